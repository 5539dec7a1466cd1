import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A shared view keeps nothing of what its owner searched for: it was often somebody's name. */
export class ForgetSearchesOfSharedViews1764292000000 implements MigrationInterface {
  name = 'ForgetSearchesOfSharedViews1764292000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      update roster_view set wish = wish - 'search' where is_shared and wish ? 'search';
      alter table roster_view add constraint roster_view_shared_without_search check (not is_shared or not wish ? 'search');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table roster_view drop constraint roster_view_shared_without_search`);
  }
}
