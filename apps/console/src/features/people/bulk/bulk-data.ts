import type { ChangeEnrolments, DataOf, EnrolmentAct } from '@campus/api-client';

export type Changed = Extract<
  DataOf<typeof ChangeEnrolments>['changeEnrolments'],
  { __typename: 'EnrolmentsChanged' }
>;
export type OneOfMany = Changed['enrolments'][number];

export type BulkAct = EnrolmentAct;

/** What takes an act back, where anything does at no cost. */
export const undoOf: Record<BulkAct, BulkAct> = {
  EXTEND: 'EXTEND',
  PAUSE: 'RESUME',
  RESUME: 'PAUSE',
  WITHDRAW: 'REINSTATE',
  REINSTATE: 'WITHDRAW',
};

/** As the server has it. */
export const MOST_AT_ONCE = 500;
/** Most people a file can be requested for: their ids are in its address. */
export const MOST_IN_ADDRESS = 200;

/** What was done, with all that taking it back needs. */
export interface Done {
  act: BulkAct;
  reason: string;
  changed: Changed;
}

/** Where everybody is refused because the day is too early: the message of the field that asked for it. */
export const dayNotLater = (enrolments: readonly Pick<OneOfMany, 'refusal' | 'params'>[]): string | null => {
  if (enrolments.length === 0 || enrolments.some(({ refusal }) => refusal !== 'DAY_NOT_LATER')) return null;
  const days = enrolments.map(({ params }) => (params as { day?: string | null }).day ?? '');
  return days.toSorted().at(-1) || null;
};

/** Why some were refused: each reason once, with how many. */
export const refusalsOf = (
  enrolments: readonly Pick<OneOfMany, 'enrolmentId' | 'refusal' | 'params'>[],
): { code: NonNullable<OneOfMany['refusal']>; params: unknown; ids: string[] }[] => {
  const found = new Map<
    string,
    { code: NonNullable<OneOfMany['refusal']>; params: unknown; ids: string[] }
  >();
  for (const { enrolmentId, refusal, params } of enrolments) {
    if (refusal === null) continue;
    // Two editions have two last days: the same code, and two sentences.
    const reason = `${refusal}/${JSON.stringify(params)}`;
    const same = found.get(reason) ?? { code: refusal, params, ids: [] };
    same.ids.push(enrolmentId);
    found.set(reason, same);
  }
  return [...found.values()];
};
