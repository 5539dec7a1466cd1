import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** An edition that a story has for itself. */
export interface Workshop {
  editionId: string;
  groupId: string;
}

const insertWorkshop = `
  with workshop as (
    insert into edition (id, course_id, version_id, programme_id, key, titles, route, audience, locales, starts_on, ends_on, time_zone, is_open)
    select $1::uuid, course_id, version_id, programme_id, $1::uuid::text, $2, 'C', audience, locales, current_date - 7, current_date + 30, time_zone, false
      from edition where id = $3 returning id),
  seats as (
    insert into edition_quota (id, edition_id, country_code, seats) select gen_random_uuid(), id, 'MX', 5 from workshop)
  insert into edition_group (id, edition_id, country_code, name, time_zone, seats)
  select $4, id, 'MX', 'México', 'America/Mexico_City', 5 from workshop`;

/** A workshop of the demo's course that has begun, with five seats for Mexico, without people and plans. */
export async function plantWorkshop(database: Pool, demoEditionId: string, title: string): Promise<Workshop> {
  const [editionId, groupId] = [randomUUID(), randomUUID()];
  const titles = JSON.stringify({ es: title });
  await database.query(insertWorkshop, [editionId, titles, demoEditionId, groupId]);
  return { editionId, groupId };
}

const insertOfficers = `
  with given as (select gen_random_uuid() as id, name from unnest($1::text[]) as name),
  people as (
    insert into person (id, given_names, first_surname, locale, time_zone, country_code)
    select id, split_part(name, ' ', 1), split_part(name, ' ', 2), 'es', 'America/Mexico_City', 'MX' from given returning id)
  insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
  select gen_random_uuid(), people.id, g.edition_id, g.id, ed.version_id, 'nominated'
    from people, edition_group g join edition ed on ed.id = g.edition_id where g.id = $2`;

/** Officers in the group of a workshop; `names` are a given name and a surname each. */
export async function plantOfficers(
  database: Pool,
  { groupId }: Workshop,
  names: readonly string[],
): Promise<void> {
  await database.query(insertOfficers, [names, groupId]);
}

const insertEnrolment = `
  insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
  select $1, $2, g.edition_id, g.id, ed.version_id, 'nominated'
    from edition_group g join edition ed on ed.id = g.edition_id where g.id = $3`;

/** Enrols a signed-in person in the group of a workshop; returns the id of the enrolment. */
export async function enrolIn(database: Pool, { groupId }: Workshop, personId: string): Promise<string> {
  const enrolmentId = randomUUID();
  await database.query(insertEnrolment, [enrolmentId, personId, groupId]);
  return enrolmentId;
}

/** Tomás accompanies the group of a workshop. */
export async function facilitateByTomas(database: Pool, { groupId }: Workshop): Promise<void> {
  await database.query(
    `insert into group_facilitator (id, group_id, person_id)
     select $1, $2, person_id from person_email where address = 'tomas@demo.campus.example'`,
    [randomUUID(), groupId],
  );
}

const insertSession = `
  with session as (
    insert into live_session (id, edition_id, group_id, titles, mode, place)
    select $1::uuid, edition_id, id, $2, 'room', 'Sala de capacitación' from edition_group where id = $3 returning id)
  insert into session_half_day (id, session_id, starts_at, planned_minutes)
  select $4, id, now() - interval '10 minutes', 180 from session`;

/** A session of a workshop in a room, which has just begun. */
export async function plantSession(
  database: Pool,
  { groupId }: Workshop,
  title: string,
): Promise<{ sessionId: string; halfDayId: string }> {
  const [sessionId, halfDayId] = [randomUUID(), randomUUID()];
  await database.query(insertSession, [sessionId, JSON.stringify({ es: title }), groupId, halfDayId]);
  return { sessionId, halfDayId };
}

/** A half day that has just begun was over an hour ago. */
export async function letPass(database: Pool, halfDayId: string): Promise<void> {
  await database.query(`update session_half_day set starts_at = now() - interval '4 hours' where id = $1`, [
    halfDayId,
  ]);
}

const attendance = `
  select p.given_names || ' ' || p.first_surname as name, a.presence,
         (select count(*)::int from attendance_entry n where n.enrolment_id = e.id and n.half_day_id = $1) as entries
    from attendance a join enrolment e on e.id = a.enrolment_id join person p on p.id = e.person_id
   where a.half_day_id = $1 order by name`;

/** Who attended a half day according to the database, with the number of entries, in alphabetical order. */
export async function attendanceOf(
  database: Pool,
  halfDayId: string,
): Promise<{ name: string; presence: string; entries: number }[]> {
  const { rows } = await database.query<{ name: string; presence: string; entries: number }>(attendance, [
    halfDayId,
  ]);
  return rows;
}
