import { expect, it } from '@jest/globals';
import { roundedSeconds, secondsLeft } from './loading-time.ts';

it.each([
  ['nothing is known of its size', 400_000, 4_000, null, null],
  ['it has just begun', 400_000, 1_000, 4_000_000, null],
  ['next to nothing has come', 900, 60_000, 4_000_000, null],
  ['a tenth has come in four seconds', 400_000, 4_000, 4_000_000, 36],
  ['more has come than was thought', 5_000_000, 4_000, 4_000_000, null],
])('when %s', (_name, bytes, elapsedMs, total, seconds) => {
  expect(secondsLeft({ bytes, elapsedMs }, total)).toBe(seconds);
});

it.each([
  [1, 0, 5],
  [36, 0, 40],
  [59, 0, 60],
  [61, 1, 0],
  [1181, 20, 0],
])('%i seconds are said as %i min or %i s', (given, minutes, seconds) => {
  expect(roundedSeconds(given)).toEqual({ minutes, seconds });
});
