import { randomUUID } from 'node:crypto';
import { course } from './course.ts';
import { personOf } from './personas.ts';
import { plantEdition, type Planted } from './plant.ts';
import { type TestServer } from './server.ts';

/** In every word about the marked person: whatever holds it holds something of them. */
export const MARK = 'Zqxana';

export interface MarkedPerson extends Planted {
  id: string;
  name: string;
  /** A letter about this person, as a file of the storage. */
  letterHash: string;
}

/** A learner of Mexico about whom every part of the campus stores something, each text with the mark. */
export async function plantMarkedPerson(
  server: TestServer,
  letterHash = 'a'.repeat(64),
): Promise<MarkedPerson> {
  const { sql } = server;
  const [id, enrolmentId] = [randomUUID(), randomUUID()];
  const planted = await plantEdition(server);
  const carla = personOf('carla').id;
  const run = async (text: string, ...values: unknown[]) => void (await sql.query(text, values));
  const words = `Palabras de ${MARK}`;
  await run(
    `insert into person (id, given_names, first_surname, locale, time_zone, country_code, extra_time_percent)
     values ($1, '${MARK}', 'Prueba', 'es', 'America/Mexico_City', 'MX', 25)`,
    id,
  );
  await run(
    `insert into person_email (id, person_id, address, valid_from) values (gen_random_uuid(), $1, '${MARK}@example.org', now() - interval '1 year')`,
    id,
  );
  await run(`insert into role_grant (id, person_id, role) values (gen_random_uuid(), $1, 'learner')`, id);
  await run(
    `insert into assignment (id, person_id, institution_id, position, from_date) select gen_random_uuid(), $1, id, $2, '2026-01-01' from institution limit 1`,
    id,
    words,
  );
  await run(
    `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source, ended_reason)
     select $1::uuid, $2::uuid, id, $3::uuid, version_id, 'active', 'imported', $5 from edition where id = $4`,
    enrolmentId,
    id,
    planted.groupId,
    planted.editionId,
    words,
  );
  await plantWork(run, enrolmentId, words);
  await plantStaffRecords(run, { ...planted, id, enrolmentId, carla, words, letterHash });
  return { ...planted, id, enrolmentId, name: `${MARK} Prueba`, letterHash };
}

type Run = (text: string, ...values: unknown[]) => Promise<void>;

async function plantWork(run: Run, enrolmentId: string, words: string): Promise<void> {
  await run(
    `insert into worksheet_value (enrolment_id, version_id, activity_id, field_id, value, occurred_at)
     select id, version_id, $2, 'campo', $3, now() from enrolment where id = $1`,
    enrolmentId,
    course.first,
    words,
  );
  await run(
    `insert into other_text (enrolment_id, activity_id, field_id, value, occurred_at) values ($1, $2, 'campo', $3 || '!', now())`,
    enrolmentId,
    course.first,
    words,
  );
  await run(
    `insert into screen_note (enrolment_id, id, version_id, activity_id, text, begun_at, occurred_at)
     select id, gen_random_uuid(), version_id, $2, $3, now(), now() from enrolment where id = $1`,
    enrolmentId,
    course.first,
    words,
  );
  await run(
    `insert into survey_response (enrolment_id, version_id, activity_id, answers, occurred_at)
     select e.id, e.version_id, a.id, (select jsonb_object_agg(q ->> 'key', case when q ->> 'type' = 'text' then to_jsonb($3::text) else '3' end)
                                         from jsonb_array_elements(a.settings -> 'questions') q), now()
       from enrolment e join activity a on a.version_id = e.version_id and a.id = $2 where e.id = $1`,
    enrolmentId,
    course.feedback,
    words,
  );
  await run(
    `with asked as (insert into enquiry (id, enrolment_id, kind, state, version_id, activity_id, quoted, locale, text, asked_at, changed_at)
       select gen_random_uuid(), id, 'question', 'answered', version_id, $3, $2, 'es', $2, now(), now() from enrolment where id = $1 returning id)
     insert into enquiry_reply (id, enquiry_id, text, written_at) select gen_random_uuid(), id, $2, now() from asked`,
    enrolmentId,
    words,
    course.first,
  );
  await run(
    `with handed as (insert into plan_hand_in (id, enrolment_id, round, version_id, locale, fields, handed_in_at)
       select gen_random_uuid(), id, 1, version_id, 'es',
              jsonb_build_array(jsonb_build_object('activityId', $3::text, 'fieldId', 'risks', 'value', $2::text)), now()
         from enrolment where id = $1 returning id)
     insert into plan_review (hand_in_id, written_by, marks, comments, summary, begun_at, written_at, outcome, decided_at)
     select id, $4, '{}', jsonb_build_object('3', $2::text), $2, now(), now(), 'returned', now() from handed`,
    enrolmentId,
    words,
    course.first,
    personOf('carla').id,
  );
  await run(
    `with attempt as (insert into quiz_attempt (id, enrolment_id, version_id, activity_id, number, locale)
       select gen_random_uuid(), id, version_id, $2, 1, 'es' from enrolment where id = $1 returning id, version_id)
     insert into quiz_answer (attempt_id, version_id, question_id, position, response, points)
     select a.id, a.version_id, q.id, 1, to_jsonb($3::text), 1 from attempt a join question q on q.version_id = a.version_id limit 1`,
    enrolmentId,
    course.quiz,
    words,
  );
}

interface Planting extends Planted {
  id: string;
  carla: string;
  words: string;
  letterHash: string;
}

async function plantStaffRecords(run: Run, planting: Planting): Promise<void> {
  const { id, enrolmentId, editionId, groupId, carla, words } = planting;
  await run(
    `insert into mail (id, to_address, locale, template, subject, text_body, html_body) values (gen_random_uuid(), '${MARK}@example.org', 'es', 'x', $1, $1, $1)`,
    words,
  );
  await run(
    `insert into message (edition_id, enrolment_id, person_id, kind, occasion, local_day, state, address, subject, body)
     values ($1, $2, $3, 'welcome', 'x', current_date, 'sent', '${MARK}@example.org', $4, $4)`,
    editionId,
    enrolmentId,
    id,
    words,
  );
  await run(
    `insert into session (token_hash, person_id, expires_at) values (sha256(gen_random_uuid()::text::bytea), $1, now() + interval '1 day')`,
    id,
  );
  await run(
    `insert into second_factor (id, person_id, name, sealed_secret) values (gen_random_uuid(), $1, $2, '\\x01')`,
    id,
    MARK,
  );
  await run(
    `insert into passkey (id, person_id, name, credential_id, public_key, sign_count, transports, is_synced, added_at)
     values (gen_random_uuid(), $1, $2, sha256(gen_random_uuid()::text::bytea), '\\x01', 0, '{}', false, now())`,
    id,
    MARK,
  );
  await run(
    `insert into passkey_challenge (challenge_hash, purpose, person_id, begun_at)
     values (sha256(gen_random_uuid()::text::bytea), 'prove', $1, now())`,
    id,
  );
  await run(`insert into recovery_code (person_id, code_hash) values ($1, '\\x01')`, id);
  await run(
    `insert into person_note (id, person_id, author_id, body) values (gen_random_uuid(), $1, $2, $3)`,
    id,
    carla,
    words,
  );
  await run(
    `insert into viewing (id, staff_id, person_id, reason, ends_at) values (gen_random_uuid(), $1, $2, $3, now())`,
    carla,
    id,
    words,
  );
  await run(
    `insert into outcome_override (id, enrolment_id, kind, reason, decided_by) values (gen_random_uuid(), $1, 'hold', $2, $3)`,
    enrolmentId,
    words,
    carla,
  );
  await run(
    `update outcome_override set withdrawn_by = $2, withdrawn_at = now() where enrolment_id = $1`,
    enrolmentId,
    carla,
  );
  await run(
    `insert into audit_event (id, actor_id, action, subject_type, subject_id, country_code, reason, detail)
     values (gen_random_uuid(), $1, 'person.enabled', 'person', $2, 'MX', $3, jsonb_build_object('said', $3::text)),
            (gen_random_uuid(), $1, 'outcome.overridden', 'enrolment', $4, 'MX', $3, '{}')`,
    carla,
    id,
    words,
    enrolmentId,
  );
  await plantSession(run, editionId, groupId, enrolmentId, carla, words);
  await plantNomination(run, planting);
}

async function plantSession(
  run: Run,
  ...[editionId, groupId, enrolmentId, carla, words]: string[]
): Promise<void> {
  const [session, half] = [randomUUID(), randomUUID()];
  await run(
    `insert into live_session (id, edition_id, titles, mode) values ($1, $2, '{}', 'room')`,
    session,
    editionId,
  );
  await run(
    `insert into session_half_day (id, session_id, starts_at, planned_minutes) values ($1, $2, now(), 180)`,
    half,
    session,
  );
  await run(
    `insert into attendance_list (id, edition_id, half_day_id, owner_id, file_name, evidence, rows)
     values (gen_random_uuid(), $1, $2, $3, 'lista.csv', 'signature_sheet', jsonb_build_array(
       jsonb_build_object('line', 1, 'name', $5::text, 'email', '${MARK}@example.org', 'enrolmentId', $4::text),
       jsonb_build_object('line', 2, 'name', 'Otra persona', 'email', 'otra@example.org', 'enrolmentId', null)))`,
    editionId,
    half,
    carla,
    enrolmentId,
    words,
  );
  await run(
    `insert into attendance_walk_in (id, half_day_id, group_id, name, email, presence, recorded_by, said_at, status, enrolment_id, resolved_by, resolved_at)
     values (gen_random_uuid(), $1, $2, $3, '${MARK}@example.org', 'whole', $4, now(), 'linked', $5, $4, now())`,
    half,
    groupId,
    words,
    carla,
    enrolmentId,
  );
}

async function plantNomination(run: Run, planting: Planting): Promise<void> {
  const { id, enrolmentId, editionId, carla, words, letterHash } = planting;
  const [call, letter] = [randomUUID(), randomUUID()];
  await run(
    `insert into call (id, edition_id, titles, texts, opens_on, closes_on, time_zone, contact_name, contact_address, created_by)
     values ($1, $2, '{}', '{}', '2026-01-01', '2026-02-01', 'UTC', 'Oficina', 'oficina@example.org', $3)`,
    call,
    editionId,
    carla,
  );
  await run(
    `insert into nomination_letter (id, call_id, file_hash, media_type, bytes) values ($1, $2, $3, 'application/pdf', 5)`,
    letter,
    call,
    letterHash,
  );
  await run(
    `insert into nomination (id, call_id, edition_id, client_key, source, state, given_names, first_surname, address, institution_name, institution_kind,
            locale, access_needs, nominator_name, letter_id, person_id, enrolment_id)
     values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'sheet', 'enrolled', '${MARK}', 'Prueba', '${MARK}@example.org', 'SRE', 'foreign_ministry', 'es', $3,
             'Nominadora Ajena', $4, $5, $6)`,
    call,
    editionId,
    words,
    letter,
    id,
    enrolmentId,
  );
}
