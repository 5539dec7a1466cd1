import { randomUUID } from 'node:crypto';
import { AFTER, plantAnswers, plantFigures, type FiguresPlanted } from './figures.ts';
import { personOf } from './personas.ts';
import { type TestServer } from './server.ts';

/** An edition small enough to be counted by hand: eight women of Mexico, six of them complete; seven men of Costa Rica, five of them complete. */
export async function plantByHand(server: TestServer): Promise<FiguresPlanted> {
  const planted = await plantFigures(server, [
    { country: 'MX', sex: 'female', count: 8, completed: 6, tests: [40, 80] },
    { country: 'CR', sex: 'male', count: 7, completed: 5, tests: [60, 70] },
  ]);
  await plantDuties(server, planted);
  await plantNominations(server, planted);
  await plantSessions(server, planted);
  await plantOpinions(server, planted);
  await plantAnswered(server, planted);
  await server.sql.query(
    `insert into programme_donor (id, programme_id, names, acknowledgement, valid_from, valid_to)
     select gen_random_uuid(), $1, names, names, valid_from, valid_to
       from (values ('{"es": "Con el apoyo de hoy.", "en": "Supported today.", "fr": "Avec le soutien d’aujourd’hui."}'::jsonb, '2024-01-01'::date, null::date),
                    ('{"es": "Antes.", "en": "Before.", "fr": "Avant."}', '2020-01-01', '2023-12-31')) as donor (names, valid_from, valid_to)`,
    [planted.programmeId],
  );
  await server.sql.query(`update edition set closed_at = '2025-03-30T15:00Z' where id = $1`, [
    planted.editionId,
  ]);
  return planted;
}

/** Those of a country, in the order in which they were planted: who completed comes first. */
export const from = ({ enrolments }: FiguresPlanted, country: string) =>
  enrolments.filter((enrolment) => enrolment.country === country);

/**
 * Everybody of Mexico serves at one post of the ministry. Those of Costa Rica serve in the migration authority, except the
 * last who completed, who serves nowhere. The first two of Mexico leave in June, the third begins the same post again, the fourth leaves in
 * December; the first of Costa Rica goes to another institution.
 */
async function plantDuties({ sql }: TestServer, planted: FiguresPlanted): Promise<void> {
  const [ministry, authority, other, post] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await sql.query(
    `insert into institution (id, country_code, kind, name) values ($1, 'MX', 'foreign_ministry', 'Cancillería'),
       ($2, 'CR', 'migration_authority', 'Migración'), ($3, 'CR', 'civil_protection', 'Emergencias')`,
    [ministry, authority, other],
  );
  await sql.query(
    `insert into post (id, sending_country_code, host_country_code, city, kind, time_zone) values ($1, 'MX', 'US', 'Laredo', 'consulate', 'America/Chicago')`,
    [post],
  );
  const serve = (personId: string, at: [string | null, string], from: string, to: string | null = null) =>
    sql.query(
      `insert into assignment (id, person_id, post_id, institution_id, from_date, to_date) values ($1, $2, $3, $4, $5, $6)`,
      [randomUUID(), personId, ...at, from, to],
    );
  const ends = ['2025-06-30', '2025-06-30', '2025-05-31', '2025-12-01'];
  for (const [i, { personId }] of from(planted, 'MX').entries())
    await serve(personId, [post, ministry], '2024-01-01', ends[i] ?? null);
  const [, , third] = from(planted, 'MX');
  if (third) await serve(third.personId, [post, ministry], '2025-06-01');
  for (const [i, { personId }] of from(planted, 'CR').entries())
    if (i !== 4) await serve(personId, [null, authority], '2024-01-01', i === 0 ? '2025-04-30' : null);
  const [first] = from(planted, 'CR');
  if (first) await serve(first.personId, [null, other], '2025-05-01');
}

/** Five women of the ministry of Mexico and three men of the authority of Costa Rica, and a draft. */
async function plantNominations({ sql }: TestServer, { editionId }: FiguresPlanted): Promise<void> {
  const call = randomUUID();
  await sql.query(
    `insert into call (id, edition_id, titles, texts, opens_on, closes_on, time_zone, contact_name, contact_address)
     values ($1, $2, '{"es": "Convocatoria"}', '{}', '2025-01-01', '2025-01-31', 'America/Costa_Rica', 'Contacto', 'contacto@example.org')`,
    [call, editionId],
  );
  const plan = (country: string, sex: string, kind: string, states: string[]) =>
    states.map((state) => ({ country, sex, kind, state }));
  const nominees = [
    ...plan('MX', 'female', 'foreign_ministry', ['enrolled', 'confirmed', 'no_show', 'accepted', 'rejected']),
    ...plan('CR', 'male', 'migration_authority', ['confirmed', 'accepted', 'waitlisted', 'draft']),
  ];
  for (const { country, sex, kind, state } of nominees)
    await sql.query(
      `insert into nomination (id, call_id, edition_id, client_key, source, state, given_names, first_surname, address, sex, country_code,
              institution_name, institution_kind, locale, submitted_at, decided_at, confirmed_at)
       values ($1::uuid, $2, $3, $1, 'coordinator', $4::text, 'Nombre', 'Apellido', $1::text || '@example.org', $5, $6, 'Oficina', $7, 'es',
               case when $4 <> 'draft' then '2025-01-05T15:00Z'::timestamptz end,
               case when $4 <> 'draft' then '2025-01-08T15:00Z'::timestamptz end,
               case when $4 in ('confirmed', 'enrolled', 'no_show') then '2025-01-10T15:00Z'::timestamptz end)`,
      [randomUUID(), call, editionId, state, sex, country, kind],
    );
}

/** Two half days of three hours; of the second one only Mexico was recorded. A session that was cancelled. */
async function plantSessions({ sql }: TestServer, planted: FiguresPlanted): Promise<void> {
  const [session, cancelled, morning, afternoon] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await sql.query(
    `insert into live_session (id, edition_id, titles, mode, cancelled_at) values ($1, $3, '{"es": "Taller"}', 'room', null), ($2, $3, '{"es": "No"}', 'room', now())`,
    [session, cancelled, planted.editionId],
  );
  await sql.query(
    `insert into session_half_day (id, session_id, starts_at, planned_minutes)
     values ($1, $3, '2025-02-10T14:00Z', 180), ($2, $3, '2025-02-10T19:00Z', 180), (gen_random_uuid(), $4, '2025-02-11T14:00Z', 180)`,
    [morning, afternoon, session, cancelled],
  );
  const say = (enrolmentId: string, halfDay: string, presence: string, minutes: number | null = null) =>
    sql.query(
      `with said as (insert into attendance_entry (id, enrolment_id, half_day_id, presence, minutes, evidence, recorded_by, said_at)
                     values ($1, $2, $3, $4, $5, 'manual', $6, '2025-02-10T22:00Z') returning id)
       insert into attendance (enrolment_id, half_day_id, entry_id, presence, minutes, evidence, is_corrected, said_at)
       select $2, $3, id, $4, $5, 'manual', false, '2025-02-10T22:00Z' from said`,
      [randomUUID(), enrolmentId, halfDay, presence, minutes, personOf('lucia').id],
    );
  for (const { id } of from(planted, 'MX'))
    for (const halfDay of [morning, afternoon]) await say(id, halfDay, 'whole');
  for (const [i, { id }] of from(planted, 'CR').entries())
    await say(id, morning, i < 5 ? 'whole' : i === 5 ? 'part' : 'absent', i === 5 ? 90 : null);
}

async function plantOpinions(server: TestServer, planted: FiguresPlanted): Promise<void> {
  const [mexico, costaRica] = ['MX', 'CR'].map((country) => from(planted, country).map(({ id }) => id));
  await plantAnswers(server, mexico?.slice(0, 6) ?? [], 'feedback', { useful: 5, clear: 4, plan: 'a' });
  await plantAnswers(server, costaRica?.slice(0, 5) ?? [], 'feedback', { useful: 3, clear: 4 });
  await plantAnswers(server, mexico?.slice(0, 5) ?? [], 'follow-up-3', {
    post: 'same',
    plan: 'approved',
    done: [],
  });
  await plantAnswers(server, mexico?.slice(5, 6) ?? [], 'follow-up-3', { post: 'left', plan: 'none' });
}

/** Of two points, Mexico has 2 about guideline 4 and 1 about guideline 12, Costa Rica 0.4 and 1.2. */
async function plantAnswered({ sql }: TestServer, planted: FiguresPlanted): Promise<void> {
  const answer = async (enrolmentId: string, points: { G4: number; G12: number }) => {
    const attempt = randomUUID();
    await sql.query(
      `insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale, finished_at, finished_by, score, is_passed)
       values ($1, $2, $3, $4, 1, 'es', '2025-03-01T15:00Z', 'learner', 70, true)`,
      [attempt, enrolmentId, planted.versionId, AFTER.activity],
    );
    await sql.query(
      `insert into quiz_answer (attempt_id, version_id, question_id, position, points) values ($1, $2, $3, 0, $5), ($1, $2, $4, 1, $6)`,
      [attempt, planted.versionId, AFTER.G4, AFTER.G12, points.G4, points.G12],
    );
  };
  for (const { id } of from(planted, 'MX').slice(0, 6)) await answer(id, { G4: 2, G12: 1 });
  for (const { id } of from(planted, 'CR').slice(0, 5)) await answer(id, { G4: 0.4, G12: 1.2 });
}
