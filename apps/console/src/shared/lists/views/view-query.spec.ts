import { expect, it } from '@jest/globals';
import { isSameQuery, viewIn } from './view-query.ts';

it.each([
  ['/console/register', ''],
  ['/console/register?page=3', ''],
  ['/console/register?state=ISSUED&country=MX&page=2', 'state=ISSUED&country=MX'],
])('a view keeps of %s everything but the page', (address, kept) => {
  expect(viewIn(address)).toBe(kept);
});

it.each([
  ['sex=FEMALE&search=ana', 'search=ana&sex=FEMALE', true],
  ['search=Mora%20D%C3%ADaz', 'search=Mora+D%C3%ADaz', true],
  ['state=ISSUED', 'state=REVOKED', false],
  ['', 'state=ISSUED', false],
])('%s and %s are the same: %s', (one, other, isSame) => {
  expect(isSameQuery(one, other)).toBe(isSame);
});
