import type { DataOf, LaunchScorm, ScormActivity as ScormQuery } from '@campus/api-client';
import type { Launch } from '@campus/scorm-player';

/** A SCORM activity as the server gives it. */
export type ScormActivity = NonNullable<DataOf<typeof ScormQuery>['scormActivity']>;

export type ScormItem = ScormActivity['items'][number];

/** What the server says of a launch. */
export type ServedLaunch = Extract<
  DataOf<typeof LaunchScorm>['launchScorm'],
  { __typename: 'ScormLaunched' }
>['launch'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A launch as the frame takes it. */
export const toLaunch = ({ origin: _origin, frameUrl: _frameUrl, cmi, ...launch }: ServedLaunch): Launch => ({
  ...launch,
  cmi: isRecord(cmi) ? cmi : {},
});

/** The launchable item before or after another; null at the ends. */
export const neighbour = (items: readonly ScormItem[], itemId: string, by: 1 | -1): ScormItem | null => {
  const launchable = items.filter(({ isLaunchable }) => isLaunchable);
  const at = launchable.findIndex(({ id }) => id === itemId);
  return at === -1 ? null : (launchable[at + by] ?? null);
};
