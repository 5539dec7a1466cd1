import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { writeCsv } from '@campus/tabular';
import { AuditService } from '@campus/people';
import { ImportJob } from '@campus/intake/people-import/steps/import.job.ts';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { HEADINGS, Importer, operations, PLAN } from '../support/people-imports.ts';
import { personas, type Persona } from '../support/personas.ts';

type Operation = keyof typeof operations;

/** Staff who look after people; everybody else, and nobody, is turned away before a row is looked at. */
const mayAsk: readonly Persona[] = ['carla', 'marta', 'lucia', 'admin'];
/** Whose list it is, and anyone who coordinates everywhere. */
const seesList: readonly Persona[] = ['carla', 'lucia', 'admin'];

describe('who may bring people in', () => {
  const campus = testCampus();
  const carla = new Importer(campus, 'carla');
  let importId = '';

  beforeAll(async () => {
    importId = await carla.checked([['Eva', 'Paz', 'eva@may.example', 'México', '', '', '']]);
  });

  const nothing = {
    field: 'POST',
    country: 'MX',
    text: 'x',
    placeId: null,
    isLeftOut: false,
    isKept: false,
  };
  const variables: Record<Operation, () => Record<string, unknown>> = {
    list: () => ({}),
    detail: () => ({ id: importId }),
    rows: () => ({ id: importId, search: '', limit: 10, offset: 0 }),
    preview: () => ({ id: importId, plan: PLAN }),
    check: () => ({ input: { importId, plan: PLAN } }),
    sheet: () => ({ input: { importId, sheet: 'Hoja2' } }),
    decide: () => ({ input: { importId, lines: [2], decision: 'SAME' } }),
    mapValues: () => ({ input: { importId, answers: [nothing] } }),
    waitlist: () => ({ input: { importId, isWaiting: true } }),
    mend: () => ({ input: { importId, line: 2, texts: [{ field: 'EMAIL', text: 'eva@may.example' }] } }),
    apply: () => ({ input: { importId, mode: 'ALL' } }),
    wouldUndo: () => ({ id: importId, limit: 10 }),
    undo: () => ({ input: { importId, expectedCount: 1 } }),
    change: () => ({ input: { importId } }),
    retry: () => ({ input: { importId } }),
    discard: () => ({ input: { importId } }),
  };
  const ask = (persona: Persona, operation: Operation) => {
    const given = variables[operation]();
    const input =
      'input' in given ? { input: { idempotencyKey: randomUUID(), ...(given.input as object) } } : given;
    return campus.as(persona).query<Record<string, unknown>>(operations[operation], input);
  };
  const all = Object.keys(operations) as Operation[];

  it.each(personas.filter((persona) => !mayAsk.includes(persona)))(
    'not %s, by any operation',
    async (persona) => {
      for (const operation of all) {
        expectDenied(await ask(persona, operation), persona === 'nobody' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN');
      }
      const sent = await new Importer(campus, persona).send(writeCsv([HEADINGS]));
      expect(sent.status).toBe(persona === 'nobody' ? 401 : 403);
    },
  );

  it('not a coordinator of another country: the list is nowhere', async () => {
    const reads: Operation[] = ['list', 'detail', 'rows', 'preview', 'wouldUndo'];
    const { data } = await ask('marta', 'list');
    expect(data).toEqual({ peopleImports: { totalCount: 0, items: [] } });
    expect((await ask('marta', 'detail')).data).toEqual({ peopleImport: null });
    expect((await ask('marta', 'rows')).data).toEqual({ peopleImportRows: null });
    expect((await ask('marta', 'preview')).data).toEqual({ peopleImportPreview: [] });
    expect((await ask('marta', 'wouldUndo')).data).toEqual({ peopleImportUndo: null });
    for (const operation of all.filter((one) => !reads.includes(one))) {
      expectRefusal(await ask('marta', operation), 'NOT_FOUND');
    }
    const file = await campus.as('marta').get(`/people-imports/${importId}/result.csv`);
    expect(file.status).toBe(404);
  });

  it.each(seesList)('but %s sees it', async (persona) => {
    expect((await ask(persona, 'detail')).data).toMatchObject({ peopleImport: { list: { id: importId } } });
    expect((await campus.as(persona).get(`/people-imports/${importId}/result.xlsx`)).status).toBe(200);
  });

  it('lists from another site, without a key or larger than 20 MB are not taken', async () => {
    const list = writeCsv([HEADINGS]);
    expect(
      await carla.send(list, 'a.csv', randomUUID(), { origin: 'https://elsewhere.example' }),
    ).toMatchObject({ status: 403 });
    expect(await carla.send(list, 'a.csv', 'no key')).toMatchObject({ status: 400 });
    const large = await carla.send(new Uint8Array(21 * 1024 * 1024));
    expect(large).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'IMPORT_TOO_LARGE' } }] },
    });
  });
});

describe('a step of a list', () => {
  const campus = testCampus();
  const carla = new Importer(campus, 'carla');
  const job = () => campus.server.app.get(ImportJob);
  const people = async (address: string) =>
    (await campus.server.sql.query(`select person_id from person_email where address = $1`, [address]))
      .rowCount;
  /** Each of another name: two of one name in one country would be a question. */
  const applying = async (address: string) => {
    const surname = address.slice(address.indexOf('@') + 1, address.indexOf('.'));
    const importId = await carla.checked([['Eva', surname, address, 'México', '', '', '']]);
    await carla.ask('apply', { importId, mode: 'ALL' });
    return importId;
  };

  it('is done once when two servers begin it together', async () => {
    const importId = await applying('eva@both.example');
    await Promise.all([job().run(importId), job().run(importId)]);
    expect((await carla.detail(importId)).list.status).toBe('APPLIED');
    expect(await people('eva@both.example')).toBe(1);
  });

  it('leaves nothing when its server loses it in the middle, and is done by the next one', async () => {
    const importId = await applying('eva@lost.example');
    const audit = campus.server.app.get(AuditService);
    const recordAll = audit.recordAll.bind(audit);
    audit.recordAll = async (...facts) => {
      await recordAll(...facts);
      // Another server has not heard of this one for a minute, and takes over.
      await campus.server.sql.query(
        `update people_import set worker_id = gen_random_uuid(), heartbeat_at = now() - interval '2 minutes' where id = $1`,
        [importId],
      );
    };
    await job().run(importId);
    audit.recordAll = recordAll;
    expect(await people('eva@lost.example')).toBe(0);
    expect((await carla.detail(importId)).list.status).toBe('APPLYING');
    await job().recover();
    await carla.drain();
    expect((await carla.detail(importId)).list.status).toBe('APPLIED');
    expect(await people('eva@lost.example')).toBe(1);
  });

  it('that fails again and again is given up, and can be tried again by hand', async () => {
    const importId = await applying('eva@fails.example');
    const lose = `update people_import set tries = 5, worker_id = gen_random_uuid(), heartbeat_at = now() - interval '2 minutes' where id = $1`;
    await campus.server.sql.query(lose, [importId]);
    await job().recover();
    expect((await carla.detail(importId)).list.status).toBe('FAILED');
    await carla.act('retry', { importId });
    expect((await carla.detail(importId)).list.status).toBe('APPLIED');
    expect(await people('eva@fails.example')).toBe(1);
  });

  it('enrols no more than the quota of an edition allows', async () => {
    const { rows } = await campus.server.sql.query<{ id: string }>(
      `select id from edition where is_open order by starts_on limit 1`,
    );
    const editionId = rows[0]?.id ?? '';
    await campus.server.sql.query(
      `insert into edition_quota (id, edition_id, country_code, institution_kind, seats)
       select gen_random_uuid(), $1, 'MX', 'foreign_ministry', count(*) + 1 from enrolment e join person p on p.id = e.person_id
         join assignment a on a.person_id = p.id join institution o on o.id = a.institution_id
        where e.edition_id = $1 and p.country_code = 'MX' and o.kind = 'foreign_ministry' and a.to_date is null`,
      [editionId],
    );
    const importId = await carla.checked(
      ['uno', 'dos', 'tres'].map((name, at) => [
        name,
        'Paz',
        `${name}@quota.example`,
        'México',
        at < 2 ? 'SRE' : '',
        '',
        '',
      ]),
      { editionId },
    );
    expect(await carla.rows(importId)).toMatchObject([
      { enrol: 'ENROL' },
      { result: 'SKIP', reason: { code: 'QUOTA_FULL' } },
      { enrol: 'ENROL' },
    ]);
  });
});
