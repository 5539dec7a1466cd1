import { expect, it } from '@jest/globals';
import { wantedIn } from './wanted-results.ts';

it.each([
  [undefined, null],
  ['', []],
  ['course', ['course']],
  ['test, modules', ['modules', 'test']],
  ['Course;MODULES course', ['course', 'modules']],
  ['none', []],
  ['lessons', []],
])('results=%j: %j', (text, wanted) => expect(wantedIn(text)).toEqual(wanted));
