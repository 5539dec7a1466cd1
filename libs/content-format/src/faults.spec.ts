import { describe, expect, it } from '@jest/globals';
import type { Problem } from './problems.ts';
import { readCourse } from './read-course.ts';
import { type Change, lineIn, replace, withCourse } from './spec-course.ts';

const hello = 'modules/01-first/lessons/01-hello/es.md';
const helloEn = 'modules/01-first/lessons/01-hello/en.md';
const more = 'modules/01-first/lessons/02-more/es.md';
const module1 = 'modules/01-first/module.yaml';
const pool = 'modules/01-first/pools/m1.yaml';
const quiz = 'modules/01-first/quiz.yaml';
const survey = 'modules/01-first/surveys/opinion.yaml';
const scorm = 'modules/01-first/scorm/map/scorm.yaml';
const media = 'modules/01-first/media';

interface Fault {
  fault: string;
  file: string;
  /** What stands there in the valid course, and what a careless hand makes of it. */
  from: string;
  to: string;
  code: Problem['code'];
  reason: RegExp;
  /** When the fault is reported elsewhere than where `from` begins. */
  at?: { file?: string; line?: string | number };
}

async function problemsOf(changes: Record<string, Change>): Promise<Problem[]> {
  return withCourse(changes, async (folder) => {
    const { bundle, problems } = await readCourse(folder);
    expect(bundle === null).toBe(problems.length > 0);
    return problems;
  });
}

async function expectFault({ file, from, to, code, reason, at }: Fault): Promise<void> {
  const problems = await problemsOf({ [file]: replace(from, to) });
  const where = at?.file ?? file;
  const line = typeof at?.line === 'number' ? at.line : await lineIn(where, at?.line ?? from);
  const there = problems.filter((problem) => problem.file === where && problem.line === line);
  expect(there.map((problem) => problem.code)).toContain(code);
  expect(there.map((problem) => problem.reason).join('\n')).toMatch(reason);
}

const row = (
  fault: string,
  file: string,
  from: string,
  to: string,
  code: Problem['code'],
  reason: RegExp,
  at?: Fault['at'],
): Fault => ({ fault, file, from, to, code, reason, ...(at ? { at } : {}) });

describe('YAML', () => {
  it.each<Fault>([
    row('unreadable', quiz, 'kind: quiz', 'kind: [quiz', 'yaml', /cannot be read as YAML/, {
      line: 'title:',
    }),
    row('a key twice', quiz, 'minutes: 10', 'key: again', 'yaml', /unique/),
    row('a missing field', quiz, 'minutes: 10\n', '', 'field-missing', /"minutes" is missing/, { line: 1 }),
    row(
      'an unknown field',
      quiz,
      'pass: 70',
      'pas: 70',
      'field-unknown',
      /unknown field "pas"; did you mean "pass"/,
    ),
    row(
      'a text for a number',
      quiz,
      'minutes: 10',
      'minutes: ten',
      'value',
      /"minutes" must be a whole number/,
    ),
    row('a number out of range', quiz, 'pass: 70', 'pass: 170', 'value', /up to 100/),
    row(
      'a word outside its list',
      quiz,
      'counts: best',
      'counts: first',
      'value',
      /one of best, last, average/,
    ),
    row('a malformed uuid', quiz, '0013', '00-13', 'value', /not a uuid/),
    row('a key with spaces', quiz, 'key: m1-quiz', 'key: m1 quiz', 'value', /not a key/),
    row(
      'a missing language',
      module1,
      'Primer módulo, en: First module',
      'Primer módulo',
      'language-missing',
      /"title" is missing in en/,
    ),
    row(
      'a language too many',
      module1,
      'en: First module',
      'en: First module, de: Modul',
      'language-unknown',
      /"de" is not a language/,
    ),
    row(
      'one text for all languages',
      quiz,
      'intro: { es:',
      "intro: 'x' # { es:",
      'language-missing',
      /every language/,
    ),
    row('Markdown in a title', module1, 'Primer módulo', '"**Primer** módulo"', 'markdown', /shown as it is/),
    row(
      'a list in a one-line text',
      quiz,
      "'Responda *con calma*.'",
      '"- Responda"',
      'markdown',
      /one paragraph/,
    ),
    row(
      'a number only one language has',
      pool,
      'es: Son 72.',
      'es: Son 27.',
      'structure',
      /missing here: 27; only here: 72/,
      { line: 'rationale: { es: Son 72.' },
    ),
  ])('$fault', expectFault);

  it('anchors and aliases', async () => {
    const aliased = replace('title: { es: Prueba', 'title: &t { es: Prueba');
    const problems = await problemsOf({
      [quiz]: (text) => replace('attempts: {', 'intro: *t\nattempts: {')(aliased(text)),
    });
    expect(problems).toContainEqual(expect.objectContaining({ file: quiz, code: 'yaml' }));
  });
});

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
      const { writeFile } = await import('node:fs/promises');
      await writeFile(`${folder}/glossary.yaml`, Uint8Array.of(0x2d, 0x20, 0xf3, 0xf1));
      return (await readCourse(folder)).problems;
    });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'glossary.yaml', line: 1, code: 'encoding' }),
    );
  });
});

describe('lessons', () => {
  it.each<Fault>([
    row('no front matter', more, '---\nuuid', 'uuid', 'markdown', /begin with its front matter/, { line: 1 }),
    row('raw HTML', hello, 'Un texto antes', 'Un <b>texto</b> antes', 'html', /raw HTML is not allowed/),
    row('an HTML comment', hello, 'Un texto antes', '<!-- nota -->\n\nUn texto antes', 'html', /raw HTML/),
    row('an image by Markdown', hello, 'Un texto antes', '![x](media/map.svg) antes', 'markdown', /::figure/),
    row(
      'a footnote',
      hello,
      'Un texto antes',
      'Un texto[^1] antes\n\n[^1]: Nota.\n\nUn',
      'markdown',
      /footnotes are not used/,
    ),
    row('a first-level heading', hello, '## Qué hacer', '# Qué hacer', 'markdown', /front matter/),
    row(
      'a heading that skips a level',
      hello,
      '### Para leer más',
      '#### Para leer más',
      'markdown',
      /skips a level/,
    ),
    row(
      'an unknown directive',
      hello,
      ':::callout[Una nota]',
      ':::calout[Una nota]',
      'directive',
      /unknown directive "calout"; did you mean "callout"/,
    ),
    row(
      'a directive in the wrong form',
      hello,
      '::figure[El mapa]',
      ':figure[El mapa]',
      'directive',
      /written with ::, not with :/,
    ),
    row(
      'an unknown attribute',
      hello,
      'hint="Tres bastan"',
      'hnt="Tres bastan"',
      'directive',
      /"hnt" is unknown in "field"/,
      { line: '::field[Riesgos]' },
    ),
    row(
      'an attribute outside its list',
      hello,
      '{kind=note}',
      '{kind=nota}',
      'directive',
      /one of note, warning, case, quote/,
      { line: ':::callout[Una nota]' },
    ),
    row('a stray fence', hello, '::::extended', ':::extended', 'directive', /needs more colons/, {
      line: '::::\n\n:::plan',
    }),
    row(
      'a plan inside a box',
      hello,
      '### Para leer más',
      ':::plan\nx\n:::',
      'directive',
      /cannot stand inside another box/,
    ),
    row(
      'a list with boxes outside a check',
      hello,
      'Un texto antes',
      '- [ ] Un texto antes',
      'markdown',
      /belongs into :::check/,
    ),
    row(
      'a link in the title of an accordion',
      hello,
      ':::accordion[Más]',
      ':::accordion[[Más](https://e.org)]',
      'directive',
      /in the title of an accordion/,
    ),
    row(
      'a term in a link',
      hello,
      '[la otra lección](lesson:m1-more)',
      '[:term[x]{key=consular-register}](lesson:m1-more)',
      'directive',
      /inside a link/,
      { line: 'Lea [la otra' },
    ),
    row(
      'an unknown term',
      hello,
      'key=consular-register',
      'key=consular-registry',
      'reference',
      /no term "consular-registry".*did you mean/,
      { line: 'Salieron' },
    ),
    row('an unknown citation', hello, ':cite[S1]', ':cite[S7]', 'reference', /no source "S7"/, {
      line: 'Un texto antes',
    }),
    row(
      'a citation not declared',
      hello,
      'sources: [S1, S2]',
      'sources: [S2]',
      'reference',
      /not listed under "sources"/,
      { line: 'Un texto antes' },
    ),
    row(
      'a broken lesson link',
      hello,
      'lesson:m1-more',
      'lesson:m1-mor',
      'reference',
      /no lesson has the key "m1-mor"; did you mean/,
      { line: 'Lea [la otra' },
    ),
    row(
      'a link without https',
      hello,
      'https://example.org/es',
      'http://example.org/es',
      'link',
      /must begin with https:/,
      { line: 'Un [enlace]' },
    ),
    row(
      'a script as a link',
      hello,
      'https://example.org/es',
      'javascript:alert(1)',
      'link',
      /must begin with https:/,
      { line: 'Un [enlace]' },
    ),
    row(
      'data as a link',
      hello,
      'https://example.org/es',
      'data:text/html,x',
      'link',
      /must begin with https:/,
      { line: 'Un [enlace]' },
    ),
    row('a figure without alt', hello, ' alt="Mapa con dos ríos"', '', 'alt', /no alt/, { line: '::figure' }),
    row(
      'a figure that is not there',
      hello,
      'src=media/map.svg',
      'src=media/mpa.svg',
      'file-missing',
      /does not exist in this module/,
      { line: '::figure' },
    ),
    row(
      'a figure outside the module',
      hello,
      'src=media/map.svg',
      'src=../../../x.svg',
      'file-missing',
      /does not exist/,
      { line: '::figure' },
    ),
    row('a video without captions', hello, ' captions=media/door.vtt', '', 'captions', /no captions/, {
      line: '::video',
    }),
    row(
      'a video without a transcript',
      hello,
      ' transcript=media/door.md',
      '',
      'transcript',
      /no transcript/,
      { line: '::video' },
    ),
    row(
      'a check without a right answer',
      hello,
      '- [x] La guardia',
      '- [ ] La guardia',
      'question',
      /marked as right/,
      { line: ':::check' },
    ),
    row(
      'a check with one option',
      hello,
      '- [ ] Nadie\n\n  Siempre hay alguien.\n',
      '',
      'question',
      /two options/,
      { line: ':::check' },
    ),
    row('an id used twice', hello, '{id=when', '{id=risks', 'key-duplicate', /used twice in this lesson/, {
      line: '::field[Fecha]',
    }),
    row(
      'a field that feeds no part of the plan',
      hello,
      'plan=9',
      'plan=10',
      'directive',
      /whole number from 1 to 9/,
      { line: '::field[Fecha]' },
    ),
    row(
      'a screen over 120 words',
      hello,
      'A las 12:30',
      `${'otra '.repeat(120)} A las 12:30`,
      'screen-length',
      /"Qué pasó en 2011" has 14\d words; at most 120/,
      { line: '## Qué pasó' },
    ),
    row('no plan', more, ':::plan\nAnote una cosa.\n:::\n', '', 'structure', /must end with :::plan/, {
      line: 12,
    }),
    row(
      'text after the end',
      more,
      ':::sources\n:::',
      ':::sources\n:::\n\nAdiós.',
      'structure',
      /nothing follows/,
      { line: 17 },
    ),
  ])('$fault', expectFault);

  it('a box that is not closed', async () => {
    const problems = await problemsOf({ [more]: replace(':::sources\n:::', ':::sources') });
    expect(problems).toContainEqual({
      file: more,
      line: await lineIn(more, ':::sources'),
      code: 'directive',
      reason: 'this box is not closed; it needs a line ":::"',
    });
  });
});

describe('structure that differs between languages', () => {
  it.each<Fault>([
    row(
      'screens',
      helloEn,
      '## What to do',
      '### What to do',
      'structure',
      /has 1 screens, the source language 2/,
      { line: 6 },
    ),
    row(
      'a directive left out',
      helloEn,
      '::download[Card]{src=media/card.pdf}',
      '',
      'structure',
      /directives.*missing here: download/,
      { line: '## What to do' },
    ),
    row(
      'another right answer',
      helloEn,
      '- [ ] Nobody',
      '- [x] Nobody',
      'structure',
      /missing here: check door \[-x\]; only here: check door \[xx\]/,
      { line: '## What to do' },
    ),
    row(
      'a link left out',
      helloEn,
      '[the other lesson](lesson:m1-more)',
      'the other lesson',
      'structure',
      /links.*missing here: lesson:m1-more/,
      { line: '## What happened' },
    ),
    row(
      'a number changed',
      helloEn,
      '797,000',
      '779,000',
      'structure',
      /numbers.*missing here: 797000; only here: 779000/,
      { line: '## What happened' },
    ),
    row(
      'the extended layer left out',
      helloEn,
      '::::extended',
      '::::callout[x]{kind=note}',
      'structure',
      /box of the source language/,
      { line: 6 },
    ),
  ])('$fault', expectFault);
});

describe('questions', () => {
  it.each<Fault>([
    row('no right answer', pool, '        correct: true\n', '', 'question', /no option is marked/, {
      line: '- key: a',
    }),
    row(
      'two right answers to "single"',
      pool,
      '- { key: b, text: { es: Nadie, en: Nobody } }',
      '- { key: b, text: { es: Nadie, en: Nobody }, correct: true }',
      'question',
      /exactly one correct option, here are 2/,
      { line: '- key: a' },
    ),
    row(
      'nothing wrong in "multiple"',
      pool,
      'correct: false',
      'correct: true',
      'question',
      /one must be wrong/,
      { line: '- { key: a, text: { es: Uno' },
    ),
    row(
      'two options that read the same',
      pool,
      'en: Nobody',
      'en: tourists.',
      'question',
      /two answers read the same in en/,
      { line: '- { key: c, text: { es: Los turistas' },
    ),
    row('an unknown type', pool, 'type: order', 'type: ordre', 'value', /did you mean "order"/),
    row(
      'a link in an option',
      pool,
      'Toda persona extranjera',
      '"[Toda](https://e.org)"',
      'link',
      /no links in an answer/,
      { line: 'text: { es: Toda' },
    ),
    row(
      'a distractor that is right',
      pool,
      '{ es: Nunca, en: Never }',
      '{ es: Antes, en: Before }',
      'question',
      /reads the same as a right answer/,
    ),
    row(
      'a right side that is the same in one language only',
      pool,
      'right: { es: Durante, en: During }',
      'right: { es: Antes, en: During }',
      'question',
      /one language but not in all/,
    ),
    row(
      'an order of two',
      pool,
      '      - { key: c, text: { es: Tercero, en: Third } }\n',
      '',
      'question',
      /at least three items/,
      { line: '- { key: a, text: { es: Primero' },
    ),
    row(
      'no accepted answer',
      pool,
      '{ es: [salvoconducto], en: [emergency',
      '{ es: [], en: [emergency',
      'question',
      /no accepted answer in es/,
    ),
    row(
      'a blank that stands nowhere',
      pool,
      'un [[2]] en',
      'un papel en',
      'question',
      /\[\[2\]\] must stand exactly once/,
    ),
    row(
      'a blank that is not given',
      pool,
      'within [[3]] hours',
      'within [[3]] hours [[4]]',
      'question',
      /a blank \[\[4\]\]/,
      { line: "en: 'The State" },
    ),
    row(
      'a draw larger than its pool',
      quiz,
      'count: 5',
      'count: 9',
      'draw',
      /draws 9 questions, but pool "m1" has only 8/,
      { line: '- { pool: m1, count: 5' },
    ),
    row(
      'a draw larger than its tag',
      quiz,
      'count: 2',
      'count: 3',
      'draw',
      /has only 2 with the tags typed/,
      { line: '- { pool: m1, count: 2' },
    ),
    row('draws that overlap', quiz, 'count: 5', 'count: 7', 'draw', /want 9 questions together; only 8 fit/, {
      line: '- { pool: m1, count: 5',
    }),
    row('a graded quiz without a pass mark', quiz, 'pass: 70\n', '', 'question', /needs its "pass" mark/, {
      line: 'graded: true',
    }),
    row(
      'a rule that passes what is not graded',
      'course.yaml',
      'passed: m1-quiz',
      'passed: pre-test',
      'rule',
      /has no pass mark/,
    ),
    row(
      'a rule that passes a survey',
      'course.yaml',
      'passed: m1-quiz',
      'passed: opinion',
      'rule',
      /can be done, not passed/,
    ),
    row(
      'a rule of two kinds',
      'course.yaml',
      '- done: lessons',
      '- done: lessons\n        passed: m1-quiz',
      'rule',
      /a rule is one of/,
      { line: 'done: lessons' },
    ),
  ])('$fault', expectFault);
});

describe('media and packages', () => {
  it.each<[string, Record<string, Change>, Partial<Problem>]>([
    [
      'a script in an SVG',
      { [`${media}/map.svg`]: '<svg viewBox="0 0 1 1"><script>x</script></svg>' },
      { file: `${media}/map.svg`, line: 1, reason: 'this SVG holds "<script"; export it as a plain image' },
    ],
    [
      'a handler in an SVG',
      { [`${media}/map.svg`]: '<svg onload="x()"></svg>' },
      { reason: 'this SVG holds "onload="; export it as a plain image' },
    ],
    [
      'an SVG that loads from elsewhere',
      { [`${media}/map.svg`]: '<svg><image href="https://e.org/x.png"/></svg>' },
      { code: 'media' },
    ],
    [
      'a file that is not what its name says',
      { [`${media}/door.webp`]: 'text' },
      { code: 'media', reason: 'is named .webp but is no such file' },
    ],
    ['captions that are no VTT', { [`${media}/door.vtt`]: '1\nHola' }, { code: 'captions' }],
    [
      'raw HTML in a transcript',
      { [`${media}/door.md`]: 'Hola\n\n<b>x</b>' },
      { file: `${media}/door.md`, line: 3, code: 'html' },
    ],
    [
      'a SCORM entry that is not there',
      { [scorm]: replace('index.html', 'start.html') },
      { file: scorm, line: 6, code: 'file-missing' },
    ],
    [
      'SCORM texts missing in a language',
      { 'modules/01-first/scorm/map/en.json': null },
      { file: scorm, code: 'language-missing' },
    ],
    [
      'SCORM texts with other fields',
      { 'modules/01-first/scorm/map/en.json': '{ "title": "x" }' },
      { file: 'modules/01-first/scorm/map/en.json', line: 1, code: 'structure' },
    ],
    [
      'SCORM texts that are no JSON',
      { 'modules/01-first/scorm/map/en.json': '{\n"title": "x",\n}' },
      { file: 'modules/01-first/scorm/map/en.json', line: 3, code: 'scorm' },
    ],
    [
      'a ready package that is not there',
      { [scorm]: replace("standard: '1.2'\nentry: index.html\nmastery: null", 'package: map.zip') },
      { file: scorm, line: 5, code: 'file-missing' },
    ],
    [
      'both sources and a package',
      { [scorm]: replace('mastery: null', 'package: map.zip') },
      { file: scorm, line: 1, code: 'scorm' },
    ],
  ])('%s', async (_fault, changes, expected) => {
    expect(await problemsOf(changes)).toContainEqual(expect.objectContaining(expected));
  });
});
