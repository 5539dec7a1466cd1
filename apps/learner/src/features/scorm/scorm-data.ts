import type { DataOf, LaunchScorm, ScormActivity as ScormQuery } from '@campus/api-client';
import type { CourseLaunch, CourseNews, Launch } from '@campus/scorm-player';

/** A SCORM activity as the server gives it. */
export type ScormActivity = NonNullable<DataOf<typeof ScormQuery>['scormActivity']>;

export type ScormItem = ScormActivity['items'][number];

/** The server's answer to a launch. */
export type ServedLaunch = Extract<
  DataOf<typeof LaunchScorm>['launchScorm'],
  { __typename: 'ScormLaunched' }
>['launch'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The server sends it as JSON: its content concerns only the server and the frame. */
const toCourse = (course: unknown): CourseLaunch | null =>
  isRecord(course) ? (course as object as CourseLaunch) : null;

/** A launch as the frame takes it. */
export const toLaunch = ({
  origin: _origin,
  frameUrl: _frameUrl,
  proof: _proof,
  cmi,
  course,
  ...launch
}: ServedLaunch): Launch => ({
  ...launch,
  cmi: isRecord(cmi) ? cmi : {},
  course: toCourse(course),
});

/** In a review any item may be opened: sequencing applies to playing. */
export const isPlayedInOrder = ({ isReview, course }: ServedLaunch): boolean =>
  !isReview && toCourse(course) !== null;

/** Whether there is more than one thing to open. */
export const isOfParts = ({ items }: Pick<ScormActivity, 'items'>): boolean =>
  items.filter(({ isLaunchable }) => isLaunchable).length > 1;

/** Parts that have no title are called by their place. */
export const withTitles = (activity: ScormActivity, untitled: (number: number) => string): ScormActivity => ({
  ...activity,
  items: activity.items.map((item, at) => (item.title.trim() ? item : { ...item, title: untitled(at + 1) })),
});

/** An activity that was played here, whatever the server's last answer knew of that. */
export const asBegun = (activity: ScormActivity): ScormActivity =>
  activity.state === 'NOT_STARTED' ? { ...activity, state: 'STARTED', opensAs: 'CONTINUE' } : activity;

/** The launchable item before or after another; null at the ends. */
export const neighbour = (items: readonly ScormItem[], itemId: string, by: 1 | -1): ScormItem | null => {
  const launchable = items.filter(({ isLaunchable }) => isLaunchable);
  const at = launchable.findIndex(({ id }) => id === itemId);
  return at === -1 ? null : (launchable[at + by] ?? null);
};

/** During play, a sequenced course's own statuses take precedence over those of the server. */
export const withStandings = (items: readonly ScormItem[], news: CourseNews | null): ScormItem[] => {
  const standings = new Map(news?.standings.map((standing) => [standing.id, standing]));
  return items.map((item) => {
    const now = standings.get(item.id);
    if (!now) return item;
    const { isCompleted, isSatisfied } = now;
    const state = isCompleted === true ? 'COMPLETED' : item.state === 'COMPLETED' ? 'COMPLETED' : 'STARTED';
    return { ...item, state, isPassed: isSatisfied ?? item.isPassed };
  });
};

/**
 * Entries of the contents as sequencing lists them: nothing that is hidden from choice, and the whole course first
 * where it may be chosen.
 */
export const listedItems = (
  items: readonly ScormItem[],
  news: CourseNews | null,
  title: string,
): readonly ScormItem[] => {
  if (!news) return items;
  const { choices } = news.offer;
  const listed = items.filter(({ id }) => Object.hasOwn(choices, id));
  const root = news.standings[0]?.id;
  if (root === undefined || choices[root] !== true) return listed;
  const whole = { depth: 0, isLaunchable: false, state: 'STARTED', isPassed: null, isOpen: true } as const;
  return [{ id: root, title, ...whole }, ...listed];
};

/** Whether an entry of the contents can be opened: by sequencing, where there is some, else by its prerequisites. */
export const canOpen = (item: ScormItem, offer: CourseNews['offer'] | null): boolean =>
  offer ? offer.choices[item.id] === true : item.isLaunchable && item.isOpen;
