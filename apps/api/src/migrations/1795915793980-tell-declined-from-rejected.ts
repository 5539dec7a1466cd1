import { type MigrationInterface, type QueryRunner } from 'typeorm';

const states = (words: string) => `
  alter table nomination drop constraint nomination_state_known;
  alter table nomination add constraint nomination_state_known check (state in
    ('draft','submitted','under_review','accepted','waitlisted','rejected','substituted','confirmed','enrolled','no_show'${words}));`;

/**
 * An officer who declines a seat is not one who was turned away: a state of its own. What a letter gives as its reason
 * is not why something was decided: a column of its own. Who declined and was decided on again later stays rejected.
 */
export class TellDeclinedFromRejected1795915793980 implements MigrationInterface {
  name = 'TellDeclinedFromRejected1795915793980';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${states(",'declined'")}
      alter table nomination add column letter_reason text;
      update nomination set state = 'declined', told_state = case when told_state = 'rejected' then 'declined' else told_state end
       where state = 'rejected' and declined_at is not null and (decided_at is null or decided_at <= declined_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update nomination set state = 'rejected', told_state = case when told_state = 'declined' then 'rejected' else told_state end
       where state = 'declined';
      alter table nomination drop column letter_reason;
      ${states('')}`);
  }
}
