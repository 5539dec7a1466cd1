import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unpack } from '@campus/platform/documents/unpack.fixture.ts';
import { resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue, revoke } from '../support/certificates.ts';
import { figuresAsker, partsOf, REPORT, valueOf, type ReportData } from '../support/figures-questions.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

const FILES = ['figures.csv', 'figures.xlsx', 'figures.docx', 'figures.pdf', 'one-page.pdf'];
const readers = ['lucia', 'carla', 'marta'] as const;

/** A campus of its own with an edition that was closed, and in which something has changed since. */
function closedEdition() {
  const campus = testCampus();
  const { figures: read } = figuresAsker(campus);
  let editionId: string;
  const figures = (persona: Persona, over: object = {}) =>
    read(persona, { scope: 'EDITION', subjectId: editionId, ...over });
  const act = async (persona: Persona, name: string, input: object) => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    const answer = await campus
      .as(persona)
      .query(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } } }`,
        {
          input: { reason: 'Lo pide el informe.', idempotencyKey: randomUUID(), ...input },
        },
      );
    expect(resultOf(answer).code).toBeUndefined();
  };

  const wordsOfPdf = async (bytes: Buffer): Promise<string> => {
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const words: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      words.push(...items.map((item) => ('str' in item ? item.str : '')));
    }
    return words.join(' ');
  };
  /** What a file says, without when it was written. */
  const said = async (persona: Persona, file: string, query = ''): Promise<string> => {
    const url = `/figures/edition/${editionId}/${file}?lang=es${query}`;
    const headers = await campus.as(persona).headers();
    const { rawPayload, statusCode } = await campus.server.app.inject({ url, headers });
    expect(statusCode).toBe(200);
    if (file.endsWith('.csv')) return rawPayload.toString();
    if (file.endsWith('.pdf')) return wordsOfPdf(rawPayload);
    const parts = await unpack(rawPayload);
    return [...parts].flatMap(([name, text]) => (name.startsWith('docProps') ? [] : [text])).join('');
  };
  const saidToAll = (): Promise<string[]> =>
    Promise.all([
      ...FILES.map((file) => said('lucia', file)),
      ...['figures.csv', 'one-page.pdf'].flatMap((file) => [said('carla', file), said('marta', file)]),
    ]);
  const shownToAll = () =>
    Promise.all(
      readers.map(async (persona) => {
        const { figures: numbers, breakdowns, table } = await figures(persona);
        return { numbers, breakdowns, table };
      }),
    );

  let open: Awaited<ReturnType<typeof shownToAll>>;
  let files: string[];

  beforeAll(async () => {
    const { server } = campus;
    const ana = await plantEnrolment(server, 'ana');
    editionId = ana.editionId;
    const luis = randomUUID();
    await server.sql.query(
      `insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
       select $1, $2, id, $3, version_id, 'imported' from edition where id = $4`,
      [luis, personOf('luis').id, ana.groupId, editionId],
    );
    const serials: string[] = [];
    for (const enrolmentId of [ana.enrolmentId, luis]) {
      await earn(server, enrolmentId);
      const { data } = await issue(campus.as('lucia'), enrolmentId);
      serials.push(data.issueCertificate.certificate.serial);
    }
    open = await shownToAll();
    await act('lucia', 'closeEdition', { editionId });
    files = await saidToAll();
    await act('lucia', 'changePerson', {
      personId: personOf('luis').id,
      givenNames: 'Luis',
      firstSurname: 'Otro',
      sex: 'FEMALE',
      country: 'MX',
    });
    await revoke(campus.as('lucia'), serials[0] ?? '');
  });

  return { campus, figures, act, said, saidToAll, shownToAll, closed: () => ({ editionId, open, files }) };
}

describe('figures of a closed edition', () => {
  const { campus, figures, said, saidToAll, shownToAll, closed } = closedEdition();

  it('stay as they were when it was closed, whoever moves and whatever is revoked afterwards', async () => {
    expect(await shownToAll()).toEqual(closed().open);
    expect(valueOf(await figures('lucia'), 'COMPLETED')).toBe(2);
    expect(partsOf(await figures('lucia'), 'COUNTRY', 'ENROLLED')).toEqual({ CR: 1, MX: 1 });
    expect((await figures('lucia')).keptAt).toEqual(expect.any(String));
  });

  it('stay so in every file, and these say of what day they are', async () => {
    expect(await saidToAll()).toEqual(closed().files);
    expect(await said('lucia', 'figures.pdf')).toContain('Informe entregado el');
  });

  it('beside them stands what differs today, to each reader of their own people', async () => {
    const changes = async (persona: Persona) => {
      const { reportId } = await figures(persona);
      const { data } = await campus.as(persona).query<{ report: ReportData }>(REPORT, { id: reportId });
      return data.report.changes;
    };
    expect(await changes('lucia')).toContainEqual({ indicator: 'COMPLETED', then: 2, now: 1 });
    expect(await changes('marta')).toContainEqual({ indicator: 'COMPLETED', then: 1, now: null });
    expect(await changes('carla')).toContainEqual({ indicator: 'ENROLLED', then: 1, now: 2 });
  });

  it('can be counted as of today, on screen and in files', async () => {
    const today = await figures('lucia', { asOfToday: true });
    expect(today.keptAt).toBeNull();
    expect(valueOf(today, 'COMPLETED')).toBe(1);
    expect(partsOf(today, 'COUNTRY', 'ENROLLED')).toEqual({ MX: 2 });
    expect(await said('lucia', 'figures.csv', '&today=1')).toContain(';Completaron;1;');
    expect(await said('lucia', 'figures.csv')).toContain(';Completaron;2;');
  });
});

describe('figures of an edition that was closed', () => {
  const { figures, act, closed } = closedEdition();

  it('are counted again once it is open again', async () => {
    await act('admin', 'reopenEdition', { editionId: closed().editionId });
    const shown = await figures('lucia');
    expect(valueOf(shown, 'COMPLETED')).toBe(1);
    expect(shown.keptAt).toBeNull();
  });
});
