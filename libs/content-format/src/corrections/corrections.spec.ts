import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { replace, validCourse, withCourse, type Change } from '../spec-course.ts';
import type { CourseBundle } from '../bundle.ts';
import { contentOf, type CourseContent } from './course-content.ts';
import { keepScreenIds } from './keep-screen-ids.ts';
import { structureDifferences, structureHash } from './structure.ts';
import { textChanges } from './text-changes.ts';

const hello = 'modules/01-first/lessons/01-hello';
const pool = 'modules/01-first/pools/m1.yaml';
const quiz = 'modules/01-first/quiz.yaml';
const survey = 'modules/01-first/surveys/opinion.yaml';
const story = 'modules/01-first/scenarios/bridge.yaml';

async function bundleIn(folder: string): Promise<CourseBundle> {
  const { bundle, problems } = await readCourse(folder);
  if (!bundle) throw new Error(JSON.stringify(problems));
  return bundle;
}

const base = bundleIn(validCourse);

/** The course with some files changed, as a correction of the one it was made of. */
async function changed(changes: Readonly<Record<string, Change>>): Promise<[CourseContent, CourseContent]> {
  const before = contentOf(await base);
  const after = await withCourse(changes, bundleIn);
  return [before, contentOf(keepScreenIds(after, before))];
}

/** The same replacement in each language of a lesson. */
const inBoth = (es: [string, string], en: [string, string]): Record<string, Change> => ({
  [`${hello}/es.md`]: replace(...es),
  [`${hello}/en.md`]: replace(...en),
});

describe('a correction', () => {
  it.each<[string, Record<string, Change>]>([
    ['a sentence', { [`${hello}/es.md`]: replace('} ayudó', '} sirvió') }],
    ['the title of a lesson', { [`${hello}/es.md`]: replace('title: Hola', 'title: Buenos días') }],
    ['the heading of a screen', { [`${hello}/es.md`]: replace('## Qué hacer', '## Qué hacer primero') }],
    ['a picture', { 'modules/01-first/media/map.svg': replace('</svg>', '<g></g></svg>') }],
    ['a film', { 'modules/01-first/media/door.vtt': replace('WEBVTT', 'WEBVTT\n\nNOTE corrected') }],
    ['the wording of an option', { [pool]: replace('Los turistas', 'Las turistas') }],
    ['what is right in a question', { [pool]: replace('answer: 72', 'answer: 48') }],
    ['that a question is suspended', { [pool]: replace('answer: 72', 'answer: 72\n    suspended: true') }],
    ['an accepted answer', { [pool]: replace('es: [salvoconducto]', 'es: [salvoconducto, pasaporte]') }],
    ['which side belongs to which', { [pool]: replace('right: { es: Durante,', 'right: { es: Después,') }],
    ['feedback', { [pool]: replace('Sí: véase', 'Sí; véase') }],
    ['why an answer is right', { [pool]: replace('Son 72.', 'Son 72 horas.') }],
    ['a country unit', { 'countries/CR/m1-more.es.md': (text) => `${text}\n\nMás.\n` }],
    ['a glossary term', { 'glossary.yaml': replace('de nacionales.', 'de personas.') }],
    ['the title of the course', { 'course.yaml': replace('Curso mínimo', 'Curso breve') }],
  ])('may change %s', async (_name, changes) => {
    const [before, after] = await changed(changes);
    expect(structureDifferences(before, after)).toEqual([]);
    expect(structureHash(after)).toBe(structureHash(before));
  });

  it.each<[string, Record<string, Change>, string[]]>([
    [
      'another screen',
      inBoth(
        ['## Qué hacer', '## Nueva\n\nTexto.\n\n## Qué hacer'],
        ['## What to do', '## New\n\nText.\n\n## What to do'],
      ),
      ['lesson m1-hello screens'],
    ],
    [
      'the kind of a field',
      inBoth(['id=when kind=date', 'id=when kind=text'], ['id=when kind=date', 'id=when kind=text']),
      ['lesson m1-hello fields'],
    ],
    ['minutes', { [`${hello}/es.md`]: replace('minutes: 6', 'minutes: 7') }, ['lesson m1-hello minutes']],
    [
      'an outcome of a lesson',
      { [`${hello}/es.md`]: replace('guidelines: [G1]', 'guidelines: [G2]') },
      ['lesson m1-hello tags'],
    ],
    [
      'the gate',
      { 'modules/01-first/module.yaml': replace('gate: true', 'gate: false') },
      ['module m1 gate'],
    ],
    [
      'what is required',
      {
        'modules/01-first/module.yaml': replace(
          'opinion.yaml, required: false',
          'opinion.yaml, required: true',
        ),
      },
      ['survey opinion required'],
    ],
    [
      'the order of activities',
      {
        'modules/01-first/module.yaml': replace(
          '  - { lesson: 01-hello }\n  - { lesson: 02-more }',
          '  - { lesson: 02-more }\n  - { lesson: 01-hello }',
        ),
      },
      ['module m1 activities'],
    ],
    [
      'an activity that is gone',
      {
        'modules/01-first/module.yaml': replace(
          '  - { scenario: scenarios/bridge.yaml, required: false }\n',
          '',
        ),
        'course.yaml': replace(', scenario: bridge', ''),
        [story]: null,
      },
      ['module m1 activities', 'scenario * presence'],
    ],
    ['the pass mark', { [quiz]: replace('pass: 70', 'pass: 60') }, ['quiz m1-quiz settings']],
    ['how many are drawn', { [quiz]: replace('count: 5', 'count: 4') }, ['quiz m1-quiz settings']],
    ['the rule', { 'course.yaml': replace('atLeast: 60', 'atLeast: 50') }, ['course tiny rule']],
    ['the effort', { 'course.yaml': replace('core: 30', 'core: 31') }, ['course tiny effort']],
    ['the points of a question', { [pool]: replace('points: 1', 'points: 2') }, ['question * points']],
    [
      'an option that is gone',
      { [pool]: replace('      - { key: c, text: { es: Los turistas de paso, en: Tourists only } }\n', '') },
      ['question * options'],
    ],
    [
      'whether a survey is anonymous',
      {
        [survey]: (text) =>
          text.replace(/^anonymous: (true|false)/m, (_, is) => `anonymous: ${is !== 'true'}`),
      },
      ['survey opinion settings'],
    ],
  ])('is refused with %s, and says so', async (_name, changes, expected) => {
    const [before, after] = await changed(changes);
    const found = structureDifferences(before, after).map(
      ({ part, key, aspect }) =>
        `${part} ${part === 'question' || part === 'scenario' ? '*' : key} ${aspect}`,
    );
    expect(found).toEqual(expected);
    expect(structureHash(after)).not.toBe(structureHash(before));
  });

  it('keeps the ids of screens only where none changed places', async () => {
    const [before, after] = await changed(
      inBoth(['## Qué hacer', '## Qué haremos'], ['## What to do', '## What we do']),
    );
    const ids = (content: CourseContent) =>
      content.modules[0]?.activities.flatMap((one) =>
        one.kind === 'lesson' ? (one.texts.es?.screens ?? []).map(({ id }) => id) : [],
      );
    expect(ids(after)).toEqual(ids(before));
  });
});

describe('what a correction changes', () => {
  it('is nothing between two readings of one folder', async () => {
    const [before, after] = await changed({});
    expect(textChanges(before, after)).toEqual([]);
  });

  it('is told per language as a reader sees it, only the lines that changed', async () => {
    const [before, after] = await changed({ [`${hello}/es.md`]: replace('} ayudó', '} sirvió') });
    expect(textChanges(before, after)).toEqual([
      expect.objectContaining({
        kind: 'lesson',
        key: 'm1-hello',
        part: 'screen',
        heading: 'Qué pasó en 2011',
        locale: 'es',
        before: expect.stringMatching(/^Salieron 797,000 personas; el padrón consular ayudó\./),
        after: expect.stringMatching(/el padrón consular sirvió\./),
        isMarkupOnly: false,
      }),
    ]);
  });

  it('says of a picture that its words are the same', async () => {
    const [before, after] = await changed({
      'modules/01-first/media/map.es.svg': replace('</svg>', '<g></g></svg>'),
    });
    expect(textChanges(before, after)).toEqual([
      expect.objectContaining({ part: 'screen', before: '', after: '', isMarkupOnly: true }),
    ]);
  });

  it('names a key in the words of the options, and every quiz that asks', async () => {
    const [before, after] = await changed({ [pool]: replace('answer: 72', 'answer: 48') });
    expect(textChanges(before, after).filter(({ locale }) => locale === 'es')).toEqual([
      expect.objectContaining({
        kind: 'question',
        part: 'key',
        titles: { es: '¿Cuántas horas?', en: 'How many hours?' },
        activityIds: ['00000000-0000-4000-8000-000000000013'],
        before: '72 ± 1',
        after: '48 ± 1',
      }),
    ]);
  });

  it('says of a question that it is suspended', async () => {
    const [before, after] = await changed({
      [pool]: replace('answer: 72', 'answer: 72\n    suspended: true'),
    });
    expect(textChanges(before, after).filter(({ locale }) => locale === 'es')).toEqual([
      expect.objectContaining({
        part: 'key',
        before: '',
        after: 'Suspendida: cuenta como correcta para todas las personas',
      }),
    ]);
  });

  it('is no other key when only the wording of the right option changed', async () => {
    const [before, after] = await changed({
      [pool]: replace('Toda persona extranjera', 'Cada persona extranjera'),
    });
    expect(textChanges(before, after).map(({ part, locale }) => [part, locale])).toEqual([['option', 'es']]);
  });
});
