import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What a domain lets others read. Each view selects from one table or joins by key, without grouping or limit: PostgreSQL
 * takes it apart and plans as if the table were named.
 */
const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'account',
    'A person as other domains know them: names, where they live, what they read, whether the account still is one.',
    `select id, given_names, first_surname, second_surname, search_key, country_code, time_zone, locale, sex,
            extra_time_percent, created_at, disabled_at, merged_into, erased_at
       from person`,
  ],
  [
    'current_address',
    'The address of each person today; those they had before are not here.',
    'select person_id, address, address_key, valid_from from person_email where valid_to is null',
  ],
  [
    'role_in_force',
    'Roles that nobody has taken back.',
    'select person_id, role, country_code from role_grant where revoked_at is null',
  ],
  [
    'open_viewing',
    'Looks of staff at the campus of a learner that have not ended.',
    'select id, staff_id, person_id, ends_at from viewing where ended_at is null and ends_at > now()',
  ],
  [
    'seat_claim',
    'What a nomination says of a seat of its edition: for whom, whence, and how far it has come.',
    `select id, edition_id, enrolment_id, person_id, address_key, state, country_code, institution_kind, sex
       from nomination`,
  ],
  [
    'package_course',
    'Courses that are a package of the library: they have editions of their own.',
    'select course_id from library_package where course_id is not null',
  ],
  [
    'package_attempt',
    'Whose attempt at which package it is.',
    'select id, enrolment_id, activity_id from scorm_attempt',
  ],
];

export class PublishWhatOthersRead1795953123338 implements MigrationInterface {
  name = 'PublishWhatOthersRead1795953123338';

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
