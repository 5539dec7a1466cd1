import {
  FieldCards,
  Lesson,
  ModulePacks,
  MyContacts,
  OwnEnquiries,
  Plan,
  Recall,
  ScreenNotes,
  type Locale,
  type Operation,
} from '@campus/api-client';
import type { Shell } from '@campus/web-shell';
import type { Home } from './overlay.ts';

type QueryCache = Shell['cache'];

/** Chromium tells when somebody has chosen to save data; other browsers do not. */
const savesData = (): boolean => {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return typeof connection === 'object' && connection !== null && 'saveData' in connection
    ? connection.saveData === true
    : false;
};

/** Nothing is going on here; rejects when nobody is here any more. */
const idle = async (signal: AbortSignal): Promise<void> => {
  await new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 10_000 });
    else resolve();
  });
  signal.throwIfAborted();
};

/** The parts of a course home that determine which texts a device should have. */
export type KeptHome = Pick<Home, 'enrolmentId' | 'versionNumber' | 'drill'> & {
  modules: readonly {
    activities: readonly Pick<Home['modules'][number]['activities'][number], 'id' | 'kind' | 'correctedAt'>[];
  }[];
};

/**
 * Fetches the field cards, the plan, a due drill, what modules consist of, the people to write to, the officer's
 * questions and notes once, for a day without a connection, unless this device has them or its owner saves data; and again, with
 * the lessons this device has, when the edition was corrected. What was written into the plan on this device is laid over the stored copy.
 * Rejects with the reason of `signal` before the next of them when the officer has gone on: the rest comes another time.
 */
export const keepForLater = async (
  cache: QueryCache,
  home: KeptHome,
  locale: Locale,
  signal: AbortSignal,
): Promise<void> => {
  if (savesData()) return;
  const { enrolmentId } = home;
  const variables = { enrolmentId, locale };
  const cards = (await cache.kept(FieldCards, variables))?.fieldCards;
  const isBehind = Boolean(cards) && cards?.versionNumber !== home.versionNumber;
  const once = async <Data, Asked extends { locale: Locale }>(
    operation: Operation<Data, Asked>,
    of: Asked,
  ) => {
    await idle(signal);
    if ((await cache.kept(operation, of)) === undefined) await cache.prefetch(operation, of);
  };
  const keep = async <Data, Asked extends typeof variables>(operation: Operation<Data, Asked>, of: Asked) => {
    if (!isBehind) return once(operation, of);
    await idle(signal);
    await cache.load(operation, of);
  };
  await refreshLessons(cache, home, locale, isBehind, signal);
  if (home.drill) await keep(Recall, { ...variables, occasion: home.drill.occasion });
  await keep(FieldCards, variables);
  await keep(Plan, variables);
  await keep(ModulePacks, variables);
  await once(MyContacts, { locale });
  await once(OwnEnquiries, { locale });
  await once(ScreenNotes, variables);
};

/** Lessons that this device has from before a correction. */
async function refreshLessons(
  cache: QueryCache,
  home: KeptHome,
  locale: Locale,
  isBehind: boolean,
  signal: AbortSignal,
): Promise<void> {
  for (const { id, kind, correctedAt } of home.modules.flatMap(({ activities }) => activities)) {
    if (kind !== 'LESSON' || !(correctedAt || isBehind)) continue;
    const variables = { enrolmentId: home.enrolmentId, activityId: id, locale };
    const lesson = (await cache.kept(Lesson, variables))?.lesson;
    if (!lesson) continue;
    // The home does not list a lesson that was only prefetched.
    const isOld = correctedAt
      ? (lesson.corrections[0]?.appliedAt ?? '') < correctedAt
      : lesson.state === 'NOT_STARTED';
    if (!isOld) continue;
    await idle(signal);
    await cache.load(Lesson, variables);
  }
}
