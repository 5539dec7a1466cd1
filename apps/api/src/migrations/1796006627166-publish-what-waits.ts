import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A view keeps its columns and gets more at its end. */
const VIEWS: [name: string, before: string, added: string, from: string][] = [
  ['delivery.walk_in', 'id, enrolment_id, name', 'group_id, status', 'attendance_walk_in'],
  [
    'certification.certificate_proposal',
    'id, edition_id',
    'status, countries, proposed_by',
    'certificate_batch',
  ],
];

/** What waits for staff is counted over all domains. */
export class PublishWhatWaits1796006627166 implements MigrationInterface {
  name = 'PublishWhatWaits1796006627166';

  async up(db: QueryRunner): Promise<void> {
    for (const [name, before, added, from] of VIEWS) {
      await db.query(`create or replace view ${name} as select ${before}, ${added} from ${from}`);
    }
    await db.query(
      `create view intake.waiting_nominee as
         select n.id, n.edition_id, n.country_code, n.institution_kind, n.waiting_rank, n.submitted_at,
                full_name(n.given_names, n.first_surname, n.second_surname) as name
           from nomination n
          where n.state = 'waitlisted'`,
    );
    await db.query(
      `comment on view intake.waiting_nominee is 'Nominees on a waiting list, and their place in it.'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view intake.waiting_nominee');
    for (const [name, before, , from] of VIEWS) {
      await db.query(`drop view ${name}`);
      await db.query(`create view ${name} as select ${before} from ${from}`);
    }
  }
}
