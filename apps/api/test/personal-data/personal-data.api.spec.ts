import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkSeal } from '@campus/credentials';
import { unzipSync } from 'fflate';
import { AuditTrail } from '@campus/overview';
import { ErasePeopleJob, MakeExportJob } from '@campus/overview';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, type CertificateData } from '../support/certificates.ts';
import { MARK, plantMarkedPerson, type MarkedPerson } from '../support/marked-person.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { Checker } from '../support/proofs.ts';

const ASK = `mutation ($input: AskForPersonalDataInput!) { askForPersonalData(input: $input) { __typename ... on PersonalDataAsked { exportId } ... on Refusal { code params } } }`;
const ERASE = `mutation ($input: AskForErasureInput!) { askForErasure(input: $input) { __typename ... on ErasureAsked { erasureId } ... on Refusal { code params } } }`;
const CANCEL = `mutation ($input: CancelErasureInput!) { cancelErasure(input: $input) { __typename ... on ErasureCancelled { erasureId } ... on Refusal { code } } }`;
const READ = `query ($personId: ID) { personalData(personId: $personId) { fullName isMe exports { id status isByPerson reason url takenAt } erasure { id isByPerson } } }`;
const PREVIEW = `query ($personId: ID) { erasurePreview(personId: $personId) { nameToType blockers graceDays shares { area gone kept keptFor } } }`;

interface Data {
  personalData: {
    fullName: string;
    exports: { id: string; status: string; url: string | null; takenAt: string | null }[];
    erasure: { id: string } | null;
  } | null;
}
interface Preview {
  erasurePreview: {
    nameToType: string;
    blockers: string[];
    shares: { area: string; gone: number; kept: number; keptFor: string[] }[];
  } | null;
}

const REASON = 'La persona lo pidió por escrito.';

/** A separate campus with a person who left data everywhere in it. */
function campusWithMark() {
  const campus = testCampus({ TRUSTED_PROXIES: '1' });
  const checker = new Checker(campus);
  const reason = REASON;
  let marked: MarkedPerson;
  let certificate: CertificateData;

  const sql = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await campus.server.sql.query<Row>(text, values)).rows;
  const ask = (persona: Persona, input: object = {}) =>
    campus.as(persona).query(ASK, { input: { idempotencyKey: randomUUID(), ...input } });
  const erase = (persona: Persona, input: object) =>
    campus.as(persona).query(ERASE, { input: { reason, idempotencyKey: randomUUID(), ...input } });
  const cancel = (persona: Persona, erasureId: string) =>
    campus.as(persona).query(CANCEL, { input: { erasureId, idempotencyKey: randomUUID() } });
  const read = async (persona: Persona, personId?: string) =>
    (await campus.as(persona).query<Data>(READ, { personId })).data.personalData;
  const preview = async (persona: Persona, personId?: string) =>
    (await campus.as(persona).query<Preview>(PREVIEW, { personId })).data.erasurePreview;
  const work = () => campus.server.app.get(Jobs).drain();

  /** Names of the files of a copy, and everything in it as one text. */
  async function taken(persona: Persona, url: string | null) {
    const headers = await campus.as(persona).headers();
    const { rawPayload, statusCode } = await campus.server.app.inject({
      method: 'GET',
      url: url ?? '/none',
      headers,
    });
    expect(statusCode).toBe(200);
    const files = unzipSync(new Uint8Array(rawPayload));
    const text = Object.values(files).map((bytes) => Buffer.from(bytes).toString('utf8'));
    return { names: Object.keys(files).sort(), text: text.join('\n'), files };
  }

  /** Tables that contain the word anywhere. */
  async function tablesWith(word: string): Promise<string[]> {
    const tables = await sql<{ name: string }>(
      `select table_name as name
         from information_schema.tables
        where table_schema = any(current_schemas(false)) and table_type = 'BASE TABLE'
        order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await sql<{ n: number }>(
        `select count(*)::int as n from "${name}" t where t::text ilike '%' || $1 || '%'`,
        word,
      );
      if (row?.n) found.push(name);
    }
    return found;
  }

  beforeAll(async () => {
    const letter = await campus.server.app.get(Storage).put(Buffer.from(`%PDF-1.7 ${MARK}`));
    marked = await plantMarkedPerson(campus.server, letter);
    await earn(campus.server, marked.enrolmentId);
    certificate = (await issue(campus.as('lucia'), marked.enrolmentId)).data.issueCertificate.certificate;
  });

  return {
    campus,
    checker,
    sql,
    ask,
    erase,
    cancel,
    read,
    preview,
    work,
    taken,
    tablesWith,
    mark: () => ({ marked, certificate }),
  };
}

describe('what the campus holds about a person is copied', () => {
  const { campus, sql, ask, erase, read, preview, work, taken, mark } = campusWithMark();
  const reason = REASON;

  it('for the person, who is told by mail and takes it', async () => {
    const { exportId } = resultOf(await ask('ana'));
    expectRefusal(await ask('ana'), 'ASKED_ALREADY');
    await work();
    const copy = (await read('ana'))?.exports[0];
    expect(copy).toMatchObject({ id: exportId, status: 'READY', takenAt: null });
    expect(
      await sql(`select from mail where template = 'personal-data-ready' and to_address like 'ana@%'`),
    ).toHaveLength(1);
    const { names, text } = await taken('ana', copy?.url ?? null);
    expect(names).toContain('index.html');
    expect(text).toContain(personOf('ana').givenNames);
    expect((await read('ana'))?.exports[0]?.takenAt).not.toBeNull();
    for (const persona of ['carla', 'luis', 'admin', 'nobody'] as const)
      expect([401, 404]).toContain((await campus.as(persona).get(copy?.url ?? '')).status);
  });

  it('for who coordinates the country: with a reason the person reads, without what they wrote for themselves and without others, for seven days', async () => {
    const { marked, certificate } = mark();
    expectRefusal(await ask('carla', { personId: marked.id }), 'REASON_NEEDED');
    resultOf(await ask('carla', { personId: marked.id, reason }));
    await work();
    const copy = (await read('carla', marked.id))?.exports[0];
    const { text, names, files } = await taken('carla', copy?.url ?? null);
    expect(names).toEqual(
      expect.arrayContaining(['data/account.json', 'data/notes.json', 'data/viewings.json']),
    );
    expect(names).not.toContain('data/plan.json');
    expect(names.filter((name) => name.startsWith('letters/'))).toHaveLength(1);
    expect(Buffer.from(files['index.html'] ?? []).toString()).toContain('<html lang="es">');
    expect(text).toContain(certificate.serial);
    const [told] = await sql<{ text_body: string }>(
      `select text_body from mail where template = 'personal-data-asked-by-others'`,
    );
    expect(told?.text_body).toContain(reason);
    for (const other of ['carla', 'lucia'] as const) {
      const { id, firstSurname } = personOf(other);
      // Who signs a certificate is printed on it.
      const said = text.replaceAll('Lucía Fernández Solórzano', '');
      expect([other, said.includes(id), said.includes(firstSurname)]).toEqual([other, false, false]);
    }
    expect(text).not.toMatch(/Nominadora Ajena|Otra persona|token_hash|password_hash|confirm_hash/);
    await sql(
      `update personal_data_export set expires_at = now() - interval '1 second' where id = $1`,
      copy?.id,
    );
    expect((await campus.as('carla').get(copy?.url ?? '')).status).toBe(404);
    await campus.server.app.get(MakeExportJob).expire();
    expect((await read('carla', marked.id))?.exports[0]).toMatchObject({ status: 'EXPIRED', url: null });
  });

  it.each<[Persona, 'carla' | 'luis' | 'admin' | 'tomas']>([
    ['ana', 'luis'],
    ['tomas', 'luis'],
    ['dora', 'luis'],
    ['carla', 'luis'],
    ['carla', 'admin'],
    ['lucia', 'admin'],
  ])('not by %s of %s', async (persona, whom) => {
    const personId = personOf(whom).id;
    expect(await read(persona, personId)).toBeNull();
    expect(await preview(persona, personId)).toBeNull();
    expectRefusal(await ask(persona, { personId, reason }), 'NOT_FOUND');
    expectRefusal(await erase(persona, { personId, typedName: 'x' }), 'NOT_FOUND');
  });
});

describe('what the campus holds about a person is erased', () => {
  const { campus, checker, sql, erase, cancel, read, preview, tablesWith, mark } = campusWithMark();
  const name = () => mark().marked.name;

  const isRefused = async () => {
    const { marked } = mark();
    const personId = marked.id;
    expectRefusal(await erase('carla', { personId, typedName: 'Otra' }), 'INPUT_INVALID', {
      field: 'typedName',
    });
    expectRefusal(await erase('carla', { personId, typedName: name(), reason: 'no' }), 'REASON_NEEDED');
    const batch = randomUUID();
    await sql(
      `insert into certificate_batch (id, edition_id, status, proposed_by) values ($1, $2, 'approved', $3)`,
      batch,
      marked.editionId,
      personOf('carla').id,
    );
    await sql(
      `insert into certificate_batch_item (batch_id, enrolment_id, name, affiliation, state, explanations,
                                           blockers, blocker_codes, differs)
       values ($1, $2, $3, jsonb_build_object('post', $3::text), 'waiting', '[]', '[]', '{}', false)`,
      batch,
      marked.enrolmentId,
      name(),
    );
    expect((await preview('carla', personId))?.blockers).toEqual(['BATCH']);
    expectRefusal(await erase('carla', { personId, typedName: name() }), 'ERASURE_BLOCKED', {
      why: 'BATCH',
    });
    await sql(`update certificate_batch set status = 'done' where id = $1`, batch);
  };

  it('not of the last administrator', async () => {
    const typedName = (await read('admin'))?.fullName;
    expectRefusal(await erase('admin', { typedName }), 'ERASURE_BLOCKED', { why: 'LAST_ADMINISTRATOR' });
  });

  it('not when it is called off in time', async () => {
    const typedName = (await read('ana'))?.fullName;
    const { erasureId } = resultOf(await erase('ana', { typedName }));
    expectRefusal(await erase('ana', { typedName }), 'ASKED_ALREADY');
    expectRefusal(await cancel('luis', String(erasureId)), 'NOT_FOUND');
    resultOf(await cancel('ana', String(erasureId)));
    expectRefusal(await cancel('ana', String(erasureId)), 'NOT_FOUND');
    await sql(`update erasure set due_at = now() - interval '1 second' where id = $1`, erasureId);
    await campus.server.app.get(ErasePeopleJob).run();
    expect((await read('ana'))?.fullName).toBe(typedName);
  });

  const isForgotten = async () => {
    const { marked, certificate } = mark();
    const personId = marked.id;
    const seals = () =>
      sql<{ qr_text: string }>(
        `select s.qr_text from certificate_seal s join certificate c on c.id = s.certificate_id where c.serial = $1`,
        certificate.serial,
      );
    const figures = () =>
      sql(
        `select e.status, s.done, s.percent,
                (select count(*)::int from activity_progress a where a.enrolment_id = e.id) as activities,
                (select sum(points)
                   from quiz_answer q
                   join quiz_attempt t on t.id = q.attempt_id
                  where t.enrolment_id = e.id) as points
           from enrolment e
           join enrolment_standing s on s.enrolment_id = e.id
          where e.id = $1`,
        marked.enrolmentId,
      );
    const [pageBefore, figuresBefore] = [
      await checker.visit(`/verify/${certificate.code}?lang=es`),
      await figures(),
    ];
    expect((await tablesWith(MARK)).length).toBeGreaterThan(12);
    const shown = await preview('carla', personId);
    expect(shown?.shares.find(({ area }) => area === 'NOTES')).toEqual({
      area: 'NOTES',
      gone: 1,
      kept: 0,
      keptFor: [],
    });
    expect(shown?.shares.find(({ area }) => area === 'CERTIFICATES')?.keptFor).toEqual(['CERTIFICATE']);

    resultOf(await erase('carla', { personId, typedName: ` ${name().toUpperCase()} ` }));
    await campus.server.app.get(ErasePeopleJob).run();
    expect((await read('carla', personId))?.fullName).toBe(name());
    await sql(`update erasure set due_at = now() - interval '1 second' where person_id = $1`, personId);
    await campus.server.app.get(ErasePeopleJob).run();

    expect(await tablesWith(MARK)).toEqual(['certificate', 'certificate_seal']);
    expect(await tablesWith('otra@example.org')).toEqual(['attendance_list']);
    expect(await read('carla', personId)).toBeNull();
    expect(await figures()).toEqual(figuresBefore);
    const page = await checker.visit(`/verify/${certificate.code}?lang=es`);
    expect(page.body).toBe(pageBefore.body);
    expect(page.body).toContain(MARK);
    const [seal] = await seals();
    expect(await checkSeal(seal?.qr_text ?? '', await checker.keys())).toMatchObject({
      state: 'genuine',
      printed: { name: name() },
    });
  };

  /** It knows which events lost their words. */
  const chainIsWhole = async () => {
    const trail = campus.server.app.get(AuditTrail);
    expect((await trail.check()).fault).toBeNull();
    const [event] = await sql<{ detail: { reduced: Record<string, string> } }>(
      `select detail from audit_event where action = 'person.erased'`,
    );
    const numbers = Object.keys(event?.detail.reduced ?? {});
    expect(numbers.length).toBeGreaterThan(2);
    await expect(
      sql(`update audit_event set reason = null, detail = '{}' where action = 'person.erased'`),
    ).rejects.toThrow();
    // Words removed by hand, even the way an erasure does it, show.
    await sql('begin');
    await sql(`select set_config('campus.erasing', 'on', true)`);
    await sql(`update audit_event set reason = null, detail = '{}'
        where id = (select id from audit_event where detail <> '{}' and action <> 'person.erased' limit 1)`);
    await sql('commit');
    expect((await trail.check()).fault).toMatchObject({ kind: 'CHANGED' });
  };

  it('not without the name typed in, a reason, and while a certificate is being issued; after the days of grace nothing says who it was, but for certificates, which are checked as before, and the chain of the audit is whole', async () => {
    await isRefused();
    await isForgotten();
    await chainIsWhole();
  });
});
