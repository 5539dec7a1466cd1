import { describe, expect, it } from '@jest/globals';
import { lineItemsUrl, nextPage, resultsUrl, scoresUrl } from './addresses.ts';

const MOODLE = 'https://m.example.org/mod/lti/services.php/3/lineitems';

describe('scores of a line item', () => {
  it.each([
    [`${MOODLE}/8/lineitem?type_id=2`, `${MOODLE}/8/lineitem/scores?type_id=2`],
    [`${MOODLE}/8/lineitem`, `${MOODLE}/8/lineitem/scores`],
    [`${MOODLE}/8/lineitem/`, `${MOODLE}/8/lineitem/scores`],
  ])('%s: %s', (lineItem, scores) => expect(scoresUrl(lineItem)).toBe(scores));
});

it('what the address of a line item asks for already stays in it', () => {
  expect(resultsUrl(`${MOODLE}/8/lineitem?type_id=2`, 50)).toBe(
    `${MOODLE}/8/lineitem/results?type_id=2&limit=50`,
  );
  expect(lineItemsUrl(`${MOODLE}?type_id=2`, 'micic-course', 10)).toBe(
    `${MOODLE}?type_id=2&resource_id=micic-course&limit=10`,
  );
});

describe('the next page', () => {
  it.each([
    [null, null],
    ['', null],
    ['<https://m.example.org/r?from=2>; rel="next"', 'https://m.example.org/r?from=2'],
    ['<https://m.example.org/r?a=1,2>; rel=next', 'https://m.example.org/r?a=1,2'],
    [
      '<https://m.example.org/1>; rel="first", <https://m.example.org/3>; rel="next"',
      'https://m.example.org/3',
    ],
    ['<https://m.example.org/3>; title="a, b"; rel="last next"', 'https://m.example.org/3'],
    ['</r?from=2>; rel="next"', 'https://m.example.org/r?from=2'],
    ['<https://m.example.org/9>; rel="nextish"', null],
    ['https://m.example.org/9; rel="next"', null],
  ])('of %j is %j', (link, next) => expect(nextPage(link, `https://m.example.org/r`)).toBe(next));
});
