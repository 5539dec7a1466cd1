import type { ChangeEnrolments, DataOf, EnrolmentAct, ExtraTimesPreview } from '@campus/api-client';
import type { useIntention } from '@campus/web-shell';
import type { RosterRow } from '../roster-data.ts';

type Changed = Extract<
  DataOf<typeof ChangeEnrolments>['changeEnrolments'],
  { __typename: 'EnrolmentsChanged' }
>;

/** What became, or would become, of one of many: done where `refusal` is null. */
export type OneOfMany = Pick<Changed['enrolments'][number], 'enrolmentId' | 'refusal' | 'params'>;

export interface Outcome {
  doneCount: number;
  enrolments: readonly OneOfMany[];
}

export type BulkAct = EnrolmentAct | 'EXTRA_TIME' | 'TRANSFER' | 'REMIND';

export type Act = ReturnType<typeof useIntention>['act'];

/** One request that takes some of it back; how many are as before, or null where it failed. */
export type UndoStep = (act: Act) => Promise<number | null>;

/** What takes an act on enrolments back, where anything does at no cost. */
export const undoOf: Record<EnrolmentAct, EnrolmentAct> = {
  EXTEND: 'EXTEND',
  PAUSE: 'RESUME',
  RESUME: 'PAUSE',
  WITHDRAW: 'REINSTATE',
  REINSTATE: 'WITHDRAW',
};

/** What was done, and what takes it back; no steps: nothing does. */
export interface Done {
  act: BulkAct;
  outcome: Outcome;
  undo: readonly UndoStep[];
}

/** Those who were changed, by what takes each of them back. */
export const byBefore = <One extends Pick<OneOfMany, 'refusal'>, Before>(
  rows: readonly One[],
  before: (row: One) => Before,
): Map<Before, One[]> => {
  const groups = new Map<Before, One[]>();
  for (const row of rows)
    if (row.refusal === null) groups.set(before(row), [...(groups.get(before(row)) ?? []), row]);
  return groups;
};

/** Where everybody is refused because the day is too early: the message of the field that asked for it. */
export const dayNotLater = (enrolments: readonly OneOfMany[]): string | null => {
  if (enrolments.length === 0 || enrolments.some(({ refusal }) => refusal !== 'DAY_NOT_LATER')) return null;
  const days = enrolments.map(({ params }) => (params as { day?: string | null }).day ?? '');
  return days.toSorted().at(-1) || null;
};

/** People behind the rows, each once: somebody may be in two editions. */
export const personIdsOf = (rows: readonly RosterRow[]): string[] => [
  ...new Set(rows.map(({ personId }) => personId)),
];

type TimesOfMany = NonNullable<DataOf<typeof ExtraTimesPreview>['extraTimesPreview']>['people'];

/** What is said of people, said of one row of each. */
export const ofRows = (people: TimesOfMany, rows: readonly RosterRow[]): OneOfMany[] =>
  people.map(({ personId, refusal, params }) => ({
    enrolmentId: rows.find((row) => row.personId === personId)?.enrolmentId ?? personId,
    refusal,
    params,
  }));
