import fc from 'fast-check';
import type { Weather } from './lossy-server.fixture.ts';

/** What may happen to a browser in which somebody works. */
export type Step =
  | { do: 'field'; field: number; isHurried: boolean }
  | { do: 'answer'; isHurried: boolean }
  /** A decision in one of two attempts: on from this browser's place in it, or as a window that knows nothing of the last. */
  | { do: 'decide'; attempt: number; isAstray: boolean; isRead: boolean; isHurried: boolean }
  /** At the door of a live session: one of three on the list, or somebody who is not. */
  | { do: 'mark'; attendee: number | null; isHurried: boolean }
  | { do: 'refusable'; isMark: boolean }
  | { do: 'unreadable' }
  /** From here on the browser fails to store marks of people on the list, or stores them again. */
  | { do: 'storage'; isFull: boolean }
  /** An attempt begins on the server, and the page that shows it is on the display. */
  | { do: 'begin' }
  | { do: 'wake' }
  /** The window is closed without a word and opened again. */
  | { do: 'restart' }
  | { do: 'other window' }
  | { do: 'session ends' }
  | { do: 'another person signs in' }
  | { do: 'sign in' }
  | { do: 'back up' }
  /** The server loses what it had acknowledged since an earlier moment. */
  | { do: 'restore'; backup: number; isMomentKnown: boolean };

/** Of each request. */
const weather = fc.constantFrom<Weather>(
  'fair',
  'lost-request',
  'lost-answer',
  'twice',
  'half',
  'malformed',
  'signed-out',
  'forbidden',
  'failing',
  'throttled',
  'overloaded',
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('field' as const), field: fc.nat(2), isHurried: fc.boolean() }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), isHurried: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      attempt: fc.nat(1),
      isAstray: fc.boolean(),
      isRead: fc.boolean(),
      isHurried: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('mark' as const),
      attendee: fc.option(fc.nat(2)),
      isHurried: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constant('refusable' as const), isMark: fc.boolean() }),
  fc.constant<Step>({ do: 'unreadable' }),
  fc.record({ do: fc.constant('storage' as const), isFull: fc.boolean() }),
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'begin' }) },
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'wake' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'restart' }) },
  fc.constant<Step>({ do: 'other window' }),
  fc.constant<Step>({ do: 'session ends' }),
  fc.constant<Step>({ do: 'another person signs in' }),
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'sign in' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'back up' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('restore' as const),
      backup: fc.nat(3),
      isMomentKnown: fc.boolean(),
    }),
  },
);

/** What happens one after another, and how the link is meanwhile. */
export const history = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 25 }),
  forecast: fc.array(weather, { maxLength: 25 }),
});
