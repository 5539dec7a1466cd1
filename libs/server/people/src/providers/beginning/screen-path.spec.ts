import { expect, it } from '@jest/globals';
import { screenPathIn } from './screen-path.ts';

it.each([
  ['/course/1/lesson/2', '/course/1/lesson/2'],
  ['/console/people?page=2', '/console/people?page=2'],
  ['/a#b', '/a'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['/a/..//evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['course', '/'],
  ['', '/'],
  [`/${'x'.repeat(600)}`, '/'],
])('%j leads to %s', (text, path) => expect(screenPathIn(text)).toBe(path));
