import { Lesson, QuizAttempt, type Locale } from '@campus/api-client';
import type { Entry, RecordedEntry, Shell } from '@campus/web-shell';
import {
  overlayActivity,
  overlayDrill,
  overlayPlan,
  overlayQuiz,
  overlayRecall,
  overlayScenario,
  overlaySurvey,
  type Activity,
  type Home,
  type Module,
  type ShownActivity,
  type ShownCondition,
} from './overlay.ts';
import { homeAt } from './releases.ts';

/** A home with the work of this device in it. */
export type DeviceHome = Omit<Home, 'modules' | 'missing'> & {
  missing: ShownCondition[];
  modules: (Omit<Module, 'activities'> & { activities: ShownActivity[] })[];
  /** Everything open is done here; the next activity opens when the server has received it. */
  isNextOnSending?: boolean;
};

const counts = ({ isRequired, followUp }: Activity): boolean => isRequired && !followUp;

const isDone = ({ state }: Activity): boolean => state === 'COMPLETED';

/** The progress of a module of which the device knows more; the server's figure is never lowered. */
const percentIn = (activities: readonly ShownActivity[], said: number): number => {
  const required = activities.filter(counts);
  const share = required.length === 0 ? 1 : required.filter(isDone).length / required.length;
  return activities.some(({ isAhead }) => isAhead) ? Math.max(said, Math.floor(100 * share)) : said;
};

const stepTo = (module: { title: string }, left: ShownActivity): NonNullable<Home['nextStep']> => ({
  activityId: left.id,
  kind: left.kind,
  title: left.title,
  moduleTitle: module.title,
  minutes: left.minutes,
  isResumed: left.state === 'STARTED',
  isPractice: false,
});

/**
 * The home as this device knows it: progress and the next step include work done here and not sent yet, or
 * sent since the home was requested. It opens no module: only the server knows what else is required.
 */
export const deviceHome = (
  home: Home,
  shown: (activity: Activity) => ShownActivity,
  isHandedIn: (activityId: string) => boolean,
): DeviceHome => {
  const modules = home.modules.map((module) => {
    const activities = module.activities.map(shown);
    return { ...module, activities, percent: percentIn(activities, module.percent) };
  });
  const all = modules.flatMap(({ activities }) => activities);
  const isOver = (activity: ShownActivity) => isDone(activity) || isHandedIn(activity.id);
  const next = all.find(({ id }) => id === home.nextStep?.activityId);
  // A quiz that was done and not passed may be the next step all the same.
  const isPast = next !== undefined && ((next.isAhead && isDone(next)) || isHandedIn(next.id));
  const open = modules
    .filter(({ isOpen }) => isOpen)
    .flatMap((module) => module.activities.map((activity) => ({ module, activity })));
  const left = isPast ? open.find(({ activity }) => counts(activity) && !isOver(activity)) : undefined;
  const resumed = home.nextStep && next?.isAhead ? { ...home.nextStep, isResumed: true } : home.nextStep;
  const done = all.filter((activity) => activity.isAhead && counts(activity) && isDone(activity));
  return {
    ...home,
    modules,
    percent: percentIn(all, home.percent),
    minutesLeft: Math.max(0, home.minutesLeft - done.reduce((sum, { minutes }) => sum + minutes, 0)),
    nextStep: isPast ? (left ? stepTo(left.module, left.activity) : null) : resumed,
    isNextOnSending: isPast && !left,
  };
};

interface Place {
  cache: Shell['cache'];
  clock: Shell['clock'];
  enrolmentId: string;
  locale: Locale;
}

/** What this device has kept for each of some ids. */
const keptFor = async <Kept>(ids: readonly string[], read: (id: string) => Promise<Kept>) =>
  new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await read(id)] as const)));

/** How the work of this device is laid over the home of an enrolment; reads what it has kept of lessons and attempts. */
export const layOver = async (
  entries: readonly (Entry | RecordedEntry)[],
  { cache, clock, enrolmentId, locale }: Place,
): Promise<(home: Home) => DeviceHome> => {
  const screens: { activityId: string; screenId: string }[] = [];
  const played: { activityId: string; isDebriefRead: boolean }[] = [];
  const answered: string[] = [];
  const finished: string[] = [];
  let handedInPlan: { createdAt: number; isSent: boolean } | undefined;
  const recalled: { occasion: string; questionId: string; createdAt: number }[] = [];
  for (const entry of entries) {
    const { kind, payload, createdAt } = entry;
    if (kind === 'quizFinished') finished.push(payload.attemptId);
    if (!('enrolmentId' in payload) || payload.enrolmentId !== enrolmentId) continue;
    if (kind === 'screenSeen') screens.push(payload);
    if (kind === 'scenarioPlayed') played.push(payload);
    if (kind === 'planHandedIn') handedInPlan = { createdAt, isSent: 'recordedAt' in entry };
    if (kind === 'surveyAnswered') answered.push(payload.activityId);
    if (kind === 'questionRecalled') recalled.push({ ...payload, createdAt });
  }
  const lessons = await keptFor(
    screens.map(({ activityId }) => activityId),
    async (activityId) =>
      (await cache.keptInAnyLanguage(Lesson, { enrolmentId, activityId, locale }))?.lesson,
  );
  const attempts = await keptFor(
    finished,
    async (attemptId) => (await cache.keptInAnyLanguage(QuizAttempt, { attemptId, locale }))?.quizAttempt,
  );
  const handedIn = new Set([...attempts.values()].map((attempt) => attempt?.activityId));

  const shown = (activity: Activity): ShownActivity => {
    const { kind, id } = activity;
    const ofIt = <Work extends { activityId: string }>(work: readonly Work[]) =>
      work.filter(({ activityId }) => activityId === id);
    if (kind === 'SCENARIO') return overlayScenario(activity, ofIt(played));
    if (kind === 'SURVEY') return overlaySurvey(activity, answered.includes(id));
    if (kind === 'QUIZ') return overlayQuiz(activity, handedIn.has(id));
    const seen = ofIt(screens).map(({ screenId }) => screenId);
    return overlayActivity(activity, seen, lessons.get(id) ?? undefined);
  };
  const withRecalls = (home: Home): Home => ({
    ...home,
    missing: home.missing.map((condition) => overlayPlan(condition, handedInPlan)),
    drill: overlayDrill(
      home.drill,
      recalled.filter(({ occasion }) => occasion === home.drill?.occasion),
    ),
    modules: home.modules.map((module) => {
      const here = recalled.filter(({ occasion }) => occasion === module.id);
      return { ...module, recall: overlayRecall(module.recall, here) };
    }),
  });
  return (home) => deviceHome(homeAt(withRecalls(home), clock.serverNow()), shown, (id) => handedIn.has(id));
};
