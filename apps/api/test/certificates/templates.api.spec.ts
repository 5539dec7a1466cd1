import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { act, batchesOf, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue } from '../support/certificates.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { addImage, png, saveTemplate, templateContent, templateOf, texts } from '../support/templates.ts';

describe('the template of the certificates of an edition', () => {
  const campus = testCampus();
  let editionId: string;
  let enrolmentId: string;
  const said = (answer: { data: Record<string, { code?: string; params?: { field?: string } }> }) => {
    const { code, params } = Object.values(answer.data)[0] ?? {};
    return params?.field ? [code, params.field] : code;
  };
  const picture = async (bytes: Buffer = png()): Promise<string> =>
    (await addImage(campus.as('lucia'), bytes)).data.addCertificateImage?.image?.id ?? '';
  const preview = async (persona: Persona, over: object = {}, kind = 'page.svg', headers: object = {}) =>
    campus.server.app.inject({
      method: 'POST',
      url: `/certificate-previews/${kind}`,
      headers: { ...(await campus.as(persona).headers()), 'x-campus-request': '1', ...headers },
      payload: {
        editionId,
        outcome: 'completion',
        locale: 'es',
        paper: 'letter',
        content: { ...templateContent, paper: 'letter' },
        ...over,
      },
    });

  beforeEach(async () => {
    ({ editionId, enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  it('is the plain one until somebody draws another', async () => {
    const { data } = await templateOf(campus.as('lucia'), editionId);
    expect(data.certificateTemplate).toMatchObject({
      number: 0,
      savedBy: null,
      mayChange: true,
      heading: null,
      signatories: [],
      accent: '#0b5c63',
      paper: 'A4',
      validityMonths: 24,
    });
    expect((await templateOf(campus.as('lucia'), randomUUID())).data.certificateTemplate).toBeNull();
  });

  it('is saved as another row each time; batches keep the one they are approved with', async () => {
    await saveTemplate(campus.as('lucia'), editionId);
    await earn(campus.server, enrolmentId);
    const batch = await propose(campus.as('lucia'), editionId);
    await act(campus.as('lucia'), 'ApproveCertificates', { batchId: batch.id });
    const again = await saveTemplate(campus.as('lucia'), editionId, { basedOn: 1, accent: '#0b5c63' });
    expect(again.data.saveCertificateTemplate?.template).toMatchObject({
      number: 2,
      accent: '#0b5c63',
      paper: 'LETTER',
      validityMonths: 12,
      savedBy: 'Lucía Fernández',
    });
    const [approved] = await batchesOf(campus.as('lucia'), editionId);
    expect(approved?.templateNumber).toBe(1);
  });

  it('drawn over an older one is refused; two at once give one', async () => {
    const both = await Promise.all([
      saveTemplate(campus.as('lucia'), editionId),
      saveTemplate(campus.as('admin'), editionId),
    ]);
    expect(both.map(said).sort()).toEqual(['TEMPLATE_CHANGED', undefined]);
    const key = { basedOn: 1, idempotencyKey: randomUUID() };
    await saveTemplate(campus.as('lucia'), editionId, key);
    const again = await saveTemplate(campus.as('lucia'), editionId, key);
    expect(again.data.saveCertificateTemplate?.template?.number).toBe(2);
  });

  it.each<[object, unknown]>([
    [{ accent: '#f3c677' }, 'ACCENT_TOO_LIGHT'],
    [{ validityMonths: 121 }, ['INPUT_INVALID', 'validityMonths']],
    [{ heading: { ...texts, fr: '' } }, ['INPUT_INVALID', 'heading']],
    [{ signatories: Array(5).fill({ name: 'A', role: texts }) }, ['INPUT_INVALID', 'signatories']],
    [{ logoIds: [randomUUID()] }, 'NOT_FOUND'],
    [{ editionId: randomUUID() }, 'NOT_FOUND'],
  ])('with %j is refused: %p', async (over, why) => {
    expect(said(await saveTemplate(campus.as('lucia'), editionId, over))).toEqual(why);
  });

  it('is what a certificate prints, with its pictures, and what the public page tells', async () => {
    const imageId = await picture();
    await saveTemplate(campus.as('lucia'), editionId, {
      signatories: [{ name: 'Julia Rivas', role: texts, imageId }],
      logoIds: [imageId],
      statements: {
        ...templateContent.statements,
        completion: { es: 'hizo «{course}» ({hours})', en: 'did {course}', fr: 'a fait {course}' },
      },
    });
    await earn(campus.server, enrolmentId);
    const certificate = (await issue(campus.as('carla'), enrolmentId)).data.issueCertificate.certificate;
    const headers = await campus.as('ana').headers();
    const pdf = await campus.server.app.inject({ url: certificate?.pdfA4Url ?? '', headers });
    expect(pdf.rawPayload.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
    const page = await campus.server.app.inject({ url: `/verify/${certificate?.code}?lang=es` });
    expect(page.payload).toContain('Julia Rivas, Dirección');
    expect(page.payload).toMatch(/hizo «.+» \(.+ (horas?|minutos?)\)/);
  });

  describe('its pictures', () => {
    it('are kept once, on white, and shown to those who coordinate', async () => {
      const [first, second] = [await picture(), await picture()];
      expect(second).toBe(first);
      const get = async (persona: Persona) =>
        campus.server.app.inject({
          url: `/certificate-images/${first}`,
          headers: await campus.as(persona).headers(),
        });
      const shown = await get('carla');
      expect(shown.headers['content-type']).toBe('image/png');
      // Colours without transparency.
      expect(shown.rawPayload[25]).toBe(2);
      for (const persona of ['ana', 'tomas', 'dora'] as const)
        expect((await get(persona)).statusCode).toBe(404);
      expect((await get('nobody')).statusCode).toBe(401);
    });

    it.each<[string, Buffer | string]>([
      ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
      ['no base 64', '%%%'],
      ['too small', png(19, 30)],
      ['too wide', png(1601, 20)],
      ['cut off', png().subarray(0, 60)],
      ['longer than it says', Buffer.concat([png(20, 20).subarray(0, 33), png(900, 20).subarray(33)])],
    ])('%s are refused', async (_name, bytes) => {
      expect(said(await addImage(campus.as('lucia'), bytes))).toBe('IMAGE_UNREADABLE');
    });
  });

  describe('a preview', () => {
    it.each(['participation', 'completion', 'achievement', 'distinction', 'enrolment'])(
      'of %s is a specimen, and nothing is kept of it',
      async (outcome) => {
        const count = async () => (await campus.server.sql.query('select from certificate')).rowCount;
        const before = await count();
        for (const locale of ['es', 'en', 'fr']) {
          const svg = await preview('carla', { outcome, locale, paper: locale === 'en' ? 'a4' : 'letter' });
          expect(svg.statusCode).toBe(200);
          expect(svg.headers['content-type']).toMatch('image/svg+xml');
        }
        const pdf = await preview('lucia', { outcome }, 'page.pdf');
        expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
        expect(await count()).toBe(before);
        const page = await campus.server.app.inject({ url: '/verify/SPECIMENLIOU' });
        expect(page.statusCode).toBe(404);
      },
    );

    it.each<[object, number, string]>([
      [{ content: { ...templateContent, paper: 'letter', accent: '#ffffff' } }, 422, 'ACCENT_TOO_LIGHT'],
      [{ content: null }, 422, 'INPUT_INVALID'],
      [{ outcome: 'triumph' }, 422, 'INPUT_INVALID'],
      [{ locale: 'de' }, 422, 'INPUT_INVALID'],
      [{ paper: 'a3' }, 422, 'INPUT_INVALID'],
      [{ editionId: randomUUID() }, 404, 'NOT_FOUND'],
    ])('of %j is refused', async (over, status, code) => {
      const answer = await preview('lucia', over);
      expect(answer.statusCode).toBe(status);
      expect(answer.payload).toContain(code);
    });

    it('is for those who coordinate, asked by a page of ours', async () => {
      for (const persona of ['ana', 'tomas', 'dora'] as const)
        expect((await preview(persona)).statusCode).toBe(404);
      expect((await preview('nobody')).statusCode).toBe(401);
      expect((await preview('lucia', {}, 'page.png')).statusCode).toBe(404);
      const foreign = await preview('lucia', {}, 'page.svg', { origin: 'https://elsewhere.example' });
      expect(foreign.statusCode).toBe(403);
    });
  });

  describe('who may', () => {
    it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
      ['ana', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['dora', 'FORBIDDEN'],
      ['nobody', 'SIGN_IN_NEEDED'],
    ])('neither see nor change it: %s', async (persona, denied) => {
      expectDenied(await templateOf(campus.as(persona), editionId), denied);
      expectDenied(await saveTemplate(campus.as(persona), editionId), denied);
      expectDenied(await addImage(campus.as(persona), png()), denied);
    });

    it('who coordinates a country sees it and does not change it: it is for all countries', async () => {
      const { data } = await templateOf(campus.as('carla'), editionId);
      expect(data.certificateTemplate?.mayChange).toBe(false);
      expectDenied(await saveTemplate(campus.as('carla'), editionId), 'FORBIDDEN');
      expectDenied(await addImage(campus.as('carla'), png()), 'FORBIDDEN');
    });
  });
});
