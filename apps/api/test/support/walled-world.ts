import { randomUUID } from 'node:crypto';
import { writeCsv } from '@campus/tabular';
import { speakFor, type Speaker } from './as.ts';
import { act, propose } from './batches.ts';
import { mutate, plantAccount } from './mutations.ts';
import { type TestCampus } from './campus.ts';
import { earn, issue } from './certificates.ts';
import { course } from './course.ts';
import { MARK, plantMarkedPerson, type MarkedPerson } from './marked-person.ts';
import { allSeen, command, makeLink, nominate, openCall } from './nominations.ts';
import { HEADINGS, ListBringer } from './nominee-lists.ts';
import { Importer } from './people-imports.ts';
import { personOf } from './personas.ts';
import { plantEdition, plantFacilitator, plantInto } from './plant.ts';
import { played, toDry } from './scenario.ts';
import { launch, zipOf } from './scorm.ts';
import { bring, library } from './uploads.ts';
import { fieldWritten, TestDevice } from './work.ts';

/** The mark in what somebody wrote while studying, which nobody else may see. */
export const OWN_MARK = 'Zqxpropio';
/** In what coordinators keep in mind of a person: never shown to the person. */
export const NOTE_MARK = 'Zqxnota';

/** Ids of rows about the marked person, by what an argument calls them. */
export type Ids = Record<string, string>;

export interface WalledWorld {
  marked: MarkedPerson;
  /** The marked person. */
  bearer: Speaker;
  /** A trainer who accompanies the group of the marked person. */
  companion: Speaker;
  /** A trainer who accompanies another group of the same edition. */
  neighbour: Speaker;
  ids: Ids;
}

const NOTHING_MERGED = {
  account: { roles: [], disabledAt: null },
  gained: [],
  given: [],
  closed: [],
  attendance: [],
  rows: [],
};

/** A trainer who accompanies a group. */
async function plantCompanion({ server }: TestCampus, groupId: string): Promise<Speaker> {
  const id = await plantAccount(server, 'GT');
  await server.sql.query(
    `insert into role_grant (id, person_id, role) values (gen_random_uuid(), $1, 'trainer')`,
    [id],
  );
  await server.sql.query(
    `insert into group_facilitator (id, group_id, person_id) values (gen_random_uuid(), $1, $2)`,
    [groupId, id],
  );
  return speakFor(server, id);
}

/** What the marked person did in a package, in a simulation and in a worksheet. */
async function study(campus: TestCampus, bearer: Speaker, { enrolmentId }: MarkedPerson): Promise<Ids> {
  const phone = new TestDevice(bearer);
  await phone.passGate(enrolmentId);
  const river = played(enrolmentId, toDry);
  await phone.record(river, fieldWritten(enrolmentId, 'risks', `Palabras de ${OWN_MARK}`));
  const opened = await launch(bearer, enrolmentId);
  const { attemptId, itemId, sessionId } = opened;
  const cmi = { core: { lesson_status: 'failed', lesson_location: MARK }, comments: `Palabras de ${MARK}` };
  const calls = [[10, 'LMSSetValue', ['cmi.comments', `Palabras de ${MARK}`], 'true', '0']];
  await phone.record({
    scormCommitted: { attemptId, itemId, sessionId, commitNumber: 1, cmi, calls, isFinish: true },
  });
  return { scormAttemptId: attemptId, scenarioAttemptId: river.scenarioPlayed.attemptId };
}

/** Requests, decides and issues a certificate for the marked person. */
async function certify(campus: TestCampus, { enrolmentId, editionId, id }: MarkedPerson): Promise<Ids> {
  const { server } = campus;
  await earn(server, enrolmentId);
  const batch = await propose(campus.as('lucia'), editionId);
  await issue(campus.as('lucia'), enrolmentId);
  const [certificate] = (
    await server.sql.query<{ serial: string }>('select serial from certificate where enrolment_id = $1', [
      enrolmentId,
    ])
  ).rows;
  const other = await plantInto(server, await plantEdition(server), id);
  const granted = await act(campus.as('carla'), 'ProposeGrant', {
    enrolmentId: other,
    outcome: 'COMPLETION',
    reason: `Por ${MARK}, con constancia.`,
  });
  const { rows } = await server.sql.query<{ edition_id: string }>(
    'select edition_id from enrolment where id = $1',
    [other],
  );
  return {
    batchId: batch.id,
    serial: certificate?.serial ?? '',
    grantedEnrolmentId: other,
    grantedEditionId: rows[0]?.edition_id ?? '',
    overrideId: granted.data.proposeGrant?.overrideId ?? '',
  };
}

/** How the marked person was nominated and listed. */
async function nominated(campus: TestCampus, { editionId }: MarkedPerson): Promise<Ids> {
  const callId = await openCall(campus, editionId);
  const link = await makeLink(campus, callId, {
    nominatorName: `Nominadora ${MARK}`,
    address: `oficina-${MARK.toLowerCase()}@example.org`,
  });
  const named = { givenNames: `Rosa ${MARK}`, accessNeeds: `Palabras de ${MARK}` };
  const nominationId = await nominate(campus, link.token, named);
  const acceptedId = await nominate(campus, link.token, { ...named, firstSurname: 'Aceptada' });
  await command(campus, 'lucia', 'DecideNominations', {
    nominations: await allSeen(campus, [acceptedId]),
    decision: 'ACCEPT',
    reason: null,
    idempotencyKey: randomUUID(),
  });
  const lists = new ListBringer(campus, 'carla');
  const rows = [HEADINGS, [MARK, 'Lista', 'lista@example.org', 'México', 'Cónsul', 'sí', 1]];
  const sent = await lists.send(callId, writeCsv(rows));
  if (!sent.id) throw new Error(`the list was not taken: ${sent.code}`);
  const nomineeListId = sent.id;
  await lists.check(nomineeListId);
  const people = new Importer(campus, 'carla');
  const importId = await people.checked([
    [MARK, 'Importada', 'importada@example.org', 'México', '', `Cónsul ${MARK}`, ''],
  ]);
  const appliedImportId = await people.checked([
    [MARK, 'Creada', 'creada@example.org', 'México', '', `Cónsul ${MARK}`, ''],
  ]);
  await people.act('apply', { importId: appliedImportId, mode: 'ALL' });
  const applied = await lists.send(
    callId,
    writeCsv([HEADINGS, [MARK, 'Listada', 'listada@example.org', 'México', 'Cónsul', 'sí', 1]]),
  );
  await lists.check(applied.id);
  await lists.apply(applied.id, 'ALL');
  return {
    appliedImportId,
    appliedNomineeListId: applied.id,
    callId,
    linkId: link.id,
    token: link.token,
    nominationId,
    acceptedId,
    nomineeListId,
    importId,
  };
}

/** What else is kept of the marked person, and by those who look after them. */
async function keep(campus: TestCampus, { id, editionId, enrolmentId }: MarkedPerson): Promise<Ids> {
  const { server } = campus;
  const carla = campus.as('carla');
  const asked = await mutate(
    carla,
    'askAddressChange',
    { personId: id, email: `nuevo-${MARK}@example.org`, reason: `Lo pidió ${MARK}.` },
    '... on AddressChangeAsked { changeId }',
  );
  const view = await mutate(
    carla,
    'saveView',
    {
      list: 'ROSTER',
      editionId,
      name: `Vista ${MARK}`,
      filter: 'sort=progress',
      isShared: false,
      isUsual: false,
    },
    '... on ViewSaved { viewId }',
  );
  const note = await mutate(
    carla,
    'addPersonNote',
    { personId: id, body: `Nota ${NOTE_MARK}` },
    '... on NoteKept { noteId }',
  );
  const twin = await plantAccount(server, 'MX');
  await server.sql.query(`update person set given_names = $2, first_surname = 'Prueba' where id = $1`, [
    twin,
    MARK,
  ]);
  const [exportId, erasureId, lateId, mergeId, gone, madeUpId] = Array.from({ length: 6 }, () =>
    randomUUID(),
  );
  await server.sql.query(
    `insert into person (id, given_names, first_surname, locale, time_zone, country_code) values ($1, $2, 'Cerrada', 'es', 'UTC', 'MX')`,
    [gone, MARK],
  );
  await server.sql.query(
    `insert into account_merge (id, survivor_id, loser_id, merged_by, reason, changes) values ($1, $2, $3, $4, $5, $6)`,
    [mergeId, id, gone, personOf('carla').id, `Palabras de ${MARK}`, JSON.stringify(NOTHING_MERGED)],
  );
  await server.sql.query(
    `insert into personal_data_export (id, person_id, asked_by, reason) values ($1, $2, $3, $4)`,
    [exportId, id, personOf('carla').id, `Palabras de ${MARK}`],
  );
  await server.sql.query(
    `insert into erasure (id, person_id, asked_by, reason, due_at) values ($1, $2, $3, $4, now() + interval '7 days')`,
    [erasureId, id, personOf('carla').id, `Palabras de ${MARK}`],
  );
  await server.sql.query(
    `insert into late_work (id, person_id, device_id, sequence, kind, payload, enrolment_id, activity_id, occurred_at)
     values ($1, $2, $3, 1, 'screenSeen', '{}', $4, $5, now())`,
    [lateId, id, randomUUID(), enrolmentId, course.first],
  );
  await server.sql.query(
    `insert into attendance_entry (id, enrolment_id, half_day_id, presence, evidence, recorded_by, said_at)
     select gen_random_uuid(), $1, h.id, 'whole', 'manual', $2, now()
       from session_half_day h join live_session s on s.id = h.session_id where s.edition_id = $3`,
    [enrolmentId, personOf('carla').id, editionId],
  );
  const zip = new Uint8Array(await zipOf([{ id: 'A' }], { 'note.txt': randomUUID() }));
  const upload = await bring(server, carla, zip, `${MARK}.zip`);
  return {
    changeId: String(asked['changeId']),
    viewId: String(view['viewId']),
    noteId: String(note['noteId']),
    twinId: twin,
    exportId: exportId ?? '',
    erasureId: erasureId ?? '',
    mergeId: mergeId ?? '',
    madeUpId: madeUpId ?? '',
    uploadId: upload.id,
  };
}

/** What the campus holds besides people, which everybody of the staff may know. */
async function shelf(campus: TestCampus): Promise<Ids> {
  const zip = new Uint8Array(await zipOf([{ id: 'A' }], { 'note.txt': randomUUID() }));
  const kept = await library(campus.as('lucia'), 'keepPackage', {
    uploadId: (await bring(campus.server, campus.as('lucia'), zip)).id,
  });
  const { rows } = await campus.server.sql.query<{ id: string }>(
    `select (select id from institution where country_code = 'MX' limit 1) as id
     union all select id from post where sending_country_code = 'MX'
     union all select id from programme`,
  );
  const report = await mutate(
    campus.as('carla'),
    'submitReport',
    { scope: 'COUNTRY', subjectId: 'MX', from: '2025-01-01', to: '2025-03-31' },
    '... on ReportSubmitted { reportId }',
  );
  return {
    libraryPackageId: kept.id,
    versionId: kept.versions[0]?.id ?? '',
    institutionId: rows[0]?.id ?? '',
    postId: rows[1]?.id ?? '',
    programmeId: rows[2]?.id ?? '',
    reportId: String(report['reportId']),
  };
}

/** The rows that plantMarkedPerson makes and does not name. */
async function found(campus: TestCampus, { id, enrolmentId, editionId }: MarkedPerson): Promise<Ids> {
  const one = async (text: string, ...values: string[]): Promise<string> => {
    const [row] = (await campus.server.sql.query<{ id: string }>(text, values)).rows;
    if (!row) throw new Error(`not planted: ${text}`);
    return row.id;
  };
  return {
    quizAttemptId: await one('select id from quiz_attempt where enrolment_id = $1', enrolmentId),
    attendanceListId: await one('select id from attendance_list where edition_id = $1', editionId),
    halfDayId: await one('select half_day_id as id from attendance_list where edition_id = $1', editionId),
    sessionId: await one('select id from live_session where edition_id = $1', editionId),
    walkInId: await one(
      'select w.id from attendance_walk_in w join attendance_list l using (half_day_id) where l.edition_id = $1',
      editionId,
    ),
    handInId: await one('select id from plan_hand_in where enrolment_id = $1', enrolmentId),
    enquiryId: await one('select id from enquiry where enrolment_id = $1', enrolmentId),
    messageId: await one('select id from message where person_id = $1', id),
    viewingId: await one('select id from viewing where person_id = $1', id),
    withdrawnId: await one('select id from outcome_override where enrolment_id = $1', enrolmentId),
    signInId: await one('select id from session where person_id = $1', id),
    courseId: await one('select course_id as id from edition where id = $1', editionId),
    pinnedVersionId: await one('select version_id as id from edition where id = $1', editionId),
    // No id of a comment is known here: any will do.
    commentId: await one(
      'select enrolment_id as id from survey_response where enrolment_id = $1',
      enrolmentId,
    ),
  };
}

/**
 * A learner of Mexico about whom every part of the campus stores something, each text with a mark, in an edition with
 * Ana, another learner of Mexico; and the ids of all those rows, as an outsider might have learned them.
 */
export async function plantWalledWorld(campus: TestCampus): Promise<WalledWorld> {
  const { server } = campus;
  const marked = await plantMarkedPerson(server);
  const { id, enrolmentId, editionId, groupId } = marked;
  await server.sql.query(`update worksheet_value set value = $2 where enrolment_id = $1`, [
    enrolmentId,
    `Palabras de ${OWN_MARK}`,
  ]);
  await server.sql.query(`update other_text set value = $2 where enrolment_id = $1`, [
    enrolmentId,
    `Otras palabras de ${OWN_MARK}`,
  ]);
  await server.sql.query(`update screen_note set text = $2 where enrolment_id = $1`, [
    enrolmentId,
    `Palabras de ${OWN_MARK}`,
  ]);
  await plantInto(server, marked, personOf('ana').id);
  const bearer = speakFor(server, id);
  await server.sql.query(
    `update attendance_list set rows = (select jsonb_agg(row || '{"result": "record", "presence": "whole"}') from jsonb_array_elements(rows) row)
      where edition_id = $1`,
    [editionId],
  );
  const otherGroupId = randomUUID();
  await server.sql.query(
    `insert into edition_group (id, edition_id, country_code, name, time_zone) values ($1, $2, 'CR', 'Otro', 'UTC')`,
    [otherGroupId, editionId],
  );
  await plantFacilitator(server, (await plantEdition(server)).groupId, 'tomas');
  const courseRightId = randomUUID();
  await server.sql.query(
    `insert into course_right (id, person_id, course_id, kind, given_by, given_at)
     select $1, $2, c.id, 'reviewer', $3, now() from course c where c.key = 'test-course'`,
    [courseRightId, id, personOf('admin').id],
  );
  // Beside the one of `plantMarkedPerson`, which stays when this one is removed.
  const passkeyId = randomUUID();
  await server.sql.query(
    `insert into passkey (id, person_id, name, credential_id, public_key, sign_count, transports, is_synced, added_at)
     values ($1, $2, $3, sha256($1::uuid::text::bytea), '\\x01', 0, '{}', false, now())`,
    [passkeyId, id, MARK],
  );
  const ids: Ids = {
    personId: id,
    courseRightId,
    passkeyId,
    enrolmentId,
    editionId,
    groupId,
    otherGroupId,
    ...(await found(campus, marked)),
    ...(await study(campus, bearer, marked)),
    ...(await certify(campus, marked)),
    ...(await nominated(campus, marked)),
    ...(await keep(campus, marked)),
    ...(await shelf(campus)),
  };
  return {
    marked,
    bearer,
    companion: await plantCompanion(campus, groupId),
    neighbour: await plantCompanion(campus, otherGroupId),
    ids,
  };
}
