import { afterEach, describe, expect, it } from '@jest/globals';
import { FieldCards, Lesson, Plan } from '@campus/api-client';
import { clearDevice, createTestShell } from '@campus/web-shell/testing';
import { keepForLater, type KeptHome } from './keep-for-later.ts';

const variables = { enrolmentId: 'e1', locale: 'es' as const };
const home: KeptHome = { enrolmentId: 'e1', versionNumber: 1, drill: null, modules: [] };

/** The officer stays where they are. */
const here = new AbortController().signal;

const others = {
  ModulePacks: () => ({ modulePacks: [] }),
  MyContacts: () => ({ myContacts: [] }),
  OwnEnquiries: () => ({ ownEnquiries: [] }),
  ScreenNotes: () => ({ screenNotes: [] }),
};
const all = ['FieldCards', 'Plan', 'ModulePacks', 'MyContacts', 'OwnEnquiries', 'ScreenNotes'];

const start = async () => {
  await clearDevice();
  const test = await createTestShell({
    answers: { FieldCards: () => ({ fieldCards: null }), Plan: () => ({ plan: null }), ...others },
  });
  const asked = () => test.network.requests.map(({ name }) => name).filter((name) => name !== 'Me');
  return { ...test, asked };
};

const setSaveData = (saveData: boolean | undefined) => {
  Object.defineProperty(navigator, 'connection', {
    configurable: true,
    value: saveData === undefined ? undefined : { saveData },
  });
};
afterEach(() => setSaveData(undefined));

describe('what is kept for a day without a link', () => {
  it.each([undefined, false])(
    'is the cards, the plan, the list of modules, whom to ask, and the notes (saveData: %p)',
    async (saveData) => {
      setSaveData(saveData);
      const { shell, asked } = await start();
      await keepForLater(shell.cache, home, 'es', here);
      expect(asked()).toEqual(all);
      expect(await shell.cache.kept(FieldCards, variables)).toEqual({ fieldCards: null });
      expect(await shell.cache.kept(Plan, variables)).toEqual({ plan: null });
    },
  );

  it('stops at the next piece when the officer goes on, and goes on another time', async () => {
    const { shell, asked, network } = await start();
    const visit = new AbortController();
    network.answer({
      Plan: () => {
        visit.abort();
        return { plan: null };
      },
    });
    await expect(keepForLater(shell.cache, home, 'es', visit.signal)).rejects.toThrow();
    expect(asked()).toEqual(['FieldCards', 'Plan']);
    await keepForLater(shell.cache, home, 'es', here);
    expect(asked()).toEqual(all);
  });

  it('is fetched once', async () => {
    const { shell, asked } = await start();
    await keepForLater(shell.cache, home, 'es', here);
    await keepForLater(shell.cache, home, 'es', here);
    expect(asked()).toEqual(all);
  });

  it('is fetched again when the edition was corrected, with the lessons that changed', async () => {
    await clearDevice();
    const lesson = (state: 'STARTED' | 'NOT_STARTED', appliedAt: string | null) => ({
      activityId: 'lesson',
      key: 'm1-why',
      title: 'T',
      moduleTitle: 'M',
      minutes: 6,
      locale: 'es' as const,
      askedLocale: null,
      isStale: false,
      screens: [],
      planHtml: '',
      sourcesHtml: '',
      extendedHtml: '',
      takesCountryUnit: false,
      countryUnit: null,
      terms: [],
      state,
      recallBefore: null,
      seenScreens: [],
      lastScreen: null,
      values: [],
      notes: [],
      previous: null,
      next: null,
      corrections: appliedAt ? [{ appliedAt, note: 'x' }] : [],
    });
    let appliedAt: string | null = null;
    const fieldCards = {
      courseTitle: '',
      versionNumber: 1,
      publishedAt: '',
      locale: 'es' as const,
      askedLocale: null,
      modules: [],
    };
    const { shell, network } = await createTestShell({
      answers: {
        FieldCards: () => ({ fieldCards }),
        Plan: () => ({ plan: null }),
        ...others,
        Lesson: ({ activityId }) => ({
          lesson: lesson(activityId === 'ahead' ? 'NOT_STARTED' : 'STARTED', appliedAt),
        }),
      },
    });
    for (const activityId of ['read', 'same', 'ahead'])
      await shell.cache.load(Lesson, { ...variables, activityId });
    await keepForLater(shell.cache, home, 'es', here);
    network.requests.length = 0;
    appliedAt = '2026-11-29T10:00:00.000Z';
    const activity = (id: string, correctedAt: string | null) => ({
      id,
      kind: 'LESSON' as const,
      correctedAt,
    });
    const activities = [
      activity('read', appliedAt),
      activity('same', null),
      activity('ahead', null),
      activity('never', appliedAt),
    ];
    await keepForLater(shell.cache, { ...home, versionNumber: 2, modules: [{ activities }] }, 'es', here);
    expect(
      network.requests.map(({ name, variables: asked }) => [
        name,
        (asked as { activityId?: string }).activityId,
      ]),
    ).toEqual([
      ['Lesson', 'read'],
      ['Lesson', 'ahead'],
      ['FieldCards', undefined],
      ['Plan', undefined],
      ['ModulePacks', undefined],
    ]);
  });

  it('is not fetched by a device that saves data', async () => {
    setSaveData(true);
    const { shell, asked } = await start();
    await keepForLater(shell.cache, home, 'es', here);
    expect(asked()).toEqual([]);
  });

  it('waits for another time when there is no link', async () => {
    const { shell, network, asked } = await start();
    network.isOnline = false;
    await keepForLater(shell.cache, home, 'es', here);
    network.isOnline = true;
    expect(await shell.cache.kept(FieldCards, variables)).toBeUndefined();
    expect(asked()).toEqual([]);
  });
});
