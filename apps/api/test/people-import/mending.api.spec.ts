import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { Importer } from '../support/people-imports.ts';

describe('a list of people that is mended', () => {
  const campus = testCampus();
  const carla = new Importer(campus, 'carla');
  const lucia = new Importer(campus, 'lucia');
  const marta = new Importer(campus, 'marta');
  let sre: string;

  const address = () => `mend-${randomUUID().slice(0, 8)}@example.org`;
  /** Somebody whom no other list has. */
  const row = (over: { address?: string; country?: string; institution?: string } = {}) => [
    `Zoila ${randomUUID().replaceAll(/[^a-f]/g, '')}`,
    'Marte',
    over.address ?? address(),
    over.country ?? 'México',
    over.institution ?? '',
    'Cónsul',
    '',
  ];
  const mend = (importId: string, line: number, texts: Record<string, string>) => ({
    importId,
    line,
    texts: Object.entries(texts).map(([field, text]) => ({ field, text })),
  });
  const audited = async (action: string, subjectId: string) =>
    (
      await campus.server.sql.query<{ detail: object }>(
        `select detail from audit_event where action = $1 and subject_id = $2 order by id`,
        [action, subjectId],
      )
    ).rows.map(({ detail }) => detail);

  beforeAll(async () => {
    const found = await campus.server.sql.query<{ id: string }>(
      `select id from institution where acronym = 'SRE'`,
    );
    sre = found.rows[0]?.id ?? '';
  });

  it('takes what somebody writes in a row instead of what the file says, and keeps both', async () => {
    const id = await carla.checked([row({ address: 'zoila.example.org' }), row({ country: 'Atlántida' })]);
    expect(await carla.rows(id)).toMatchObject([
      { result: 'SKIP', reason: { code: 'ADDRESS_INVALID' } },
      { result: 'SKIP', reason: { code: 'COUNTRY_UNKNOWN' } },
    ]);
    const right = address();
    await carla.act('mend', mend(id, 2, { EMAIL: right }));
    await carla.act('mend', mend(id, 3, { COUNTRY: 'MX', SEX: 'mujer' }));
    const mended = await carla.rows(id);
    expect(mended).toMatchObject([{ result: 'CREATE', address: right }, { result: 'CREATE' }]);
    expect(mended[0]?.texts).toContainEqual({ field: 'EMAIL', text: right, was: 'zoila.example.org' });
    expect(mended[1]?.texts).toContainEqual({ field: 'COUNTRY', text: 'MX', was: 'Atlántida' });
    expect(mended[1]?.changes).toContainEqual({ field: 'SEX', before: null, after: 'female' });
    expect(await audited('people-import.row-mended', id)).toEqual([
      { line: 2, fields: ['email'] },
      { line: 3, fields: ['country', 'sex'] },
    ]);
    await carla.check(id);
    expect((await carla.rows(id)).map(({ result }) => result)).toEqual(['CREATE', 'CREATE']);
    await carla.act('apply', { importId: id, mode: 'ALL' });
    expect((await carla.rows(id))[0]?.texts).toEqual([]);
    expectRefusal(await carla.ask('mend', mend(id, 2, { EMAIL: address() })), 'IMPORT_MOVED_ON');
  });

  it('asks again who a row is, once it has another address', async () => {
    const first = address();
    const known = await carla.checked([row({ address: first })]);
    await carla.act('apply', { importId: known, mode: 'ALL' });
    const id = await carla.checked([
      ['Luis', 'Mora', first, 'México', '', '', ''],
      ['Eva', 'Sol', address(), 'México', '', '', ''],
    ]);
    await carla.act('decide', { importId: id, lines: [2], decision: 'SKIP' });
    await carla.act('mend', mend(id, 2, { EMAIL: address() }));
    expect((await carla.rows(id)).map(({ result }) => result)).toEqual(['CREATE', 'CREATE']);
  });

  it('refuses a line or a field that it does not have, too many at once, and strangers', async () => {
    const id = await carla.checked([row()]);
    const many = Object.fromEntries(['EMAIL'].map((field) => [field, 'a@example.org']));
    expectRefusal(await carla.ask('mend', mend(id, 99, many)), 'INPUT_INVALID');
    expectRefusal(await carla.ask('mend', mend(id, 2, { FULL_NAME: 'Zoila Marte' })), 'INPUT_INVALID');
    expectRefusal(await carla.ask('mend', mend(id, 2, {})), 'INPUT_INVALID');
    const texts = Array.from({ length: 21 }, () => ({ field: 'EMAIL', text: 'a@example.org' }));
    expectRefusal(await carla.ask('mend', { importId: id, line: 2, texts }), 'INPUT_INVALID');
    expectRefusal(await marta.ask('mend', mend(id, 2, many)), 'NOT_FOUND');
  });

  it('mends a row once for one key', async () => {
    const id = await carla.checked([row({ address: 'no address' })]);
    const input = { ...mend(id, 2, { EMAIL: address() }), idempotencyKey: randomUUID() };
    await carla.ask('mend', input);
    await carla.drain();
    await carla.ask('mend', input);
    expect(await audited('people-import.row-mended', id)).toHaveLength(1);
  });

  it('leaves out the rows of an institution, or goes on with another answer', async () => {
    const id = await carla.checked([row({ institution: 'Oficina de Marte' }), row()]);
    const value = {
      importId: id,
      field: 'INSTITUTION',
      country: 'MX',
      text: 'Oficina de Marte',
      placeId: null,
      isLeftOut: false,
      isKept: false,
    };
    await carla.act('mapValues', carla.saying({ ...value, isLeftOut: true }));
    expect(await carla.rows(id)).toMatchObject([
      { result: 'SKIP', reason: { code: 'PLACE_LEFT_OUT', params: { text: 'Oficina de Marte' } } },
      { result: 'CREATE' },
    ]);
    expect((await carla.detail(id)).meanings).toMatchObject([{ rows: 1, name: null, isLeftOut: true }]);
    await carla.act('mapValues', carla.saying({ ...value, placeId: sre }));
    expect((await carla.rows(id)).map(({ result }) => result)).toEqual(['CREATE', 'CREATE']);
    expectRefusal(
      await carla.ask('mapValues', carla.saying({ ...value, placeId: sre, isLeftOut: true })),
      'INPUT_INVALID',
    );
    expectRefusal(await carla.ask('mapValues', carla.saying({ ...value, isKept: true })), 'INPUT_INVALID');
  });

  it('remembers for later lists of the country what somebody said, and says so in them', async () => {
    const institution = `Dirección ${randomUUID().slice(0, 8)}`;
    const value = { field: 'INSTITUTION', country: 'MX', text: institution, placeId: sre, isLeftOut: false };
    const first = await carla.checked([row({ institution })]);
    await carla.act('mapValues', carla.saying({ ...value, importId: first, isKept: true }));
    expect(await audited('list-meaning.kept', sre)).toContainEqual({ text: institution });
    const later = await lucia.checked([row({ institution: institution.toUpperCase() })]);
    expect((await lucia.detail(later)).meanings).toMatchObject([{ rows: 1, name: 'SRE', isEarlier: true }]);
    expect((await lucia.rows(later))[0]?.remarks).toMatchObject([{ code: 'PLACE_MEANT' }]);
    const abroad = await lucia.checked([row({ institution, country: 'Costa Rica' })]);
    expect((await lucia.detail(abroad)).unknown).toMatchObject([{ text: institution, country: 'CR' }]);
    expectRefusal(
      await carla.ask('mapValues', carla.saying({ ...value, country: 'CR', importId: first, isKept: true })),
      'NOT_FOUND',
    );
  });

  it('gives its result as a file before anything is imported', async () => {
    const id = await carla.checked([row({ address: 'no address' })]);
    const taken = await campus.as('carla').get(`/people-imports/${id}/result.csv?lang=es`);
    expect(taken.status).toBe(200);
    expect(taken.body).toContain('«no address» no es un correo electrónico');
  });
});
