import type { DataOf, ProgressGrid, Roster } from '@campus/api-client';

export type RosterRow = DataOf<typeof Roster>['roster']['items'][number];
export type StuckReason = RosterRow['stuck'][number];
export type Grid = NonNullable<DataOf<typeof ProgressGrid>['progressGrid']>;
