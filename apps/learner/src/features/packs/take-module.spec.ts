import { beforeEach, describe, expect, it } from '@jest/globals';
import { Lesson, SearchPart } from '@campus/api-client';
import { clearDevice, createTestShell } from '@campus/web-shell/testing';
import type { Pack } from './pieces.ts';
import { dropModules, standingOf, takeModule, type Stop } from './take-module.ts';

const piece = (activityId: string, kind: Pack['pieces'][number]['kind'], bytes: number) => ({
  activityId,
  kind,
  bytes,
});
const pack: Pack = {
  moduleId: 'm1',
  pieces: [piece('a', 'LESSON', 100), piece('b', 'LESSON', 200), piece('c', 'SURVEY', 20)],
  files: [],
};
const wanted = { enrolmentId: 'e1', locale: 'es' as const, pack };
const at = (activityId: string) => ({ enrolmentId: 'e1', activityId, locale: 'es' as const });
/** Nothing here reads more of a lesson than that there is one. */
const lessonOf = (activityId: string) => JSON.parse(JSON.stringify({ activityId }));
const yes = () => null;
const nobody = () => undefined;

const open = async () => {
  await clearDevice();
  const test = await createTestShell({
    answers: {
      FieldCards: () => ({ fieldCards: null }),
      Recall: () => ({ recall: null }),
      Lesson: ({ activityId }) => ({ lesson: lessonOf(activityId) }),
      Survey: () => ({ survey: null }),
      SearchPart: ({ partId }) => ({ searchPart: { id: partId, texts: [] } }),
    },
  });
  const lessons = () =>
    test.network.requests.flatMap(({ name, variables }) =>
      name === 'Lesson' ? [(variables as { activityId: string }).activityId] : [],
    );
  return { ...test, cache: test.shell.cache, lessons };
};
type Opened = Awaited<ReturnType<typeof open>>;

describe('a module that is taken along', () => {
  let device: Opened;
  beforeEach(async () => {
    device = await open();
  });

  it('is fetched piece by piece, and says how far it has come', async () => {
    const come: number[] = [];
    const two = { ...wanted, pack: { ...pack, pieces: pack.pieces.slice(0, 2) } };
    expect(await takeModule(device.cache, two, yes, (bytes) => come.push(bytes))).toBeNull();
    expect(come).toEqual([0, 100, 200]);
    expect(await standingOf(device.cache, two)).toMatchObject({ activities: 2, bytes: 300, missing: 0 });
  });

  it('is as much here as was opened before, and only the rest is fetched', async () => {
    await device.cache.load(Lesson, at('a'));
    expect(await standingOf(device.cache, wanted)).toMatchObject({ activities: 1, bytes: 100, missing: 220 });
    await takeModule(device.cache, wanted, yes, nobody);
    expect(device.lessons()).toEqual(['a', 'b']);
  });

  it('goes on after a cut where it stopped', async () => {
    const cutAfter = (bytes: number) => {
      let come = 0;
      const may = (): Stop | null => (come >= bytes ? 'offline' : null);
      return takeModule(device.cache, wanted, may, (more) => (come += more));
    };
    expect(await cutAfter(100)).toBe('offline');
    expect((await standingOf(device.cache, wanted)).activities).toBe(1);
    await takeModule(device.cache, wanted, yes, nobody);
    expect(device.lessons()).toEqual(['a', 'b']);
  });

  it('is not here because the server says that a piece of it is closed', async () => {
    expect(await takeModule(device.cache, wanted, yes, nobody)).toBe('failed');
    expect(await standingOf(device.cache, wanted)).toMatchObject({ activities: 2, missing: 20 });
  });

  it('is said to be here in another language, too', async () => {
    await device.cache.load(Lesson, { ...at('a'), locale: 'fr' });
    expect(await standingOf(device.cache, wanted)).toMatchObject({ activities: 0, others: ['fr'] });
  });

  it('can be searched: its part of the search comes with it, and the one of the course, and leaves with it', async () => {
    const search = [
      { id: 'v1.course', bytes: 40 },
      { id: 'v1.m0', bytes: 30 },
      { id: 'v1.m1.MX', bytes: 5 },
    ];
    const one = { ...wanted, pack: { ...pack, pieces: pack.pieces.slice(0, 1) }, search };
    expect(await standingOf(device.cache, one)).toMatchObject({ bytes: 0, missing: 145 });
    expect(await takeModule(device.cache, one, yes, nobody)).toBeNull();
    expect(await standingOf(device.cache, one)).toMatchObject({ bytes: 145, missing: 0 });
    const kept = async () => {
      const has = ({ id: partId }: { id: string }) =>
        device.cache.kept(SearchPart, { enrolmentId: 'e1', partId, locale: 'es' });
      return (await Promise.all(search.map(has))).map((part) => part?.searchPart?.id);
    };
    expect(await kept()).toEqual(['v1.course', undefined, 'v1.m1.MX']);
    await dropModules(device.cache, 'e1', [one.pack], [], search);
    expect(await kept()).toEqual(['v1.course', undefined, undefined]);
  });

  it('fetches nothing before it may', async () => {
    expect(await takeModule(device.cache, wanted, () => 'metered', nobody)).toBe('metered');
    expect(device.lessons()).toEqual([]);
  });

  it('leaves the device in all languages when it is removed, and others stay', async () => {
    for (const locale of ['es', 'fr'] as const)
      for (const id of ['a', 'b', 'z']) await device.cache.load(Lesson, { ...at(id), locale });
    await dropModules(device.cache, 'e1', [pack], []);
    const kept = async (id: string, locale: 'es' | 'fr') =>
      (await device.cache.kept(Lesson, { ...at(id), locale })) !== undefined;
    expect([await kept('a', 'es'), await kept('b', 'fr'), await kept('z', 'fr')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
