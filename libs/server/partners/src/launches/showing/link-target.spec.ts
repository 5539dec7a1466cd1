import { expect, it } from '@jest/globals';
import { customOf, targetOf } from './link-target.ts';

const [one, other] = ['0198c1de-0000-7000-8000-000000000001', '0198c1de-0000-7000-8000-000000000002'];

it.each<[Record<string, string>, string, string | null]>([
  [{}, 'course', null],
  [{ activity: one }, 'activity', one],
  [{ module: other }, 'module', other],
  [{ module: other, activity: one }, 'activity', one],
  [{ activity: 'final', module: other }, 'module', other],
  [{ activity: '' }, 'course', null],
])('a link with %j opens a %s', (custom, kind, subjectId) =>
  expect(targetOf({ custom })).toEqual({ kind, subjectId }),
);

it.each<Record<string, string>>([{}, { activity: one }, { module: other }])(
  'a link is given %j back',
  (custom) => expect(customOf(targetOf({ custom }))).toEqual(custom),
);
