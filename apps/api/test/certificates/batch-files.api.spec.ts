import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, codeOf, issueBatch, itemsOf, plantThree } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { supersede } from '../support/certificates.ts';
import { personOf, type Persona } from '../support/personas.ts';

describe('of a batch of certificates', () => {
  const campus = testCampus();
  let editionId: string;
  let ana: string;
  let luis: string;
  let chloe: string;
  const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const drain = () => campus.server.app.get(Jobs).drain();
  const issued = () => issueBatch(campus, editionId);

  beforeEach(async () => {
    ({ editionId, ana, luis, chloe } = await plantThree(campus.server));
  });
  /** Until the end of the case. */
  const rename = (key: DemoKey, secondSurname: string | null) =>
    rows(`update person set second_surname = $2 where id = $1`, [personOf(key).id, secondSurname]);
  afterEach(async () => {
    for (const key of ['ana', 'chloe'] as const) await rename(key, personOf(key).secondSurname);
  });

  describe('the files', () => {
    const file = async (persona: Persona, batchId: string, name: string) => {
      const url = `/certificate-batches/${batchId}/${name}`;
      return campus.server.app.inject({ url, headers: await campus.as(persona).headers() });
    };
    const pagesOf = async (bytes: Uint8Array): Promise<string[]> => {
      const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
      const document = await loading.promise;
      const texts = [];
      for (let page = 1; page <= document.numPages; page++) {
        const { items } = await (await document.getPage(page)).getTextContent();
        texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
      }
      await loading.destroy();
      return texts;
    };

    it.each<[Persona, number]>([
      ['lucia', 2],
      ['admin', 2],
      ['carla', 1],
      ['marta', 0],
    ])('hold the certificates of the countries of %s: %p', async (persona, count) => {
      const batch = await issued();
      const zip = await file(persona, batch.id, 'certificates-a4.zip');
      const names = Object.keys(unzipSync(new Uint8Array(zip.rawPayload)));
      expect(names).toHaveLength(count);
      if (persona === 'carla')
        expect(names[0]).toMatch(/^MX\/Ana-Lucia-Hernandez-Quinonez-de-la-Pena-MICIC-\d{4}-\d{6}\.pdf$/);
      if (count > 0) {
        const pages = await pagesOf((await file(persona, batch.id, 'ceremony-letter.pdf')).rawPayload);
        expect(pages).toHaveLength(count);
        expect(pages.join(' ').includes('Chloé')).toBe(count === 2);
      }
    });

    it('hold a corrected certificate in the place of the wrong one, whose holder is told of both', async () => {
      const batch = await issued();
      await act(campus.as('lucia'), 'SendCertificateMails', { batchId: batch.id });
      await drain();
      const wrong = (await itemsOf(campus.as('lucia'), batch.id, { search: 'Ana' })).items[0]?.certificate;
      await rename('ana', 'Łœński Quiroga');
      const answer = await supersede(campus.as('lucia'), wrong?.serial ?? '');
      const { serial } = answer.data.supersedeCertificate.certificate;
      const zip = await file('lucia', batch.id, 'certificates-a4.zip');
      const names = Object.keys(unzipSync(new Uint8Array(zip.rawPayload)));
      expect(names).toHaveLength(2);
      expect(names.filter((name) => name.endsWith(`-Loenski-Quiroga-${serial}.pdf`))).toHaveLength(1);
      const pages = await pagesOf((await file('lucia', batch.id, 'ceremony-a4.pdf')).rawPayload);
      expect(pages.filter((page) => page.includes('Quiroga'))).toHaveLength(1);
      expect((await itemsOf(campus.as('lucia'), batch.id, { search: 'Ana' })).items).toMatchObject([
        { certificate: { serial, status: 'ISSUED' }, mailedAt: expect.any(String) },
      ]);
      const told = await rows<{ text_body: string }>(
        `select text_body from mail where template = 'certificate-replaced' and text_body like '%' || $1 || '%'`,
        [serial],
      );
      expect(told).toMatchObject([{ text_body: expect.stringContaining(wrong?.serial ?? '?') }]);
    });

    it('hold a corrected certificate also when nobody was written to yet: one mail tells of the right one', async () => {
      const batch = await issued();
      const item = (await itemsOf(campus.as('lucia'), batch.id, { search: 'Chlo' })).items[0];
      await rename('chloe', 'Gagnon');
      const answer = await supersede(campus.as('lucia'), item?.certificate?.serial ?? '');
      const { serial } = answer.data.supersedeCertificate.certificate;
      await act(campus.as('lucia'), 'SendCertificateMails', { batchId: batch.id });
      await drain();
      const told = await rows<{ template: string }>(
        `select template from mail where text_body like '%' || $1 || '%' or text_body like '%' || $2 || '%'`,
        [serial, item?.certificate?.serial ?? '?'],
      );
      expect(told).toEqual([{ template: 'certificate-issued' }]);
    });

    it.each<[Persona, number]>([
      ['ana', 404],
      ['tomas', 404],
      ['dora', 404],
      ['nobody', 401],
    ])('are not for %s', async (persona, status) => {
      const batch = await issued();
      for (const name of ['certificates-a4.zip', 'ceremony-a4.pdf'])
        expect((await file(persona, batch.id, name)).statusCode).toBe(status);
      expect((await file('lucia', batch.id, 'certificates-a4.pdf')).statusCode).toBe(404);
    });

    it('of the ceremony come by country, by name, or as somebody wants them', async () => {
      const batch = await issued();
      const firstOf = async () =>
        (await pagesOf((await file('lucia', batch.id, 'ceremony-a4.pdf')).rawPayload))[0]?.includes(
          'Ana Lucía',
        )
          ? 'ana'
          : 'chloe';
      expect(await firstOf()).toBe('chloe');
      await act(campus.as('lucia'), 'OrderCeremony', { batchId: batch.id, order: 'NAME', enrolmentIds: [] });
      const byName = await firstOf();
      await act(campus.as('lucia'), 'OrderCeremony', {
        batchId: batch.id,
        order: 'CUSTOM',
        enrolmentIds: byName === 'ana' ? [chloe, ana] : [ana, chloe],
      });
      expect(await firstOf()).not.toBe(byName);
    });

    it('of a list of one’s own follow the places somebody gives, which another order does not forget', async () => {
      const batch = await issued();
      const order = (by: string) =>
        act(campus.as('lucia'), 'OrderCeremony', { batchId: batch.id, order: by, enrolmentIds: [] });
      const place = (enrolmentId: string, to: number) =>
        act(campus.as('lucia'), 'PlaceInCeremony', { batchId: batch.id, enrolmentId, place: to });
      const line = async () =>
        (await itemsOf(campus.as('lucia'), batch.id, { state: 'ISSUED', sort: 'PLACE' })).items.map(
          ({ enrolmentId, place: at }) => [at, enrolmentId],
        );
      await order('CUSTOM');
      const [, [, last = ''] = []] = (await line()) as [number, string][];
      const first = last === ana ? chloe : ana;
      expect(await line()).toEqual([
        [1, first],
        [2, last],
      ]);
      await place(last, 1);
      await order('NAME');
      await order('CUSTOM');
      expect(await line()).toEqual([
        [1, last],
        [2, first],
      ]);
      const text = (await pagesOf((await file('lucia', batch.id, 'ceremony-a4.pdf')).rawPayload))[0];
      expect(text).toContain(last === ana ? 'Ana Lucía' : 'Chloé');
      await place(last, 9);
      expect(await line()).toEqual([
        [1, first],
        [2, last],
      ]);
      expect(codeOf(await place(luis, 1))).toBe('NOT_FOUND');
      expect(codeOf(await place(ana, 0))).toBe('INPUT_INVALID');
    });
  });
});
