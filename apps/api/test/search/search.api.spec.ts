import { beforeEach, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course, modules } from '../support/course.ts';
import { type Persona } from '../support/personas.ts';
import { plantEnrolment, plantVersion } from '../support/plant.ts';
import { TestDevice } from '../support/work.ts';

const PARTS = `query ($enrolmentId: ID!, $locale: Locale!) {
  searchParts(enrolmentId: $enrolmentId, locale: $locale) { locale askedLocale locales parts { id bytes } }
}`;
const PART = `query ($enrolmentId: ID!, $partId: ID!, $locale: Locale!) {
  searchPart(enrolmentId: $enrolmentId, partId: $partId, locale: $locale) {
    id texts { kind id screenId activityKind title text place }
  }
}`;

interface Parts {
  locale: string;
  askedLocale: string | null;
  parts: { id: string; bytes: number }[];
}
interface Text {
  kind: string;
  id: string;
  screenId: string | null;
  activityKind: string | null;
  title: string;
  text: string;
  place: string;
}

describe('what a device searches', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const partsOf = async (persona: Persona = 'ana', locale = 'es', id = enrolmentId) =>
    (await campus.as(persona).query<{ searchParts: Parts | null }>(PARTS, { enrolmentId: id, locale })).data
      .searchParts;
  const partOf = async (partId: string, persona: Persona = 'ana', locale = 'es', id = enrolmentId) =>
    (
      await campus.as(persona).query<{ searchPart: { id: string; texts: Text[] } | null }>(PART, {
        enrolmentId: id,
        partId,
        locale,
      })
    ).data.searchPart;
  const namesOf = (parts: Parts | null) => (parts?.parts ?? []).map(({ id }) => id.replace(/^[^.]+\./, ''));
  const textsOf = async (persona: Persona = 'ana', locale = 'es', id = enrolmentId) => {
    const parts = (await partsOf(persona, locale, id))?.parts ?? [];
    const all = await Promise.all(parts.map((part) => partOf(part.id, persona, locale, id)));
    return all.flatMap((part) => part?.texts ?? []);
  };

  it('is the course as a whole and each module that is open, each with its size', async () => {
    const before = await partsOf();
    expect(before).toMatchObject({ locale: 'es', askedLocale: null, locales: ['es', 'en', 'fr'] });
    expect(namesOf(before)).toEqual(['course', `${modules.start}.MX`]);
    for (const { bytes } of before?.parts ?? []) expect(bytes).toBeGreaterThan(100);
    await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    expect(namesOf(await partsOf())).toEqual(['course', `${modules.start}.MX`, modules.practice]);
  });

  it('has the title of a closed activity and none of its text', async () => {
    const texts = await textsOf();
    expect(texts).toContainEqual(
      expect.objectContaining({ kind: 'ACTIVITY', id: course.only, activityKind: 'LESSON', text: '' }),
    );
    expect(texts.filter(({ kind, id }) => kind === 'SCREEN' && id === course.only)).toEqual([]);
    await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    const open = (await partsOf())?.parts.at(-1)?.id ?? '';
    expect(await partOf(open)).not.toBeNull();
    const { enrolmentId: fresh } = await plantEnrolment(campus.server, 'ana');
    expect(await partOf(open, 'ana', 'es', fresh)).toBeNull();
  });

  it('has screens, cards, terms and sources as words without HTML', async () => {
    const texts = await textsOf();
    const kinds = new Set(texts.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['ACTIVITY', 'CARD', 'SCREEN', 'SOURCE', 'TERM']);
    const screen = texts.find(({ kind, screenId }) => kind === 'SCREEN' && screenId === 'uno');
    expect(screen).toMatchObject({ id: course.first, title: expect.any(String), place: expect.any(String) });
    for (const { text, title } of texts) expect(`${title}${text}`).not.toMatch(/<\w|&\w+;/);
  });

  it('has no question of a quiz, no key and no self-check', async () => {
    await new TestDevice(campus.as('ana')).passGate(enrolmentId);
    const found = JSON.stringify(await textsOf());
    const { rows } = await campus.server.sql.query<{ words: string }>(
      `select distinct words #>> '{}' as words
         from question, jsonb_path_query(bodies, '$.*.prompt') words where length(words #>> '{}') > 8`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { words } of rows) expect(found).not.toContain(words.replaceAll(/<[^>]+>/g, '').trim());
    expect(found).not.toContain('check-feedback');
  });

  it('has the unit of the country that sends the reader, and of no other', async () => {
    expect(JSON.stringify(await textsOf())).toContain('La guardia mexicana atiende siempre.');
    const other = await plantEnrolment(campus.server, 'luis');
    expect(JSON.stringify(await textsOf('luis', 'es', other.enrolmentId))).not.toContain(
      'La guardia mexicana',
    );
    const [, mexican] = (await partsOf())?.parts ?? [];
    expect(await partOf(mexican?.id ?? '', 'luis', 'es', other.enrolmentId)).toBeNull();
  });

  it('is in another language when there is none in the one asked for, and says so', async () => {
    const versionId = await plantVersion(campus.server, ['en']);
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    expect(await partsOf('ana', 'fr', planted.enrolmentId)).toMatchObject({
      locale: 'en',
      askedLocale: 'fr',
    });
  });

  it('never changes under its name: another version has other names', async () => {
    const names = (await partsOf())?.parts.map(({ id }) => id) ?? [];
    const versionId = await plantVersion(campus.server, ['es', 'en', 'fr']);
    const planted = await plantEnrolment(campus.server, 'ana', { versionId });
    const others = (await partsOf('ana', 'es', planted.enrolmentId))?.parts.map(({ id }) => id) ?? [];
    expect(others.filter((id) => names.includes(id))).toEqual([]);
    expect(await partOf(names[0] ?? '', 'ana', 'es', planted.enrolmentId)).toBeNull();
  });

  it.each(['luis', 'tomas', 'lucia'] as const)(
    'is not given to %s of an enrolment of Ana',
    async (persona) => {
      const [first] = (await partsOf())?.parts ?? [];
      expect(await partsOf(persona)).toBeNull();
      expect(await partOf(first?.id ?? '', persona)).toBeNull();
    },
  );

  it('is one statement beside the session', async () => {
    await textsOf();
    await campus.expectQueries(2, () => partsOf());
  });
});
