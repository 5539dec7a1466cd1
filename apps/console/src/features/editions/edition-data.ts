import type { DataOf, Edition as EditionQuery, Editions } from '@campus/api-client';

/** A row of the list. */
export type EditionRow = DataOf<typeof Editions>['editions']['items'][number];

/** An edition with all that is planned of it. */
export type Edition = NonNullable<DataOf<typeof EditionQuery>['edition']>;

export type EditionGroup = Edition['groups'][number];
export type EditionQuota = Edition['quotas'][number];
export type EditionRelease = Edition['releases'][number];
/** Whether a module that opens on this day, `YYYY-MM-DD`, would open when the edition is over. */
export const opensAfterEnd = ({ endsOn }: Pick<Edition, 'endsOn'>, opensOn: string): boolean =>
  endsOn !== null && opensOn > endsOn;

export type LiveSession = Edition['sessions'][number];
