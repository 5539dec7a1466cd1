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
])('%i bytes are %s', (bytes, words) => expect(inUnits(bytes, {})).toBe(words));

it.each([
  ['en_GB.UTF-8', '64.2 GB'],
  ['fr_FR.UTF-8', '64,2 Go'],
  ['fr', '64,2 Go'],
  ['es_AR.UTF-8', '64,2 GB'],
  ['es_ES@euro', '64,2 GB'],
  ['es_MX.UTF-8', '64.2 GB'],
  ['es', '64.2 GB'],
  ['de_DE.UTF-8', '64.2 GB'],
  ['C.UTF-8', '64.2 GB'],
])('at a terminal of %s the decimal mark is that of the country: %s', (tag, words) => {
  expect(inUnits(64_200_000_000, { LANG: tag })).toBe(words);
});
