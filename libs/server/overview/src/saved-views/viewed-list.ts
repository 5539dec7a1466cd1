import { registerEnumType } from '@nestjs/graphql';

/** A list of the console that has saved views. */
export const ViewedList = {
  ROSTER: 'ROSTER',
  NOMINATIONS: 'NOMINATIONS',
  BATCH: 'BATCH',
  REGISTER: 'REGISTER',
} as const;
export type ViewedList = (typeof ViewedList)[keyof typeof ViewedList];
registerEnumType(ViewedList, {
  name: 'ViewedList',
  description:
    'ROSTER: of one edition or of all. NOMINATIONS, BATCH: of one edition; a view of BATCH is of all its batches. REGISTER: of all.',
});

const filtersOf: Record<ViewedList, readonly string[]> = {
  ROSTER: ['country', 'group', 'status', 'kind', 'band', 'sex', 'stuck', 'down', 'columns'],
  NOMINATIONS: ['call', 'state', 'country', 'kind', 'check', 'letter', 'enrolled', 'way'],
  BATCH: ['state', 'blocker', 'differs', 'decided', 'way'],
  REGISTER: ['state', 'edition', 'country', 'way'],
};

/** What a view keeps of the address of its list: the list's own words, and no page. */
export const keysOf = (list: ViewedList): readonly string[] => ['search', 'sort', ...filtersOf[list]];

/** Whether a list is of one edition, of all, or has both. */
export const isListOf = (list: ViewedList, editionId: string | null): boolean =>
  list === 'ROSTER' || (list === 'REGISTER') === (editionId === null);
