import { describe, expect, it } from '@jest/globals';
import {
  after,
  decisionsFrom,
  needsReason,
  nominationStates,
  nominationSteps,
  type NominationState,
  type NominationStep,
} from './nomination-states.ts';

/** Rows are states, columns steps; a dot: the step is not open from there. */
const TABLE = `
               submit    take_back review       accept   waitlist   reject   substitute  confirm   decline  enrol    queue      miss
  draft        submitted .         .            .        .          .        .           .         .        .        .          .
  submitted    .         draft     under_review accepted waitlisted rejected .           .         .        .        .          .
  under_review .         .         .            accepted waitlisted rejected .           .         .        .        .          .
  accepted     .         .         under_review .        waitlisted .        substituted confirmed declined .        .          .
  waitlisted   .         .         under_review accepted .          rejected .           .         .        .        .          .
  rejected     .         .         under_review .        .          .        .           .         .        .        .          .
  substituted  .         .         .            .        .          .        .           .         .        .        .          .
  confirmed    .         .         .            .        .          .        substituted .         .        enrolled waitlisted .
  enrolled     .         .         .            .        .          .        .           .         .        .        .          no_show
  no_show      .         .         .            .        .          .        .           .         .        enrolled .          .
  declined     .         .         under_review .        .          .        .           .         .        .        .          .`;

const [head = '', ...lines] = TABLE.trim().split('\n');
const steps = head.trim().split(/\s+/) as NominationStep[];
const rows = lines.map((line) => line.trim().split(/\s+/));

describe('the life of a nomination', () => {
  it('is written down for every state and every step', () => {
    expect(rows.map(([state]) => state)).toEqual([...nominationStates]);
    expect(steps).toEqual(Object.keys(nominationSteps));
  });

  it.each(
    rows.flatMap(([state, ...cells]) =>
      steps.map((step, i) => [state as NominationState, step, cells[i] === '.' ? null : cells[i]] as const),
    ),
  )('%s, %s: %s', (state, step, expected) => {
    expect(after(state, step)).toBe(expected);
  });

  it.each<[NominationState, NominationStep, boolean]>([
    ['submitted', 'review', false],
    ['submitted', 'accept', false],
    ['submitted', 'waitlist', false],
    ['submitted', 'reject', true],
    ['accepted', 'review', true],
    ['accepted', 'waitlist', true],
    ['accepted', 'substitute', true],
    ['rejected', 'review', true],
    ['declined', 'review', true],
    ['waitlisted', 'accept', false],
    ['enrolled', 'miss', true],
    ['no_show', 'enrol', true],
    ['confirmed', 'enrol', false],
  ])('%s, %s needs a reason: %p', (state, step, expected) => {
    expect(needsReason(state, step)).toBe(expected);
  });

  it('offers to who coordinates what is open', () => {
    expect(decisionsFrom('submitted')).toEqual(['review', 'accept', 'waitlist', 'reject']);
    expect(decisionsFrom('accepted')).toEqual(['review', 'waitlist']);
    expect(decisionsFrom('confirmed')).toEqual([]);
  });
});
