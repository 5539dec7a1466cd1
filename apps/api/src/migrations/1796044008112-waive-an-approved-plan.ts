import { type MigrationInterface, type QueryRunner } from 'typeorm';

const kindsAre = (kinds: string): string => `
  alter table certification.outcome_override drop constraint outcome_override_kind_known,
    add constraint outcome_override_kind_known check (kind in (${kinds}))`;

const KINDS = `'activity','lessons','attendance','outcome','hold'`;

/** A rule may ask for an approved plan, and coordinators may waive it. */
export class WaiveAnApprovedPlan1796044008112 implements MigrationInterface {
  name = 'WaiveAnApprovedPlan1796044008112';

  async up(db: QueryRunner): Promise<void> {
    await db.query(kindsAre(`${KINDS},'plan'`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(kindsAre(KINDS));
  }
}
