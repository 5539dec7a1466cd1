import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Calendars on people's phones take a change only with a higher revision, and a part that was dropped only when told so. */
export class ReviseLiveSessions1795913076549 implements MigrationInterface {
  name = 'ReviseLiveSessions1795913076549';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table live_session
      add column revision int not null default 0,
      add column dropped jsonb not null default '[]',
      add column changed_at timestamptz not null default now()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table live_session drop column revision, drop column dropped, drop column changed_at`,
    );
  }
}
