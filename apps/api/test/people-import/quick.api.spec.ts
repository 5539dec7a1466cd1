import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isFault, readTable, writeCsv, type CellValue } from '@campus/tabular';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { HEADINGS, Importer, openEditionIn } from '../support/people-imports.ts';

describe('a list that needs few questions', () => {
  const campus = testCampus();
  const carla = new Importer(campus, 'carla');
  const lucia = new Importer(campus, 'lucia');
  let editionId: string;
  let sre: string;

  const address = () => `quick-${randomUUID().slice(0, 8)}@example.org`;
  /** Somebody whom no other list has. */
  const row = (over: { address?: string; country?: string; institution?: string } = {}) => [
    `Zoila ${randomUUID().replaceAll(/[^a-f]/g, '')}`,
    'Marte',
    over.address ?? address(),
    over.country ?? 'México',
    over.institution ?? '',
    '',
    '',
  ];
  const bytes = (rows: CellValue[][], headings = HEADINGS) => writeCsv([headings, ...rows]);

  beforeAll(async () => {
    const { sql } = campus.server;
    editionId = await openEditionIn(campus);
    const institution = await sql.query<{ id: string }>(`select id from institution where acronym = 'SRE'`);
    sre = institution.rows[0]?.id ?? '';
  });

  it('goes on to its dry run when its columns are clear, and is imported in the language it came with', async () => {
    const id = await carla.bringOn(bytes([row()]), { lang: 'fr', edition: editionId });
    const { list, counts } = await carla.detail(id);
    expect(list).toMatchObject({
      status: 'CHECKED',
      plan: { fields: expect.arrayContaining(['GIVEN_NAMES', 'EMAIL']), sendWelcome: true },
      edition: { id: editionId },
    });
    expect(counts).toMatchObject([{ result: 'CREATE', enrol: 'ENROL', count: 1 }]);
    const [before] = await carla.rows(id);
    expect(before?.personId).toBeNull();
    expect(before?.changes).toContainEqual({ field: 'LOCALE', before: null, after: 'fr' });
    await carla.act('apply', { importId: id, mode: 'ALL' });
    expect((await carla.rows(id))[0]?.personId).toEqual(expect.any(String));
  });

  it('waits for somebody to look at its columns otherwise', async () => {
    const unclear = bytes([[...row(), 'x']], [...HEADINGS, 'Clave']);
    const id = await carla.bringOn(unclear, { lang: 'es' });
    expect((await carla.detail(id)).list.status).toBe('MAPPING');
    const asked = await carla.bringOn(bytes([row()]), {});
    expect((await carla.detail(asked)).list.status).toBe('MAPPING');
  });

  it('is refused for an edition that there is not', async () => {
    const sent = await carla.send(bytes([row()]), undefined, undefined, undefined, { edition: randomUUID() });
    expect(sent).toMatchObject({ status: 404 });
  });

  it('proposes what an unknown name is most like, and takes nothing without an answer', async () => {
    const id = await carla.bringOn(bytes([row({ institution: 'Secretaria de Relacciones Exteriores' })]), {
      lang: 'es',
    });
    expect((await carla.detail(id)).unknown).toEqual([
      {
        field: 'INSTITUTION',
        country: 'MX',
        text: 'Secretaria de Relacciones Exteriores',
        rows: 1,
        proposal: { placeId: sre, country: 'MX', name: expect.stringContaining('SRE') },
      },
    ]);
    const [before] = await carla.rows(id);
    expect(before?.changes.some(({ field }) => field === 'INSTITUTION')).toBe(false);
  });

  it('knows an institution by its name and acronym together', async () => {
    const id = await carla.bringOn(
      bytes([row({ institution: 'Secretaría de Relaciones Exteriores (SRE)' })]),
      { lang: 'es' },
    );
    expect((await carla.detail(id)).unknown).toEqual([]);
    const [first] = await carla.rows(id);
    expect(first?.changes).toContainEqual({ field: 'INSTITUTION', before: null, after: 'SRE' });
  });

  it('asks once which country a text means, and says so in its rows', async () => {
    const id = await lucia.bringOn(bytes([row({ country: 'Guatamala' }), row({ country: 'guatamala' })]), {
      lang: 'es',
    });
    const said = { field: 'COUNTRY', text: 'Guatamala' };
    expect((await lucia.detail(id)).unknown).toEqual([
      { ...said, country: '', rows: 2, proposal: { placeId: null, country: 'GT', name: '' } },
    ]);
    const value = { importId: id, ...said, country: 'GT', placeId: null, isLeftOut: false, isKept: false };
    await lucia.act('mapValues', lucia.saying(value));
    expect(await lucia.rows(id)).toMatchObject([
      { result: 'CREATE', remarks: [{ code: 'COUNTRY_MEANT', params: { country: 'GT' } }] },
      { result: 'CREATE' },
    ]);
    expect(await lucia.detail(id)).toMatchObject({
      unknown: [],
      meanings: [{ field: 'COUNTRY', country: 'GT', text: 'Guatamala', rows: 2, isLeftOut: false }],
    });
    expectRefusal(await lucia.ask('mapValues', lucia.saying({ ...value, isLeftOut: true })), 'INPUT_INVALID');
    expectRefusal(await lucia.ask('mapValues', lucia.saying({ ...value, isKept: true })), 'INPUT_INVALID');
    expectRefusal(await lucia.ask('mapValues', lucia.saying({ ...value, placeId: sre })), 'INPUT_INVALID');
  });

  it.each(['people-imports', 'nominee-lists', 'attendance-lists'])(
    'begins with an empty sheet of /%s whose headings are in the language of the reader',
    async (kind) => {
      for (const format of ['csv', 'xlsx']) {
        const file = await campus.server.app.inject({
          url: `/${kind}/sample.${format}?lang=fr`,
          headers: await carla.speaker.headers(),
        });
        expect(file.statusCode).toBe(200);
        const table = await readTable(new Uint8Array(file.rawPayload));
        if (isFault(table)) throw new Error(table.fault);
        expect(table.rows).toEqual([]);
        expect(table.headers.length).toBeGreaterThan(4);
      }
      const csv = await campus.server.app.inject({
        url: `/${kind}/sample.csv?lang=fr`,
        headers: await carla.speaker.headers(),
      });
      expect(csv.body).toContain('Courriel');
      const stranger = await campus.server.app.inject({ url: `/${kind}/sample.csv` });
      expect(stranger.statusCode).toBe(401);
      const learner = await campus.server.app.inject({
        url: `/${kind}/sample.csv`,
        headers: await campus.as('ana').headers(),
      });
      expect(learner.statusCode).toBe(403);
    },
  );
});
