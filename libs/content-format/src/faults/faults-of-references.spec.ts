import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { lineIn, withCourse } from '../spec-course.ts';
import { expectFault, type Fault, paths, problemsOf, row } from '../spec-faults.ts';

const { hello, helloEn, module1, more, pool, quiz, survey } = paths;

describe('identity and references', () => {
  it.each<Fault>([
    row('a uuid twice', quiz, '0013', '0012', 'uuid-duplicate', /taken already: modules.*02-more\/es\.md:2/),
    row(
      'a key twice',
      quiz,
      'key: m1-quiz',
      'key: m1-more',
      'key-duplicate',
      /another activity has the key "m1-more"/,
    ),
    row('the reserved key', survey, 'key: opinion', 'key: lessons', 'value', /means all of them/),
    row(
      'a uuid that differs between languages',
      helloEn,
      '0011',
      '0911',
      'uuid-differs',
      /differs from the es text/,
    ),
    row(
      'metadata that differ between languages',
      helloEn,
      'title: Hello\n',
      'title: Hello\nminutes: 7\n',
      'metadata-differs',
      /"minutes" differs/,
      { line: 4 },
    ),
    row(
      'an unknown outcome',
      hello,
      'outcomes: [m1-lo1]',
      'outcomes: [m1-lo9]',
      'reference',
      /no module has the outcome/,
    ),
    row(
      'an unknown guideline',
      hello,
      'guidelines: [G1]',
      'guidelines: [G16]',
      'vocabulary',
      /"G16" is not among the guidelines/,
    ),
    row('an unknown actor', hello, 'state_host]', 'state_hots]', 'vocabulary', /did you mean "state_host"/),
    row(
      'an unknown source in the front matter',
      hello,
      'sources: [S1, S2]',
      'sources: [S1, S3]',
      'reference',
      /no source "S3"/,
    ),
    row(
      'an unknown source in a question',
      pool,
      'sources: [S1]',
      'sources: [S9]',
      'reference',
      /no source "S9"/,
    ),
    row(
      'an unknown pool',
      quiz,
      'pool: m1, count: 5',
      'pool: m2, count: 5',
      'reference',
      /no pool has the key "m2"/,
    ),
    row(
      'an unknown activity in the rule',
      'course.yaml',
      'passed: m1-quiz',
      'passed: m2-quiz',
      'reference',
      /no activity has the key "m2-quiz"; did you mean/,
    ),
    row(
      'a lesson that does not exist',
      module1,
      'lesson: 02-more',
      'lesson: 02-mroe',
      'file-missing',
      /02-mroe" does not exist/,
    ),
    row(
      'a module that does not exist',
      'course.yaml',
      '[01-first]',
      '[01-first, 02-second]',
      'file-missing',
      /02-second\/module.yaml" does not exist/,
    ),
    row(
      'an activity listed twice',
      module1,
      '- { lesson: 02-more }',
      '- { lesson: 02-more }\n  - { lesson: 02-more }',
      'reference',
      /listed already/,
      { line: '- { scorm: map }' },
    ),
    row(
      'a lesson nobody lists',
      module1,
      '  - { lesson: 02-more }\n',
      '',
      'file-unused',
      /nothing refers to this file/,
      { file: more, line: 1 },
    ),
  ])('$fault', expectFault);

  it('a lesson without one of the languages', async () => {
    const problems = await problemsOf({ [helloEn]: null });
    expect(problems).toEqual([
      expect.objectContaining({
        file: module1,
        code: 'language-missing',
        line: await lineIn(module1, '- { lesson: 01-hello }'),
      }),
    ]);
    expect(problems[0]?.reason).toBe('the lesson is missing in en: modules/01-first/lessons/01-hello/en.md');
  });

  it('a folder that is no course', async () => {
    expect(await problemsOf({ 'course.yaml': null })).toEqual([
      { file: 'course.yaml', line: 1, code: 'file-missing', reason: 'this folder has no course.yaml' },
    ]);
  });

  it('a file that is not UTF-8', async () => {
    const problems = await withCourse({}, async (folder) => {
      await writeFile(`${folder}/glossary.yaml`, Uint8Array.of(0x2d, 0x20, 0xf3, 0xf1));
      return (await readCourse(folder)).problems;
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'glossary.yaml', line: 1, code: 'encoding' }),
    );
  });
});
