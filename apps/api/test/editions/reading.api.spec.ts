import { describe, expect, it } from '@jest/globals';
import { demoEditionId } from '../../src/seeds/editions.ts';
import { plannedEditionId } from '../../src/seeds/planned-edition.ts';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { plantEdition, plantEnrolment } from '../support/plant.ts';

const LIST = `query ($search: String, $phase: EditionPhase, $sort: EditionSort, $isDescending: Boolean, $limit: Int, $offset: Int) {
  editions(locale: fr, search: $search, phase: $phase, sort: $sort, isDescending: $isDescending, limit: $limit, offset: $offset) {
    totalCount items { id key title phase people groups startsOn } } }`;
const ONE = `query ($id: ID!) { edition(id: $id, locale: es) { id title phase mayPlan mayReopen counts { status count }
  groups { country { code } seats seatsTaken mayChange facilitators { name } } quotas { country { code } }
  releases { title opensOn gate suggestedOn } sessions { title groupId mayChange timeZone halfDays { plannedMinutes } } } }`;

interface Row {
  id: string;
  key: string;
  title: string;
  phase: string;
  people: number;
  groups: number;
  startsOn: string;
}
interface One {
  title: string;
  phase: string;
  mayPlan: boolean;
  counts: { status: string; count: number }[];
  groups: { country: { code: string } | null; mayChange: boolean; facilitators: { name: string }[] }[];
  quotas: { country: { code: string } | null }[];
  releases: { title: string; opensOn: string | null; gate: string | null; suggestedOn: string }[];
  sessions: { title: string; groupId: string | null; mayChange: boolean; halfDays: object[] }[];
}

describe('editions', () => {
  const campus = testCampus();
  const list = async (persona: Persona, variables: Record<string, unknown> = {}) =>
    (await campus.as(persona).query<{ editions: { totalCount: number; items: Row[] } }>(LIST, variables)).data
      .editions;
  const one = async (persona: Persona, id: string) =>
    (await campus.as(persona).query<{ edition: One | null }>(ONE, { id })).data.edition;

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['ana', 'FORBIDDEN'],
    ['luis', 'FORBIDDEN'],
    ['tomas', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
  ])('are not listed or shown to %s', async (persona, code) => {
    expectDenied(await campus.as(persona).query(LIST), code);
    expectDenied(await campus.as(persona).query(ONE, { id: demoEditionId }), code);
  });

  it('count the people of the countries that the person asking coordinates', async () => {
    const people = async (persona: Persona) =>
      (await list(persona)).items.find(({ id }) => id === demoEditionId)?.people;
    expect(await people('lucia')).toBe(3);
    expect(await people('admin')).toBe(3);
    expect(await people('carla')).toBe(1);
    expect(await people('marta')).toBe(0);
  });

  it('are found by title and key, by where they stand today, in any order, page by page', async () => {
    const closed = await plantEdition(campus.server, { isFrozen: true });
    const past = await plantEdition(campus.server, { endsOn: '2026-02-01' });
    expect((await list('lucia', { search: 'cohorte régionale' })).items).toMatchObject([
      { id: plannedEditionId, phase: 'COMING', title: 'Première cohorte régionale, avec tutorat', groups: 8 },
    ]);
    expect((await list('lucia', { search: '2026-27-OPEN' })).items.map(({ id }) => id)).toEqual([
      demoEditionId,
    ]);
    expect((await list('lucia', { search: '%' })).totalCount).toBe(0);
    expect((await list('lucia', { phase: 'CLOSED' })).items.map(({ id }) => id)).toEqual([closed.editionId]);
    expect((await list('lucia', { phase: 'PAST' })).items.map(({ id }) => id)).toEqual([past.editionId]);
    expect((await list('lucia', { phase: 'CURRENT' })).items.map(({ id }) => id)).toContain(demoEditionId);
    const all = await list('lucia', { sort: 'STARTS', isDescending: false });
    expect(all.items.map(({ startsOn }) => startsOn)).toEqual(
      all.items.map(({ startsOn }) => startsOn).sort(),
    );
    for (const sort of ['STARTS', 'ENDS', 'TITLE', 'GROUPS', 'PEOPLE'])
      for (const isDescending of [true, false]) {
        const whole = (await list('lucia', { sort, isDescending })).items.map(({ id }) => id);
        const second = await list('lucia', { sort, isDescending, limit: 1, offset: 1 });
        expect(second.items.map(({ id }) => id)).toEqual(whole.slice(1, 2));
      }
  });

  it('are shown whole to whoever coordinates every country', async () => {
    const edition = await one('lucia', plannedEditionId);
    expect(edition).toMatchObject({ phase: 'COMING', mayPlan: true, mayReopen: false });
    expect(edition?.groups).toHaveLength(8);
    expect(edition?.groups.every(({ mayChange }) => mayChange)).toBe(true);
    expect(edition?.groups[0]?.facilitators).toEqual([{ name: 'Tomás Ixcoy' }]);
    expect(edition?.quotas).toHaveLength(21);
    expect(edition?.sessions).toHaveLength(4);
    expect(edition?.releases.length).toBeGreaterThan(1);
    expect(edition?.releases.every(({ opensOn, suggestedOn }) => opensOn === suggestedOn)).toBe(true);
    const [gate, ...behind] = edition?.releases ?? [];
    expect(gate?.gate).toBeNull();
    expect(behind.map((release) => release.gate)).toEqual(behind.map(() => gate?.title));
  });

  it('show a coordinator of one country its own group, quotas and sessions, and nothing of others', async () => {
    const mexico = await one('carla', plannedEditionId);
    expect(mexico?.mayPlan).toBe(false);
    expect(mexico?.groups).toMatchObject([{ country: { code: 'MX' }, mayChange: true }]);
    expect(new Set(mexico?.quotas.map(({ country }) => country?.code))).toEqual(new Set(['MX']));
    expect(mexico?.sessions.map(({ mayChange }) => mayChange)).toEqual([false, false, true, false]);
    const costaRica = await one('marta', plannedEditionId);
    expect(costaRica?.groups).toMatchObject([{ country: { code: 'CR' } }]);
    expect(costaRica?.sessions.every(({ groupId }) => groupId === null)).toBe(true);
  });

  it('count people by state, of the own countries only', async () => {
    const { editionId } = await plantEnrolment(campus.server, 'ana', { status: 'on_hold' });
    expect((await one('carla', editionId))?.counts).toEqual([{ status: 'on_hold', count: 1 }]);
    expect((await one('marta', editionId))?.counts).toEqual([]);
    expect(await one('lucia', 'nothing')).toBeNull();
  });

  it('cost the same number of statements whatever their number', async () => {
    await campus.as('lucia').headers();
    await list('lucia');
    await campus.expectQueries(3, () => list('lucia'));
    await campus.expectQueries(2, () => one('lucia', plannedEditionId));
    await plantEdition(campus.server);
    await campus.expectQueries(3, () => list('lucia'));
  });
});
