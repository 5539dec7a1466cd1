import { expect, it } from '@jest/globals';
import { inUnits } from './bytes-in-units.ts';

it.each([
  [0, '0 B'],
  [734, '734 B'],
  [1_000, '1.0 kB'],
  [48_700, '48.7 kB'],
  [999_960, '1.0 MB'],
  [5_345_000, '5.3 MB'],
  [2_147_483_648, '2.1 GB'],
  [7_000_000_000_000_000, '7000.0 TB'],
])('%i bytes are %s', (bytes, words) => expect(inUnits(bytes)).toBe(words));
