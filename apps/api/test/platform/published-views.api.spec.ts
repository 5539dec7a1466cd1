import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { domains } from '../../src/domains.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';
import { viewsOfAuthoring } from '../support/views-of-authoring.ts';
import { viewsOfCertification } from '../support/views-of-certification.ts';
import { viewsOfCourse } from '../support/views-of-course.ts';
import { viewsOfIntake } from '../support/views-of-intake.ts';
import { viewsOfDelivery } from '../support/views-of-delivery.ts';
import { viewsOfPeople } from '../support/views-of-people.ts';
import { viewsOfPlatform } from '../support/views-of-platform.ts';
import { viewsOfScorm } from '../support/views-of-scorm.ts';
import { viewsOfStudy } from '../support/views-of-study.ts';

/**
 * What happened before, all of it about Ana (`$1`), Carla (`$2`) and something new (`$3`), and what a view
 * then returns.
 */
type Case = [what: string, happened: string[], says: string, answer: object | null];

const viewing = (ended: string, ends: string) => `
  insert into viewing (id, staff_id, person_id, reason, ends_at, ended_at) values ($3, $2, $1, 'to help', ${ends}, ${ended})`;

const cases: Record<string, Case[]> = {
  unreminded: [
    [
      'is who wants no reminders',
      [`insert into reminder_choice (person_id, is_off, made_by) values ($1, true, 'profile')`],
      'select person_id = $1 as is_ana from unreminded',
      { is_ana: true },
    ],
    [
      'is nobody who wants them again',
      [`insert into reminder_choice (person_id, is_off, made_by) values ($1, false, 'profile')`],
      'select person_id from unreminded where person_id = $1',
      null,
    ],
  ],
  account: [
    [
      'names a person',
      [],
      'select given_names, country_code, disabled_at from account where id = $1',
      { given_names: 'Ana Lucía', country_code: 'MX', disabled_at: null },
    ],
    [
      'still knows one that was closed',
      ['update person set disabled_at = now() where id = $1'],
      'select disabled_at is not null as is_closed from account where id = $1',
      { is_closed: true },
    ],
    [
      'says which account took another in',
      ['update person set merged_into = $2, disabled_at = now() where id = $1'],
      'select merged_into = $2 as is_carla from account where id = $1',
      { is_carla: true },
    ],
  ],
  current_address: [
    [
      'is the one that is not over',
      [],
      'select address from current_address where person_id = $1',
      { address: 'ana@demo.campus.example' },
    ],
    [
      'is none where there is no other',
      ['update person_email set valid_to = now() where person_id = $1'],
      'select address from current_address where person_id = $1',
      null,
    ],
    [
      'is the new one after a change',
      [
        'update person_email set valid_to = now() where person_id = $1',
        `insert into person_email (id, person_id, address) values ($3, $1, 'New@example.org')`,
      ],
      'select address_key from current_address where person_id = $1',
      { address_key: 'new@example.org' },
    ],
  ],
  role_in_force: [
    [
      'is a role somebody has, with its country',
      [],
      'select role, country_code from role_in_force where person_id = $2',
      { role: 'coordinator', country_code: 'MX' },
    ],
    [
      'is none that was taken back',
      ['update role_grant set revoked_at = now() where person_id = $2'],
      'select role from role_in_force where person_id = $2',
      null,
    ],
  ],
  open_viewing: [
    [
      'is one that goes on',
      [viewing('null', `now() + interval '5 minutes'`)],
      'select staff_id = $2 as is_carla from open_viewing where person_id = $1',
      { is_carla: true },
    ],
    [
      'is none that somebody ended',
      [viewing('now()', `now() + interval '5 minutes'`)],
      'select id from open_viewing where person_id = $1',
      null,
    ],
    [
      'is none whose time is over',
      [viewing('null', `now() - interval '1 second'`)],
      'select id from open_viewing where person_id = $1',
      null,
    ],
  ],
  package_course: [
    [
      'is none that was written for the campus',
      [],
      'select c.id from course c join package_course p on p.course_id = c.id',
      null,
    ],
    [
      'is one that a package was offered as',
      [
        `insert into library_package (id, title, policy, created_by, course_id, activity_id, edition_id)
        select $3, 'A package', '{}', $2, ed.course_id, a.id, ed.id from edition ed join activity a on a.version_id = ed.version_id limit 1`,
      ],
      'select count(*)::int as courses from course c join package_course p on p.course_id = c.id',
      { courses: 1 },
    ],
    [
      'is none while a package only lies on the shelf',
      [`insert into library_package (id, title, policy, created_by) values ($3, 'A package', '{}', $2)`],
      'select course_id from package_course',
      null,
    ],
  ],
  ...viewsOfDelivery,
  ...viewsOfPeople,
  ...viewsOfCourse,
  ...viewsOfAuthoring,
  ...viewsOfStudy,
  ...viewsOfIntake,
  ...viewsOfScorm,
  ...viewsOfCertification,
  ...viewsOfPlatform,
};

describe('what domains publish for the statements of others', () => {
  const campus = testCampus();
  const values = [personOf('ana').id, personOf('carla').id, randomUUID()];

  /** A statement that names some of the three: PostgreSQL takes no value that no text has. */
  const ask = async (text: string): Promise<object | null> => {
    const used = values.map((value, at) => [value, `$${at + 1}`] as const);
    const filled = used.reduce(
      (filling, [value, name]) => filling.replaceAll(name, `'${value}'::uuid`),
      text,
    );
    return (await campus.server.sql.query<object>(filled)).rows[0] ?? null;
  };

  beforeEach(() => campus.server.sql.query('begin'));
  afterEach(() => campus.server.sql.query('rollback'));

  describe.each(Object.entries(cases))('%s', (_view, all) => {
    it.each(all)('%s', async (_what, happened, says, answer) => {
      for (const text of happened) await ask(text);
      expect(await ask(says)).toEqual(answer);
    });
  });

  it('have cases, every one of them', () => {
    const published = Object.values(domains).flatMap(({ views = [] }) => views);
    expect(published.filter((view) => !cases[view]).sort()).toEqual([]);
  });

  it.each([
    [
      'account',
      `select p.given_names from enrolment e join account p on p.id = e.person_id where e.id = $3`,
      'person_pk',
    ],
    [
      'current_address',
      `select person_id from current_address where address_key = 'ana@demo.campus.example'`,
      'person_email',
    ],
    [
      'seat_claim',
      `select state from seat_claim where edition_id = $3 and state = 'accepted'`,
      'nomination_edition_state_idx',
    ],
  ])('is planned as if its table were named: %s', async (_view, text, index) => {
    await campus.server.sql.query('set local enable_seqscan = off');
    const { rows } = await campus.server.sql.query<{ 'QUERY PLAN': string }>(
      `explain ${text.replace('$3', `'${randomUUID()}'::uuid`)}`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(new RegExp(`Index.*${index}`));
  });
});
