import { type MigrationInterface, type QueryRunner } from 'typeorm';

const openSession = (staff: string) => `
  create or replace view platform.open_session as
    select s.person_id
      from platform.session s
     where s.expires_at > now()
       and case when exists (select from people.role_in_force f
                              where f.person_id = s.person_id and f.role <> 'learner')
                then ${staff}
                else s.created_at > now() - interval '30 days' end
       and (s.factor_shown_at is not null
            or not exists (select from people.held_factor h where h.person_id = s.person_id))`;

/** A session of staff is over also when nobody has used it for four hours. */
export class EndSessionsThatNobodyUses1796156000019 implements MigrationInterface {
  name = 'EndSessionsThatNobodyUses1796156000019';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      openSession(
        `s.created_at > now() - interval '12 hours' and s.last_seen_at > now() - interval '4 hours'`,
      ),
    );
    await db.query(`comment on view platform.open_session is
      'Sessions that still let their person in: half a day for anybody with a role besides that of a learner, and four hours after their last use; thirty days for learners.'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(openSession(`s.created_at > now() - interval '12 hours'`));
    await db.query(`comment on view platform.open_session is
      'Sessions that still let their person in: half a day for anybody with a role besides that of a learner, thirty days for learners.'`);
  }
}
