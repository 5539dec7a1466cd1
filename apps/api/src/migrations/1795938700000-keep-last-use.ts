import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When an account was last used, to the hour: sessions and devices go, and the question of who works here stays. */
export class KeepLastUse1795938700000 implements MigrationInterface {
  name = 'KeepLastUse1795938700000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table person add column last_used_at timestamptz;
      update person p set last_used_at = date_trunc('hour', known.at, 'UTC')
        from (select person_id, max(at) as at
                from (select person_id, last_seen_at as at from session
                      union all select person_id, last_seen_at from known_device
                      union all select person_id, last_at from security_event
                                 where kind in ('sign-in', 'sign-out') and person_id is not null) seen
               group by person_id) known
       where known.person_id = p.id and p.erased_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table person drop column last_used_at`);
  }
}
