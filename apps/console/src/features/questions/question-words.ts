import type { DataOf, EnquiryThread } from '@campus/api-client';

export type Question = NonNullable<DataOf<typeof EnquiryThread>['enquiry']>;
export type State = Question['state'];

export const stateTones = {
  WAITING: 'warn',
  ANSWERED: 'info',
  CLOSED: 'quiet',
  CORRECTED: 'done',
  NO_FAULT: 'quiet',
} as const satisfies Record<State, string>;

/** What an answer may make of it, in the order it is offered. */
export const outcomesOf = (kind: Question['kind']): readonly Exclude<State, 'WAITING'>[] =>
  kind === 'QUESTION' ? ['ANSWERED', 'CLOSED'] : ['CORRECTED', 'NO_FAULT', 'ANSWERED'];
