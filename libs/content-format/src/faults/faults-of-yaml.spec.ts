import { describe, expect, it } from '@jest/globals';
import { replace } from '../spec-course.ts';
import { expectFault, type Fault, paths, problemsOf, row } from '../spec-faults.ts';

const { module1, pool, quiz } = paths;

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
