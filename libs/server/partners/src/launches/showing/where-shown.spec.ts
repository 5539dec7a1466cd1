import { expect, it } from '@jest/globals';
import { whereShown } from './where-shown.ts';

const cases: [string, Record<string, string>, boolean, boolean, boolean][] = [
  [
    'in a frame of another site',
    { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' },
    true,
    true,
    true,
  ],
  [
    'in a frame of the same site',
    { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-site' },
    true,
    true,
    false,
  ],
  [
    'in a window, whatever is said',
    { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' },
    true,
    false,
    false,
  ],
  ['in an old browser, as it is said: a frame', {}, true, true, true],
  ['in an old browser, as it is said: a window', {}, false, false, false],
];
it.each(cases)('%s', (_name, headers, isSaid, isFramed, isCrossSite) =>
  expect(whereShown(headers, isSaid)).toEqual({ isFramed, isCrossSite }),
);
