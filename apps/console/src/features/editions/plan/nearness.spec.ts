import { expect, it } from '@jest/globals';
import { placeByNearness } from './nearness.ts';

const now = Date.parse('2027-02-10T15:00:00Z');
const session = (name: string, ...starts: string[]) => ({
  name,
  halfDays: starts.map((startsAt) => ({ startsAt, plannedMinutes: 180 })),
});

it.each([
  [
    'what is to come by its day, and before what is over',
    [
      session('over', '2027-02-08T15:00:00Z'),
      session('in June', '2027-06-01T15:00:00Z'),
      session('tomorrow', '2027-02-11T15:00:00Z'),
    ],
    ['tomorrow', 'in June', 'over'],
  ],
  [
    'what is on first, also on its second day',
    [
      session('tomorrow', '2027-02-11T15:00:00Z'),
      session('on', '2027-02-10T14:00:00Z'),
      session('two days', '2027-02-09T15:00:00Z', '2027-02-10T16:00:00Z'),
    ],
    ['two days', 'on', 'tomorrow'],
  ],
  [
    'what is over backwards, after what has no day yet',
    [
      session('January', '2027-01-08T15:00:00Z'),
      session('no day'),
      session('yesterday', '2027-02-09T15:00:00Z'),
    ],
    ['no day', 'yesterday', 'January'],
  ],
])('sessions stand nearest first: %s', (_rule, sessions, order) => {
  const sorted = sessions.toSorted((a, b) => placeByNearness(a, now) - placeByNearness(b, now));
  expect(sorted.map(({ name }) => name)).toEqual(order);
});
