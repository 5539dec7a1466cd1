import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { withCourse } from '../spec-course.ts';
import { expectFault, type Fault, row } from '../spec-faults.ts';

const course = 'course.yaml';
const named = 'tryout: { lesson: m1-hello, scenario: bridge }';

describe('what may be tried without an account', () => {
  it.each<Fault>([
    row(
      'a lesson that is none',
      course,
      'm1-hello',
      'm1-helo',
      'reference',
      /no lesson has the key "m1-helo"/,
    ),
    row('a quiz for a lesson', course, 'm1-hello', 'm1-quiz', 'reference', /no lesson has the key "m1-quiz"/),
    row(
      'a simulation that is none',
      course,
      'bridge }',
      'm1-hello }',
      'reference',
      /no scenario has the key/,
    ),
    row('nothing', course, named, 'tryout: {}', 'value', /leave it out when nothing is tried/),
    row('another kind', course, 'scenario: bridge', 'quiz: m1-quiz', 'field-unknown', /quiz/),
    row('for whom, in one language', course, ', en: Consular officers', '', 'language-missing', /en/),
  ])('$fault', expectFault);

  it('is read by the uuid of its activity, and a course may do without', async () => {
    const shown = (folder: string) =>
      readCourse(folder).then(({ bundle }) => [bundle?.tryout, bundle?.audience]);
    const ids = { lesson: expect.any(String), scenario: expect.any(String) };
    expect(await withCourse({}, shown)).toEqual([
      ids,
      { es: 'Personal consular.', en: 'Consular officers.' },
    ]);
    const without = (text: string) =>
      text
        .split('\n')
        .filter((line) => !/^(tryout|audience):/.test(line))
        .join('\n');
    expect(await withCourse({ [course]: without }, shown)).toEqual([null, null]);
    const lessonOnly = (text: string) => text.replace(', scenario: bridge', '');
    expect(await withCourse({ [course]: lessonOnly }, shown)).toEqual([
      { ...ids, scenario: null },
      expect.anything(),
    ]);
  });
});
