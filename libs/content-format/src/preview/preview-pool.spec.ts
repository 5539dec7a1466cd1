import { describe, expect, it } from '@jest/globals';
import { draftedPool, previewQuestion, questionFaultsOf } from './preview-pool.ts';
import { previewReferences } from './preview-text.ts';

const path = 'modules/01-first/pools/m1.yaml';
const locales = ['es', 'en'];
const references = previewReferences({ glossary: null, sources: null, locales });

/** Questions whose right option is the first and the longest one; `same`: all as long as each other. */
const pool = (count: number, isSame = false): string =>
  [
    'key: m1',
    'questions:',
    ...Array.from({ length: count }, (_, at) => [
      `  - uuid: 00000000-0000-4000-8000-0000000009${String(at).padStart(2, '0')}`,
      '    type: single',
      '    outcome: m1-lo1',
      `    difficulty: ${(at % 3) + 1}`,
      `    prompt: { es: '¿Qué **hace** ${at}?', en: 'What do you **do** ${at}?' }`,
      '    rationale: { es: Porque sí., en: Because. }',
      '    options:',
      `      - { key: a, correct: ${!isSame || at % 3 === 0}, text: { es: ${isSame ? 'Cerrar' : 'Avisar a todos'}, en: ${isSame ? 'Leave' : 'Warn everybody now'} } }`,
      `      - { key: b, correct: ${isSame && at % 3 === 1}, text: { es: Llamar, en: Phone } }`,
      `      - { key: c, correct: ${isSame && at % 3 === 2}, text: { es: Volver, en: Again }, feedback: { es: No., en: 'No.' } }`,
    ]).flat(),
    '',
  ].join('\n');

/** Its text must be a pool. */
function read(text: string) {
  const { pool: found } = draftedPool(path, text, locales);
  if (!found) throw new Error('no pool');
  return found;
}

describe('a pool that is being written', () => {
  it('shows a question as learners get it, in each language, with key and feedback', () => {
    const drafted = read(pool(2));
    const [, second] = drafted.questions;
    if (!second) throw new Error('no question');
    const { question, problems } = previewQuestion(drafted, second, references, () => null);
    expect(problems).toEqual([]);
    expect(question.body['en']?.prompt).toBe('<p>What do you <strong>do</strong> 1?</p>');
    expect(question.body['es']?.options.map(({ text }) => text)).toEqual([
      'Avisar a todos',
      'Llamar',
      'Volver',
    ]);
    expect(question.answerKey).toEqual({ type: 'single', correct: question.body['es']?.options[0]?.key });
    expect(Object.values(question.feedback['en'] ?? {})).toEqual(['No.']);
  });

  it('names what is wrong in the question that is shown, and not in its neighbours', () => {
    const text = pool(2).replace('¿Qué **hace** 0?', '<b>¿Qué hace?</b>');
    const drafted = read(text);
    const problemsOf = (at: number) => {
      const each = drafted.questions[at];
      return each ? previewQuestion(drafted, each, references, () => null).problems : [];
    };
    expect(problemsOf(0).some(({ code }) => code === 'html')).toBe(true);
    expect(problemsOf(1)).toEqual([]);
  });

  it('does not go on about a source once it is there', () => {
    const drafted = read(pool(1).replace('    options:', '    sources: [S1]\n    options:'));
    const [first] = drafted.questions;
    if (!first) throw new Error('no question');
    const problemsWith = (sources: string | null) =>
      previewQuestion(drafted, first, previewReferences({ glossary: null, sources, locales }), () => null)
        .problems.length;
    expect(problemsWith(null)).toBe(1);
    expect(problemsWith('- { key: S1, publisher: OIM, title: Guía }')).toBe(0);
  });

  it('tells what it gives away, by the limits of the check', () => {
    const { stats, types, balance, guessing, questions } = read(pool(24));
    expect(stats).toMatchObject({ items: 24, single: 24, longest: 100, positions: [24] });
    expect(types).toEqual({ single: 24 });
    expect(balance.map(({ code, share }) => [code, share])).toEqual([
      ['longest', 100],
      ['position', 100],
    ]);
    expect(new Set(guessing.map(({ code, locale }) => `${code} ${locale}`))).toEqual(
      new Set(['rank es', 'place es', 'words es', 'rank en', 'place en', 'words en']),
    );
    expect(questions[0]?.wide.map(({ locale }) => locale)).toEqual(['es', 'en']);
  });

  it('of options that give nothing away has nothing to tell of their lengths', () => {
    const { balance, questions } = read(pool(24, true));
    expect(balance).toEqual([]);
    expect(questions.every(({ wide }) => wide.length === 0)).toBe(true);
  });

  it('says where its YAML breaks', () => {
    const { pool: none, faults } = draftedPool(path, 'key: m1\nquestions: [a\n', locales);
    expect(none).toBeNull();
    expect(faults.length).toBe(1);
  });

  it('names the value that is wrong, and which fault of questions it is', () => {
    const question = pool(1)
      .split('\n')
      .slice(2)
      .join('\n')
      .replace('correct: true, ', '')
      .replace('es: Llamar', 'es: <b>Llamar</b>')
      .replace('    difficulty: 1\n', '');
    const faultsIn = (outcomes: ReadonlySet<string> | null) =>
      questionFaultsOf(path, question, references, () => null, outcomes).map(({ path: at, code, kind }) => [
        at.join(' '),
        kind ?? code,
      ]);
    expect(faultsIn(null)).toEqual(
      expect.arrayContaining([
        ['options', 'no-right'],
        ['options 1 text es', 'html'],
        ['difficulty', 'field-missing'],
      ]),
    );
    expect(faultsIn(null)).not.toContainEqual(['outcome', 'reference']);
    expect(faultsIn(new Set(['m1-lo2']))).toContainEqual(['outcome', 'reference']);
  });
});
