import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { lineIn, replace, validCourse, withCourse } from '../spec-course.ts';
import { expectFault, type Fault, paths, row } from '../spec-faults.ts';

const { module1, more, plan } = paths;

describe('the plan', () => {
  it.each<Fault>([
    row(
      'no warning',
      plan,
      'warning: { es: Sin datos de personas reales., en: No data of real persons. }\n',
      '',
      'field-missing',
      /"warning" is missing/,
      { line: 1 },
    ),
    row(
      'a title in one language',
      plan,
      ', en: Contingency plan',
      '',
      'language-missing',
      /"title" is missing in en/,
      { line: 1 },
    ),
    row('parts out of order', plan, 'part: 2,', 'part: 3,', 'plan', /here should be part 2, not 3/),
    row('a part there is not', plan, 'part: 9,', 'part: 10,', 'value', /must be one of 1, 2, 3/),
    row('annexes out of order', plan, 'annex: B', 'annex: C', 'plan', /here should be annex B, not C/),
    row('Markdown in a title', plan, 'Árbol de contactos', '"**Árbol**"', 'markdown', /shown as it is/),
    row('a list in an introduction', plan, 'Quién llama a quién.', '"- Quién"', 'markdown', /one paragraph/),
    row(
      'a form with another table',
      plan,
      '| District | Role |\n        | -------- | ---- |\n        |          |      |',
      'District and role',
      'structure',
      /missing here: table of 2 columns/,
      { line: 'en: |' },
    ),
    row(
      'a form with a heading',
      plan,
      '| Barrio | Función |',
      '## Barrio\n\n        | Barrio | Función |',
      'markdown',
      /no headings here/,
    ),
    row(
      'a field for an annex there is not',
      more,
      'plan=A',
      'plan=C',
      'reference',
      /plan.yaml has no annex C/,
    ),
    row(
      'a core of a lesson there is not',
      plan,
      'parts:',
      'core: { m1-mor: [post] }\nparts:',
      'reference',
      /no lesson has the key "m1-mor"; did you mean "m1-more"\?/,
    ),
    row(
      'a core of a field there is not',
      plan,
      'parts:',
      'core: { m1-more: [post, purposes] }\nparts:',
      'reference',
      /no field "purposes" of the lesson m1-more feeds the plan; did you mean "purpose"\?/,
    ),
    row(
      'a core that is the whole plan',
      plan,
      'parts:',
      `core: { m1-more: [${Array.from({ length: 61 }, (_, index) => `f${index}`).join(', ')}] }\nparts:`,
      'plan',
      /the core of the plan has 61 fields; at most 60/,
    ),
    row(
      'a rubric whose lowest level has points',
      plan,
      'parts:',
      'rubric: { approval: 10, criteria: [{ key: a, parts: [1], title: { es: A, en: A }, levels: [{ points: 10, text: { es: sí, en: yes } }, { points: 6, text: { es: no, en: no } }] }] }\nparts:',
      'value',
      /two levels or more, the highest first, and 0 points at the end/,
    ),
    row(
      'a rubric that asks for more points than there are',
      plan,
      'parts:',
      'rubric: { approval: 11, criteria: [{ key: a, parts: [1], title: { es: A, en: A }, levels: [{ points: 10, text: { es: sí, en: yes } }, { points: 0, text: { es: no, en: no } }] }] }\nparts:',
      'value',
      /from 1 up to 10|from 1 to 10/,
    ),
    row(
      'a rule that asks for an approved plan, without a rubric',
      'course.yaml',
      '- done: lessons',
      '- plan: approved',
      'rule',
      /plan.yaml has none, so nobody could meet this/,
      { line: 'done: lessons' },
    ),
    row(
      'a rule that asks for less of a plan than its approval',
      'course.yaml',
      '- done: lessons',
      '- plan: handed-in',
      'value',
      /must be one of approved/,
      { line: 'done: lessons' },
    ),
    row('a field for nothing', more, 'plan=A', 'plan=Z', 'directive', /from 1 to 9, or an annex from A to J/),
    row(
      'a survey that opens later and is required',
      module1,
      'opinion.yaml, required: false }',
      'opinion.yaml, months-after: 3 }',
      'value',
      /"required: false"/,
    ),
    row(
      'a quiz that opens later',
      module1,
      '{ quiz: quiz.yaml }',
      '{ quiz: quiz.yaml, required: false, months-after: 3 }',
      'value',
      /goes with a survey only/,
    ),
    row(
      'a survey that opens in no time',
      module1,
      'opinion.yaml, required: false }',
      'opinion.yaml, required: false, months-after: 0 }',
      'value',
      /whole number from 1 up to 24/,
    ),
  ])('$fault', expectFault);

  it('of eight parts', async () => {
    const last =
      '  - { part: 9, title: { es: Logística, en: Logistics }, intro: { es: Lo que *sabe*., en: What you *know*. } }\n';
    await withCourse({ [plan]: replace(last, '') }, async (folder) => {
      expect((await readCourse(folder)).problems).toContainEqual(
        expect.objectContaining({
          file: plan,
          code: 'plan',
          reason: 'the plan has 9 parts, 1 to 9; here are 8',
        }),
      );
    });
  });

  it.each([
    ['a part', 'plan=7', 'part: 7', 'no worksheet field feeds part 7 of the plan (plan=7)'],
    [
      'an annex without a form',
      'plan=A',
      'annex: A',
      'annex A is empty: it has no form, and no worksheet field feeds it (plan=A)',
    ],
  ])('%s that nothing feeds is a gap', async (_name, from, at, reason) => {
    const change = replace(from, 'plan=1');
    await withCourse({ [more]: change, 'modules/01-first/lessons/02-more/en.md': change }, async (folder) => {
      const { bundle, gaps } = await readCourse(folder);
      expect(gaps).toEqual([{ file: plan, line: await lineIn(plan, at), code: 'gap', reason }]);
      expect(bundle).not.toBeNull();
    });
  });

  it('is in the bundle; a course without one has none', async () => {
    const { bundle } = await readCourse(validCourse);
    expect(bundle?.plan?.parts.map(({ part }) => part).join('')).toBe('123456789');
    expect(bundle?.plan?.parts[0]?.intro).toEqual({
      es: 'Lo que <em>sabe</em>.',
      en: 'What you <em>know</em>.',
    });
    expect(bundle?.plan?.annexes.map(({ annex, form }) => [annex, form['en']?.includes('<table>')])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    await withCourse({ [plan]: null }, async (folder) => {
      expect((await readCourse(folder)).bundle?.plan).toBeNull();
    });
  });

  it('marks its core, in every language; coursework is no part of it, and a part without core is a gap', async () => {
    const parts = ['post', 'purpose', 'community', 'scenario', 'role', 'route'].join(', ');
    const changes = {
      [plan]: replace('parts:', `core: { m1-more: [${parts}], m1-hello: [risks, when] }\nparts:`),
    };
    await withCourse(changes, async (folder) => {
      const { bundle, gaps, problems } = await readCourse(folder);
      expect(problems).toEqual([]);
      expect(gaps.map(({ reason }) => reason)).toEqual(['the core has no field of part 8']);
      const more = bundle?.modules[0]?.activities.find(({ key }) => key === 'm1-more');
      const texts = more?.kind === 'lesson' ? more.texts : {};
      const coreOf = (locale: string) => texts[locale]?.fields.flatMap(({ id, core }) => (core ? [id] : []));
      expect(coreOf('es')?.join(', ')).toBe(parts);
      expect(coreOf('en')).toEqual(coreOf('es'));
      expect(texts['es']?.extended).toContain('Puesto</span><span class="field-hint">Núcleo del plan</span>');
      expect(texts['es']?.extended).toContain('Fase</span><input');
    });
  });

  it('opens a survey months after the certificate', async () => {
    await withCourse(
      {
        [module1]: replace(
          'opinion.yaml, required: false }',
          'opinion.yaml, required: false, months-after: 3 }',
        ),
      },
      async (folder) => {
        const { bundle } = await readCourse(folder);
        const survey = bundle?.modules[0]?.activities.find(({ kind }) => kind === 'survey');
        expect(survey).toMatchObject({ required: false, monthsAfter: 3 });
      },
    );
  });
});
