import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Of several postings that are served today: the one begun last, of those the one that goes on longest. */
const order = (posting: string): string =>
  `(${posting}.from_date, coalesce(${posting}.to_date, 'infinity'), ${posting}.id)`;

/** In this order, for some select from others. */
const VIEWS: [name: string, meaning: string, text: string][] = [
  ['known_country', 'Countries with their names in every language.', 'select code, names from country'],
  [
    'known_institution',
    'The directory of institutions.',
    'select id, country_code, kind, name, acronym from institution',
  ],
  [
    'known_post',
    'The directory of posts.',
    'select id, sending_country_code, kind, city, time_zone from post',
  ],
  [
    'posting',
    'An assignment as other domains know it: who, where, from which day to which, both included. A day is that of the post, or, without one, of where the person lives.',
    `select a.id, a.person_id, a.post_id, a.institution_id, a.position, a.from_date, a.to_date,
            at.city as post, at.host_country_code as host, at.time_zone, office.name as institution, office.acronym,
            office.kind as institution_kind, coalesce(at.sending_country_code, office.country_code) as sending,
            a.from_date <= there.today as has_begun, coalesce(a.to_date < there.today, false) as has_ended,
            a.from_date <= there.today and (a.to_date is null or a.to_date >= there.today) as is_served
       from assignment a left join post at on at.id = a.post_id left join institution office on office.id = a.institution_id
       cross join lateral (
         select (now() at time zone coalesce(at.time_zone, (select home.time_zone from person home where home.id = a.person_id)))::date as today) there`,
  ],
  [
    'current_duty',
    'Where a person serves today: of several postings the one that counts.',
    `select d.id, d.person_id, d.post_id, d.institution_id, d.post, d.host, d.institution, d.institution_kind, d.sending
       from posting d
      where d.is_served and not exists (
        select from posting other where other.person_id = d.person_id and other.is_served and ${order('other')} > ${order('d')})`,
  ],
  [
    'sending_country',
    'The country that sends a person: of the post or institution served today, else of the account.',
    `select p.id as person_id, coalesce(d.sending, p.country_code) as code
       from person p left join current_duty d on d.person_id = p.id`,
  ],
  [
    'known_address',
    'Addresses that people have or had; until when, if they are over.',
    'select id, person_id, address, address_key, valid_from, valid_to from person_email',
  ],
  [
    'given_role',
    'Roles that somebody has or had.',
    'select person_id, role, country_code, revoked_at from role_grant',
  ],
  [
    'audited_act',
    'Events of the audit: who did what to which thing, and why; the payload is what the chain is made of.',
    `select e.id, e.at, e.actor_id, e.action, e.subject_type, e.subject_id, e.country_code, e.reason, e.detail, audit_payload(e) as payload
       from audit_event e`,
  ],
  [
    'audit_chain',
    'The place of each event in the chain of the audit, with its hash.',
    'select number, event_id, hash from audit_link',
  ],
];

/** Others read where people serve, and directories, without knowing how they are kept. */
export class PublishDutyAndDirectories1795963605702 implements MigrationInterface {
  name = 'PublishDutyAndDirectories1795963605702';

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
