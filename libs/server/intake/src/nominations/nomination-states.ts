/** The life of a nomination: what may become of it, and by whose hand. */
export const nominationStates = [
  'draft',
  'submitted',
  'under_review',
  'accepted',
  'waitlisted',
  'rejected',
  'substituted',
  'confirmed',
  'enrolled',
  'no_show',
  'declined',
] as const;
export type NominationState = (typeof nominationStates)[number];

/**
 * What is done to a nomination. `submit` and `take_back` are the nominator's, `confirm` and `decline` the officer's,
 * `enrol` and `queue` follow from a confirmation, the others are decisions of anyone who coordinates.
 */
export const nominationSteps = {
  submit: { from: ['draft'], to: 'submitted' },
  take_back: { from: ['submitted'], to: 'draft' },
  review: { from: ['submitted', 'accepted', 'waitlisted', 'rejected', 'declined'], to: 'under_review' },
  accept: { from: ['submitted', 'under_review', 'waitlisted'], to: 'accepted' },
  waitlist: { from: ['submitted', 'under_review', 'accepted'], to: 'waitlisted' },
  reject: { from: ['submitted', 'under_review', 'waitlisted'], to: 'rejected' },
  substitute: { from: ['accepted', 'confirmed'], to: 'substituted' },
  confirm: { from: ['accepted'], to: 'confirmed' },
  decline: { from: ['accepted'], to: 'declined' },
  enrol: { from: ['confirmed', 'no_show'], to: 'enrolled' },
  queue: { from: ['confirmed'], to: 'waitlisted' },
  miss: { from: ['enrolled'], to: 'no_show' },
} as const satisfies Record<string, { from: readonly NominationState[]; to: NominationState }>;
export type NominationStep = keyof typeof nominationSteps;

export const decisions = ['review', 'accept', 'waitlist', 'reject'] as const satisfies NominationStep[];
export type Decision = (typeof decisions)[number];

/** The state after a step, or null when the step is not open from there. */
export function after(state: NominationState, step: NominationStep): NominationState | null {
  const { from, to }: { from: readonly NominationState[]; to: NominationState } = nominationSteps[step];
  return from.includes(state) ? to : null;
}

/** Reversing a decision, or rejecting somebody, needs a reason. */
export function needsReason(state: NominationState, step: NominationStep): boolean {
  if (step === 'reject' || step === 'substitute' || step === 'miss') return true;
  if (step === 'enrol') return state === 'no_show';
  return (
    (step === 'review' || step === 'waitlist') &&
    ['accepted', 'waitlisted', 'rejected', 'declined'].includes(state)
  );
}

/** The decisions of anyone who coordinates that are open from a state. */
export const decisionsFrom = (state: NominationState): Decision[] =>
  decisions.filter((step) => after(state, step) !== null);
