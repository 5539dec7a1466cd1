import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who saw the campus as a learner sees it, why, and for how long. */
export class CreateViewings1763900021500 implements MigrationInterface {
  name = 'CreateViewings1763900021500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table viewing (
        id uuid primary key,
        staff_id uuid not null constraint viewing_staff_fk references person (id),
        person_id uuid not null constraint viewing_person_fk references person (id),
        reason text not null,
        begun_at timestamptz not null default now(),
        ends_at timestamptz not null,
        ended_at timestamptz,
        constraint viewing_of_another check (staff_id <> person_id)
      );
      create index viewing_person_idx on viewing (person_id, begun_at desc);
      create index viewing_staff_idx on viewing (staff_id, begun_at desc);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table viewing');
  }
}
