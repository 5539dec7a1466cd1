import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { act, filesOf, offered, read, rewrite, give, startDraft, textIn } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';

interface Unit {
  country: string;
  lesson: { key: string; title: string };
  path: string;
  hash: string;
  owner: string;
  reviewed: string;
  validUntil: string;
  missing: number;
  missingLocales: string[];
  mayWrite: boolean;
}
interface Units {
  units: Unit[];
  lessons: { key: string; title: string }[];
  mayWriteAll: boolean;
  countries: string[];
}

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Tomás is author, Marta writes the units of El Salvador, Luis reviews; Lucía has no right. */
describe('a unit of a State', () => {
  const campus = testCampus();
  const as = (persona: Persona) => campus.as(persona);
  const giveCountry = async (
    persona: Exclude<Persona, 'nobody'>,
    country: string | null,
    kind = 'COUNTRY',
  ) => {
    const { courseId } = await offered(campus);
    const input = { courseId, personId: personOf(persona).id, kind, locale: null, country };
    return act(as('admin'), 'GiveCourseRight', input);
  };
  beforeAll(async () => {
    await give(campus, 'tomas', 'AUTHOR');
    await give(campus, 'luis', 'REVIEWER');
    await giveCountry('marta', 'SV');
  });

  const unitsOf = (who: Persona, draftId: string) => read<Units>(as(who), 'DraftUnits', { draftId });
  const order = async (draftId: string, more: object = {}) => {
    const [lesson] = (await unitsOf('tomas', draftId)).lessons;
    return { draftId, country: 'SV', lesson: lesson?.key ?? '', owner: 'Dirección consular', ...more };
  };
  const begun = async (who: Persona = 'marta') => {
    const draftId = await startDraft(campus);
    const done = await act(as(who), 'BeginUnit', await order(draftId));
    const own = (await unitsOf(who, draftId)).units.find(({ country }) => country === 'SV');
    if (!own) throw new Error(`no unit was begun: ${JSON.stringify(done)}`);
    return { draftId, unit: own };
  };

  it('is begun in every language by who writes the units of the State, with what is missing marked', async () => {
    const { draftId, unit } = await begun();
    expect(unit).toMatchObject({
      owner: 'Dirección consular',
      reviewed: day(0),
      validUntil: day(182),
      missing: 1,
      missingLocales: [],
      mayWrite: true,
    });
    const files = [...(await filesOf(as('tomas'), draftId)).keys()];
    expect(files.filter((path) => path.startsWith('countries/SV/'))).toHaveLength(3);
    expect((await textIn(campus, draftId, unit.path)).text).toContain('## Lo que vale en su país');
  });

  it('is written by its State, its lesson is not, nor is a unit of another State', async () => {
    const { draftId, unit } = await begun();
    const write = (path: string, seenHash: string | null) =>
      act(as('marta'), 'WriteDraftFile', { draftId, path, seenHash, text: 'x\n' });
    expect(await write(unit.path, unit.hash)).toMatchObject({ __typename: 'DraftChanged' });
    const lesson = 'modules/01-start/lessons/02-second/es.md';
    const hash = (await filesOf(as('tomas'), draftId)).get(lesson) ?? null;
    expect(await write(lesson, hash)).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    expect(await write('countries/GT/a.es.md', null)).toMatchObject({ code: 'COURSE_RIGHT_MISSING' });
    expect(await unitsOf('marta', draftId)).toMatchObject({ mayWriteAll: false, countries: ['SV'] });
  });

  it('is vouched for until a day, and nothing else of it changes', async () => {
    const { draftId, unit } = await begun();
    const before = (await textIn(campus, draftId, unit.path)).text;
    const input = {
      ...(await order(draftId, { owner: 'Dirección de Protección' })),
      seenHash: unit.hash,
      validUntil: day(300),
    };
    expect(await act(as('marta'), 'VouchForUnit', input)).toMatchObject({ path: unit.path });
    expect((await textIn(campus, draftId, unit.path)).text).toBe(
      before.replace('Dirección consular', 'Dirección de Protección').replace(day(182), day(300)),
    );
  });

  it('is vouched for as it was read, or not at all', async () => {
    const { draftId, unit } = await begun();
    await rewrite(campus, draftId, unit.path, (text) => `${text}\nMás.\n`);
    const input = { ...(await order(draftId)), seenHash: unit.hash, validUntil: day(100) };
    expect(await act(as('marta'), 'VouchForUnit', input)).toMatchObject({ code: 'FILES_CHANGED' });
  });

  it('is begun once for one request', async () => {
    const draftId = await startDraft(campus);
    const [input, key] = [await order(draftId), randomUUID()];
    const first = await act(as('marta'), 'BeginUnit', input, key);
    expect(await act(as('marta'), 'BeginUnit', input, key)).toEqual(first);
    expect(await act(as('marta'), 'BeginUnit', input)).toMatchObject({ code: 'FILES_CHANGED' });
  });

  it.each<[string, Persona, object, string]>([
    ['for another State', 'marta', { country: 'GT' }, 'COURSE_RIGHT_MISSING'],
    ['by a reviewer', 'luis', {}, 'COURSE_RIGHT_MISSING'],
    ['without a right', 'lucia', {}, 'NOT_FOUND'],
    ['for what is no State', 'tomas', { country: 'ZZ' }, 'INPUT_INVALID'],
    ['for a lesson that is not there', 'marta', { lesson: '../x' }, 'INPUT_INVALID'],
    ['with nobody who answers', 'marta', { owner: ' ' }, 'INPUT_INVALID'],
  ])('is not begun %s', async (_name, who, more, code) => {
    const draftId = await startDraft(campus);
    expect(await act(as(who), 'BeginUnit', await order(draftId, more))).toMatchObject({ code });
  });

  it.each([
    ['a day that is over', day(-1)],
    ['more than a year', day(400)],
    ['what is no day', '2027-02-30'],
  ])('is not vouched for until %s', async (_name, validUntil) => {
    const { draftId, unit } = await begun();
    const input = { ...(await order(draftId)), seenHash: unit.hash, validUntil };
    expect(await act(as('marta'), 'VouchForUnit', input)).toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('is nothing to anybody without a right in the course', async () => {
    const { draftId } = await begun();
    expect(await unitsOf('lucia', draftId)).toEqual({
      units: [],
      lessons: [],
      mayWriteAll: false,
      countries: [],
    });
  });

  it.each([
    ['no State', 'COUNTRY', null],
    ['a code that is none', 'COUNTRY', 'zz'],
    ['a State beside every text', 'AUTHOR', 'SV'],
  ])('is written by no right that has %s', async (_name, kind, country) => {
    expect(await giveCountry('lucia', country, kind)).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
