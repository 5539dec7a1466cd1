import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Courses that the campus made of packages which say nothing of how long they take. */
const unmeasured = `
  select l.course_id, l.activity_id from library_package l
   where l.activity_id is not null
     and not exists (select from library_version v where v.library_package_id = l.id and jsonb_typeof(v.report -> 'minutes') = 'number')`;

const ofThem = 'v.course_id in (select course_id from unmeasured)';

/**
 * A package that does not say how long it takes was given ten minutes an item, and learners read that as a fact. It is
 * a value of the campus's own, so it leaves the published versions it was put into.
 */
export class ForgetGuessedDurations1795928263123 implements MigrationInterface {
  name = 'ForgetGuessedDurations1795928263123';

  async up(db: QueryRunner): Promise<void> {
    const triggers = { module: 'module_of_published', activity: 'activity_of_published' };
    const guards = { ...triggers, course_version: 'course_version_is_immutable' };
    const turn = (how: 'disable' | 'enable') =>
      db.query(
        Object.entries(guards)
          .map(([table, trigger]) => `alter table ${table} ${how} trigger ${trigger};`)
          .join('\n'),
      );
    await turn('disable');
    await db.query(
      `with unmeasured as (${unmeasured}) update activity a set minutes = 0 where a.id in (select activity_id from unmeasured)`,
    );
    await db.query(
      `with unmeasured as (${unmeasured}) update module m set minutes_core = 0 from course_version v where v.id = m.version_id and ${ofThem}`,
    );
    await db.query(
      `with unmeasured as (${unmeasured}) update course_version v set effort_core_minutes = 0 where ${ofThem}`,
    );
    await turn('enable');
  }

  /** What was guessed is not guessed again. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
