import { type MigrationInterface, type QueryRunner } from 'typeorm';

const FAULTS = `'FAULTS','NO_CORRECTION','NOTE_MISSING','BASE_NOT_OFFERED','COURSE_OF_OTHER',
                 'SAYS_NOTHING_NEW','FILES_CHANGED','DRAFT_CLOSED'`;

/** A course may ask for languages in which nothing waits for a translation. */
export class AskForCompleteLanguages1796105100127 implements MigrationInterface {
  name = 'AskForCompleteLanguages1796105100127';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table authoring.publishing_rule
        add column complete_locales text[] not null default '{}',
        add constraint publishing_rule_locales_known check (complete_locales <@ array['es','en','fr']);
      alter table authoring.draft_run drop constraint draft_run_fault_known;
      alter table authoring.draft_run add constraint draft_run_fault_known
        check (fault in (${FAULTS},'LANGUAGE_INCOMPLETE'));`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table authoring.draft_run drop constraint draft_run_fault_known;
      update authoring.draft_run set fault = 'FAULTS' where fault = 'LANGUAGE_INCOMPLETE';
      alter table authoring.draft_run add constraint draft_run_fault_known check (fault in (${FAULTS}));
      alter table authoring.publishing_rule drop column complete_locales`);
  }
}
