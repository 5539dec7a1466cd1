import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'nominated_person',
    'Nominations as other domains know them: who, by whom, how far, and whether they were sent off yet.',
    `select n.id, n.call_id, c.titles as call_titles, n.edition_id, n.enrolment_id, n.person_id, n.given_names, n.first_surname, n.second_surname,
            n.country_code, n.institution_name, n.institution_kind, n.sex, n.locale, n.state, n.submitted_at, n.decided_at, n.confirmed_at,
            n.letter_id is not null as has_letter, n.state <> 'draft' as is_submitted,
            n.state in ('accepted', 'confirmed', 'enrolled', 'no_show') as was_accepted,
            n.state in ('confirmed', 'enrolled', 'no_show') as has_confirmed
       from nomination n left join call c on c.id = n.call_id`,
  ],
  ['call_for_nominations', 'Calls, of which edition.', 'select id, edition_id, titles from call'],
  ['inviting_link', 'Links of calls, of which institution.', 'select id, institution_name from call_link'],
  [
    'list_of_nominees',
    'Lists of nominees by the names of their files.',
    'select id, file_name from nominee_list',
  ],
  [
    'list_of_people',
    'Lists of people by the names of their files.',
    'select id, file_name from people_import',
  ],
];

/** Who was nominated is counted and named elsewhere; lists and links are named where it is said what was done to them. */
export class PublishWhoWasNominated1795966081925 implements MigrationInterface {
  name = 'PublishWhoWasNominated1795966081925';

  async up(db: QueryRunner): Promise<void> {
    for (const [name, meaning, text] of VIEWS) {
      await db.query(`create view ${name} as ${text}`);
      await db.query(`comment on view ${name} is '${meaning}'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view ${VIEWS.map(([name]) => name).join(', ')}`);
  }
}
