import { type EntityManager } from 'typeorm';
import { nationalZones, REGIONAL_ZONE } from '@campus/delivery';
import { demoPeople, type DemoKey } from '@campus/people';
import { seedPlannedEdition } from './planned-edition.ts';
import { programmeId } from './programme.ts';

/** The course of this repository; what tests and demos use may be another. */
export const DEMO_COURSE = 'micic-consular';

/** Days the edition of the demo lasts, from the day it is made. */
const DAYS = 56;

const EDITION_ID = '0193a000-0007-7000-8000-000000000001';

/** The last is for everybody else. */
const groups: { country: string | null; timeZone: string }[] = [
  ...Object.entries(nationalZones).map(([country, timeZone]) => ({ country, timeZone })),
  { country: null, timeZone: REGIONAL_ZONE },
];

const groupId = (country: string | null) => {
  const number = groups.findIndex((group) => group.country === country) + 1;
  return `0193a000-0008-7000-8000-${number.toString(16).padStart(12, '0')}`;
};

/** Enrolled from the first day; Luis is not, so that the way in can be shown. */
const learners: DemoKey[] = ['ana', 'chloe', 'peter'];

const titles = {
  es: 'Curso esencial abierto 2026–27',
  en: 'Open essential course 2026–27',
  fr: 'Cours essentiel ouvert 2026–27',
};

async function seedGroups(tx: EntityManager): Promise<void> {
  const rows = groups.map(({ country, timeZone }) => ({ id: groupId(country), country, timeZone }));
  await tx.query(
    `insert into edition_group (id, edition_id, country_code, name, time_zone)
     select given.id, $1, c.code, coalesce(c.names ->> 'es', 'General'), given."timeZone"
       from jsonb_to_recordset($2) as given (id uuid, country text, "timeZone" text)
       left join country c on c.code = given.country
     on conflict do nothing`,
    [EDITION_ID, JSON.stringify(rows)],
  );
}

async function seedLearners(tx: EntityManager): Promise<void> {
  for (const person of demoPeople.filter(({ key }) => learners.includes(key))) {
    await tx.query(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
       select $1, $2, ed.id, $3, ed.version_id, 'nominated' from edition ed where ed.id = $4
       on conflict do nothing`,
      [demoEnrolmentId(person.key), person.id, groupId(person.country), EDITION_ID],
    );
  }
}

/** For a person enrolled from the first day. */
export function demoEnrolmentId(key: DemoKey): string {
  const person = demoPeople.find((one) => one.key === key);
  if (!person) throw new Error(`there is no ${key} among the demo people`);
  return person.id.replace('-0003-', '-0009-');
}

export const demoEditionId = EDITION_ID;

/**
 * Creates an open edition of the newest version of a course, with a group for each country, and its first
 * learners; and a planned tutored one. Existing ones stay as they are; without the course there is no
 * edition.
 */
export async function seedEdition(tx: EntityManager, courseKey = DEMO_COURSE): Promise<void> {
  await tx.query(
    `insert into edition (id, course_id, version_id, programme_id, key, titles, route, audience, locales,
                          starts_on, ends_on, time_zone, is_open)
     select $1, c.id, v.id, p.id, '2026-27-open', $2, 'A', 'consul_abroad', v.locales, today.day,
            today.day + $3::int, '${REGIONAL_ZONE}', true
       from course c
       join course_version v on v.id = c.current_version_id and v.status = 'published'
       cross join lateral (select (now() at time zone '${REGIONAL_ZONE}')::date as day) today
       left join programme p on p.id = $5
      where c.key = $4
     on conflict do nothing`,
    [EDITION_ID, JSON.stringify(titles), DAYS, courseKey, programmeId],
  );
  const [edition]: unknown[] = await tx.query(`select from edition where id = $1`, [EDITION_ID]);
  if (!edition) return;
  await seedGroups(tx);
  await seedLearners(tx);
  await seedPlannedEdition(tx, courseKey);
}
