import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

const KITS = `query ($locale: Locale!) {
  facilitatorKits(locale: $locale) { versionId courseTitle versionNumber papers { id kind title isStale } decks { moduleId title } sessionDecks { paperId place title } }
}`;
const PAPER = `query ($versionId: ID!, $paperId: ID!, $locale: Locale!) {
  kitPaper(versionId: $versionId, paperId: $paperId, locale: $locale) { kind title courseTitle versionNumber locale html }
}`;
const GUIDE = '10000000-0000-4000-8000-000000000951';
const SESSION = '10000000-0000-4000-8000-000000000956';
const PLAN = '10000000-0000-4000-8000-000000000954';

interface Kit {
  versionId: string;
  courseTitle: string;
  versionNumber: number;
  papers: { id: string; kind: string; title: string; isStale: boolean }[];
  decks: { moduleId: string; title: string }[];
  sessionDecks: { paperId: string; place: number; title: string }[];
}
type Paper = Record<'kind' | 'title' | 'locale' | 'html', string>;

describe("the facilitator's kit", () => {
  const campus = testCampus();
  const kits = async (locale: string, persona: Persona = 'tomas') =>
    (await campus.as(persona).query<{ facilitatorKits: Kit[] }>(KITS, { locale })).data.facilitatorKits;
  const paper = async (versionId: string, locale: string, paperId = GUIDE) => {
    const { data } = await campus
      .as('tomas')
      .query<{ kitPaper: Paper | null }>(PAPER, { versionId, paperId, locale });
    return data.kitPaper;
  };

  it.each([
    ['es', 'Curso de prueba', 'Guía del módulo 1', 'Trampas'],
    ['en', 'Test course', 'Guide to module 1', 'Traps'],
    ['fr', 'Cours d’essai', 'Guide du module\u00a01', 'Pièges'],
  ])('is that of the version on offer, in %s', async (locale, courseTitle, title, section) => {
    const [kit] = await kits(locale);
    expect(kit).toMatchObject({
      courseTitle,
      papers: [
        // Nobody has read the French one against its source.
        { id: GUIDE, kind: 'GUIDE', title, isStale: locale === 'fr' },
        { kind: 'GUIDE', isStale: false },
        { kind: 'GUIDE', isStale: false },
        { id: PLAN, kind: 'PLAN' },
        { kind: 'DEBRIEF', isStale: false },
        { id: SESSION, kind: 'SESSION' },
      ],
    });
    const text = await paper(kit?.versionId ?? '', locale);
    expect(text).toMatchObject({ kind: 'GUIDE', title, locale });
    expect(text?.html).toContain(`<h2>${section}</h2>`);
  });

  it('has no paper that is not in that version', async () => {
    const [kit] = await kits('es');
    expect(await paper(kit?.versionId ?? '', 'es', randomUUID())).toBeNull();
    expect(await paper(randomUUID(), 'es')).toBeNull();
  });

  it('is not for learners and donors', async () => {
    for (const persona of ['ana', 'dora'] as const) {
      expectDenied(await campus.as(persona).query(KITS, { locale: 'es' }), 'FORBIDDEN');
      expectDenied(
        await campus.as(persona).query(PAPER, { versionId: randomUUID(), paperId: GUIDE, locale: 'es' }),
        'FORBIDDEN',
      );
    }
  });

  it('is taken away as a PDF by staff, and by nobody else', async () => {
    const [kit] = await kits('fr');
    const address = `/kit/${kit?.versionId}/${GUIDE}.pdf?lang=fr&size=letter`;
    const answer = await campus.as('carla').get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.body.slice(0, 5)).toBe('%PDF-');
    expect((await campus.as('ana').get(address)).status).toBe(404);
    expect((await campus.as('carla').get(`/kit/${randomUUID()}/${GUIDE}.pdf`)).status).toBe(404);
    expect((await campus.as('carla').get('/kit/x/y.pdf')).status).toBe(404);
  });

  it.each([
    ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'PK'],
    ['pdf', 'application/pdf', '%PDF-'],
  ])('has slides of each module as %s for staff, and for nobody else', async (kind, type, begins) => {
    const [kit] = await kits('es');
    const moduleId = kit?.decks[0]?.moduleId ?? '';
    const address = `/kit/${kit?.versionId}/slides/${moduleId}.${kind}?lang=es`;
    const answer = await campus.as('tomas').get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.body.slice(0, begins.length)).toBe(begins);
    expect((await campus.as('ana').get(address)).status).toBe(404);
    expect(
      (await campus.as('tomas').get(`/kit/${kit?.versionId}/slides/${randomUUID()}.${kind}`)).status,
    ).toBe(404);
  });

  it.each([
    ['es', 'Día 1'],
    ['en', 'Day 1'],
    ['fr', 'Jour 1'],
  ])('has slides of each session of a plan that lists its lessons, in %s', async (locale, title) => {
    const [kit] = await kits(locale);
    expect(kit?.sessionDecks).toEqual([{ paperId: SESSION, place: 1, title }]);
    const address = `/kit/${kit?.versionId}/sessions/${SESSION}`;
    const answer = await campus.as('tomas').get(`${address}/1.pdf?lang=${locale}`);
    expect([answer.status, answer.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    expect((await campus.as('tomas').get(`${address}/1.pptx?lang=${locale}`)).body.slice(0, 2)).toBe('PK');
    expect((await campus.as('ana').get(`${address}/1.pdf`)).status).toBe(404);
    for (const name of ['2.pdf', '0.pdf', 'x.pdf', '1.odp', `../${GUIDE}/1.pdf`])
      expect((await campus.as('tomas').get(`${address}/${name}`)).status).toBe(404);
  });

  it('has a plan filled in as an example, to read, to print and to go on working in', async () => {
    const [kit] = await kits('fr');
    const text = await paper(kit?.versionId ?? '', 'fr', PLAN);
    expect(text?.html).toContain('<p>École Nord</p>');
    const address = `/kit/${kit?.versionId}/${PLAN}`;
    expect((await campus.as('tomas').get(`${address}.pdf?lang=fr`)).body.slice(0, 5)).toBe('%PDF-');
    const word = await campus.as('tomas').get(`${address}.docx?lang=fr`);
    expect([word.status, word.body.slice(0, 2)]).toEqual([200, 'PK']);
    expect((await campus.as('ana').get(`${address}.docx`)).status).toBe(404);
    expect((await campus.as('tomas').get(`/kit/${kit?.versionId}/${GUIDE}.docx`)).status).toBe(404);
  });

  it('makes no other kind of file of a module', async () => {
    const [kit] = await kits('es');
    const address = `/kit/${kit?.versionId}/slides/${kit?.decks[0]?.moduleId}`;
    for (const name of [address, `${address}.odp`])
      expect((await campus.as('tomas').get(name)).status).toBe(404);
  });
});
