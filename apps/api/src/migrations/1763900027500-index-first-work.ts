import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** When each enrolment began: figures ask it of everybody at once. */
export class IndexFirstWork1763900027500 implements MigrationInterface {
  name = 'IndexFirstWork1763900027500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'create index activity_progress_begun_idx on activity_progress (enrolment_id, started_at)',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index activity_progress_begun_idx');
  }
}
