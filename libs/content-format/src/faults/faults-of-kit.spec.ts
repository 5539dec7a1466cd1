import { describe, expect, it } from '@jest/globals';
import { contentOf } from '../corrections/course-content.ts';
import { readCourse } from '../read-course.ts';
import { replace, validCourse, withCourse } from '../spec-course.ts';
import { expectFault, type Fault, row } from '../spec-faults.ts';

const guide = 'facilitator/01-guide/es.md';
const guideEn = 'facilitator/01-guide/en.md';
const debrief = 'facilitator/02-debrief/es.md';
const course = 'course.yaml';

describe("the facilitator's kit", () => {
  it.each<Fault>([
    row(
      'one that is not there',
      course,
      '[01-guide, 02-debrief]',
      '[02-guide]',
      'file-missing',
      /facilitator\/02-guide" does not/,
    ),
    row(
      'one listed twice',
      course,
      '[01-guide, 02-debrief]',
      '[01-guide, 01-guide]',
      'reference',
      /listed already/,
    ),
    row(
      'one that is not listed',
      course,
      'facilitator: [01-guide, 02-debrief]\n',
      'facilitator: [02-debrief]\n',
      'file-unused',
      /nothing refers to this file/,
      {
        file: guide,
        line: 1,
      },
    ),
    row('another kind', guide, 'kind: guide', 'kind: guides', 'value', /must be one of guide, session/),
    row(
      'a module there is not',
      guide,
      'about: m1',
      'about: m9',
      'reference',
      /"about: m9" of a guide must be one of m1/,
    ),
    row('no module', guide, 'about: m1\n', '', 'reference', /a guide says what it is about: m1/, {
      line: 'kind: guide',
    }),
    row(
      'lessons of a paper that is no session plan',
      guide,
      'about: m1\n',
      'lessons: [[m1-hello]]\nabout: m1\n',
      'field-unknown',
      /only a session plan lists/,
    ),
    row(
      'lessons of a session that is not there',
      guide,
      'kind: guide\nabout: m1',
      'lessons: [[m1-hello]]\nkind: session\nabout: C',
      'structure',
      /0 sections with a table; here are the lessons of 1/,
    ),
    row(
      'a lesson that no session can go through',
      guide,
      'kind: guide\nabout: m1',
      'lessons: [[m1-hallo]]\nkind: session\nabout: C',
      'reference',
      /no lesson has the key "m1-hallo"/,
    ),
    row(
      'a session of no route',
      guide,
      'kind: guide\nabout: m1',
      'kind: session\nabout: D',
      'reference',
      /must be one of A, B, C/,
      {
        line: 'about: m1',
      },
    ),
    row('four sections', guide, '## Trampas\n\n', '', 'structure', /a guide has 5 "##" sections/, {
      line: 1,
    }),
    row(
      'a debrief of no simulation',
      debrief,
      'about: bridge',
      'about: ferry',
      'reference',
      /must be one of bridge/,
    ),
    row(
      'a debrief of five sections',
      debrief,
      '## Preguntas\n\n',
      '',
      'structure',
      /a debrief has 6 "##" sections/,
      {
        line: 1,
      },
    ),
    row(
      'a debrief that is longer than a page',
      debrief,
      'Un puente viejo.',
      'Un puente viejo. '.repeat(160),
      'structure',
      /has 5\d\d words in es; more than 480/,
      { line: 1 },
    ),
    row(
      'an opening that leaves out a module',
      guide,
      'kind: guide\nabout: m1',
      'kind: opening',
      'structure',
      /each of the 1 modules; here are 5/,
      {
        line: 1,
      },
    ),
    row(
      'a field',
      guide,
      'Hablar de nombres.',
      '::field[Nombre]{id=name kind=text}',
      'directive',
      /"field" is not used/,
    ),
    row('another shape in a translation', guideEn, '## Traps\n\n', '', 'structure', /has 4 "##" sections/, {
      line: 6,
    }),
  ])('$fault', expectFault);

  it('is in the bundle in every language, and no part of what a correction compares', async () => {
    const { bundle, problems } = await readCourse(validCourse);
    expect(problems).toEqual([]);
    expect(bundle?.kit).toMatchObject([
      { key: 'guide-m1', kind: 'guide', about: 'm1', model: null },
      { key: 'debrief-bridge', kind: 'debrief', about: 'bridge' },
    ]);
    expect(bundle?.kit[0]?.texts['en']).toMatchObject({ title: 'Guide to module 1' });
    expect(bundle?.kit[0]?.texts['en']?.html).toContain('<h2>Traps</h2>');
    expect(bundle && contentOf(bundle)).not.toHaveProperty('kit');
  });

  it('lacks what a module or a simulation has no paper for; a course without a kit lacks nothing', async () => {
    const handout = { [guide]: replace('kind: guide\nabout: m1', 'kind: handout') };
    await withCourse(handout, async (folder) => {
      const { gaps } = await readCourse(folder);
      expect(gaps.map(({ reason }) => reason)).toEqual(['the kit has no guide for the module m1']);
    });
    const alone = { [course]: replace(', 02-debrief]', ']'), 'facilitator/02-debrief': null };
    await withCourse(alone, async (folder) => {
      const { gaps } = await readCourse(folder);
      expect(gaps.map(({ reason }) => reason)).toEqual(['the kit has no debrief for the simulation bridge']);
    });
    await withCourse(
      { [course]: replace('facilitator: [01-guide, 02-debrief]\n', ''), facilitator: null },
      async (folder) => {
        const { bundle, gaps } = await readCourse(folder);
        expect([bundle?.kit, gaps]).toEqual([[], []]);
      },
    );
  });

  const plan = (values: string, place = 'post: Puerto Alba\nhost: Litoria\nsending: Valdoria\n') => ({
    [guide]: replace('kind: guide\nabout: m1\n', `kind: plan\n${place}`),
    'facilitator/01-guide/values.yaml': values,
  });
  const good = "m1-hello:\n  risks: { es: Río, en: River }\n  when: '2026-12-10'\n";

  it('has a plan filled in as an example, in every language', async () => {
    await withCourse(plan(good), async (folder) => {
      const { bundle, problems } = await readCourse(folder);
      expect(problems).toEqual([]);
      const [paper] = bundle?.kit ?? [];
      expect(paper?.model).toMatchObject({
        post: 'Puerto Alba',
        host: 'Litoria',
        sending: 'Valdoria',
        values: [
          { field: 'risks', value: { es: 'Río', en: 'River' } },
          { field: 'when', value: { es: '2026-12-10', en: '2026-12-10' } },
        ],
      });
      expect(paper?.texts['en']?.html).toContain('<h2>Part 3. Risks</h2><h3>Risks</h3><p>River</p>');
    });
  });

  it.each([
    [
      'a field there is not',
      plan(good.replace('risks', 'riskz')),
      /no field "riskz" .* did you mean "risks"/,
    ],
    ['a lesson there is not', plan(good.replace('m1-hello', 'm9')), /unknown field "m9"/],
    ['a day that is none', plan(good.replace('2026-12-10', 'pronto')), /"pronto" is not a day/],
    ['a language missing', plan(good.replace(', en: River', '')), /missing in en/],
    ['no place', plan(good, 'post: Puerto Alba\nsending: Valdoria\n'), /a plan says its host/],
    ['no values', { [guide]: plan(good)[guide] ?? '' }, /the values of this plan are missing/],
  ])('finds %s in such a plan', async (_, changes, reason) => {
    await withCourse(changes, async (folder) => {
      const { problems } = await readCourse(folder);
      expect(problems.map((problem) => problem.reason).join('\n')).toMatch(reason);
    });
  });
});
