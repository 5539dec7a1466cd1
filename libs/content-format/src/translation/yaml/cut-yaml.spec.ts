import { describe, expect, it } from '@jest/globals';
import { blockFault } from '../block-fault.ts';
import { blockStates, countStates } from '../block-states.ts';
import { joinText } from '../join-text.ts';
import { wordFaults } from '../word-faults.ts';
import { cutYaml } from './cut-yaml.ts';
import { isOnlyIn } from './one-language.ts';
import { WordsBeside } from './words-beside.ts';

const pool = `# The pool of module 1.
key: m1
questions:
  - uuid: 11111111-1111-4111-8111-111111111111   # the first
    type: single
    prompt:
      es: '¿A quién llama?'
      en: "Whom do you call?"   # asked often
      fr: 'Qui appelez-vous ?'
    options:
      - { key: a, correct: true, text: { es: 'Al centro', en: 'The centre' } }
      - key: b
        text:
          es: 'A nadie'
          en: Nobody
        feedback:
          es: |-
            Llame primero.
            Luego espere.
          en:
          fr: |-  # two lines
            Appelez d’abord.
            Puis attendez.
    next: { to: other }
`;

const cut = (locale: string, text = pool) => cutYaml(text, locale, 'es');
const told = (locale: string, text = pool) => cut(locale, text).blocks.map((block) => block.text);
const at = (locale: string, name: string) => cut(locale).blocks.findIndex(({ of }) => of.endsWith(name));
const written = (locale: string, words: Record<string, string>, text = pool) =>
  joinText(cut(locale, text), new Map(Object.entries(words).map(([name, said]) => [at(locale, name), said])));

describe('a file of YAML', () => {
  it('is cut into its texts, each with its way', () => {
    expect(cut('es').blocks.map(({ of, kind, text }) => [of, kind, text])).toEqual([
      ['questions 11111111-1111-4111-8111-111111111111 / prompt', 'prose', '¿A quién llama?'],
      ['questions 11111111-1111-4111-8111-111111111111 / options a / text', 'line', 'Al centro'],
      ['questions 11111111-1111-4111-8111-111111111111 / options b / text', 'line', 'A nadie'],
      [
        'questions 11111111-1111-4111-8111-111111111111 / options b / feedback',
        'line',
        'Llame primero.\nLuego espere.',
      ],
    ]);
    expect(cut('es').blocks[1]?.yaml?.steps).toEqual([
      { name: 'questions', nth: 1, key: null },
      { name: 'options', nth: 1, key: 'a' },
      { name: 'text', nth: null, key: null },
    ]);
  });

  it('has a block without words where a language lacks a text', () => {
    expect(told('en')).toEqual(['Whom do you call?', 'The centre', 'Nobody', '']);
    expect(told('fr')).toEqual(['Qui appelez-vous ?', '', '', 'Appelez d’abord.\nPuis attendez.']);
  });

  it('stays byte for byte but for the words that are written', () => {
    expect(joinText(cut('fr'), new Map())).toBe(pool);
    expect(written('en', { prompt: 'Who is called: "A"?' })).toBe(
      pool.replace('"Whom do you call?"', '"Who is called: \\"A\\"?"'),
    );
    expect(written('en', { 'b / text': 'No: nobody' })).toBe(pool.replace('en: Nobody', "en: 'No: nobody'"));
    expect(written('fr', { feedback: 'Appelez.\nAttendez.' })).toBe(
      pool.replace('Appelez d’abord.\n            Puis attendez.', 'Appelez.\n            Attendez.'),
    );
  });

  it('gets words where there were none, in a block, on one line, and behind a field that says nothing', () => {
    const text = written('fr', { 'a / text': 'Le centre, aujourd’hui', 'b / text': 'Personne' });
    expect(text).toBe(
      pool
        .replace("en: 'The centre' }", "en: 'The centre', fr: 'Le centre, aujourd’hui' }")
        .replace('en: Nobody\n', "en: Nobody\n          fr: 'Personne'\n"),
    );
    expect(written('en', { feedback: 'Call first.' })).toBe(
      pool.replace('          en:\n', "          en: 'Call first.'\n"),
    );
    expect(told('fr', text)).toEqual([
      'Qui appelez-vous ?',
      'Le centre, aujourd’hui',
      'Personne',
      'Appelez d’abord.\nPuis attendez.',
    ]);
  });

  it('keeps the line ends it has', () => {
    const windows = pool.replaceAll('\n', '\r\n');
    const text = written('fr', { 'b / text': 'Personne', feedback: 'Un.\nDeux.' }, windows);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(told('fr', text)).toEqual(['Qui appelez-vous ?', '', 'Personne', 'Un.\nDeux.']);
  });

  it('has no texts where it cannot be read, or where one value stands for two', () => {
    expect(cut('es', 'title: { es: [').blocks).toEqual([]);
    expect(cut('es', 'a: &one { es: Uno }\nb: *one\n').blocks).toEqual([]);
  });

  it('is a list in the glossary, and words alone in a survey', () => {
    const glossary = "- key: visa\n  term: { es: 'visado', en: 'visa' }\n";
    expect(cutYaml(glossary, 'es', 'es').blocks[0]?.yaml?.steps).toEqual([
      { name: '', nth: 1, key: 'visa' },
      { name: 'term', nth: null, key: null },
    ]);
    const survey = "kind: survey\nquestions:\n  - key: a\n    options: [{ key: x, text: { es: 'Sí' } }]\n";
    expect(cutYaml(survey, 'es', 'es').blocks[0]?.kind).toBe('words');
  });
});

describe('who may write one language', () => {
  it('changes words of that language and nothing else', () => {
    const own = written('fr', { 'b / text': 'Personne', prompt: 'Qui ?' });
    expect(isOnlyIn('fr', 'es', pool, own)).toBe(true);
    expect(isOnlyIn('en', 'es', pool, own)).toBe(false);
    expect(isOnlyIn('es', 'es', pool, written('es', { prompt: '¿Quién?' }))).toBe(false);
    expect(isOnlyIn('fr', 'es', pool, own.replace('correct: true', 'correct: false'))).toBe(false);
    expect(isOnlyIn('fr', 'es', pool, own.replace('# the first', '# the last'))).toBe(false);
    expect(isOnlyIn('fr', 'es', pool, own.replace('uuid: 1', 'uuid: 2'))).toBe(false);
  });
});

describe('the state of a text of YAML', () => {
  const states = (text: string, earlier: readonly string[]) => {
    const both = (of: string) => ({ source: cut('es', of), target: cut('fr', of) });
    const beside = new WordsBeside(both(text));
    for (const each of earlier) beside.look(both(each));
    return blockStates({ ...both(text), base: null, beside: beside.found(), known: [] });
  };

  it('is untranslated where there are no words, or those of the source', () => {
    const copied = pool.replace("'Qui appelez-vous ?'", "'¿A quién llama?'");
    expect(states(copied, []).map(({ state }) => state)).toEqual([
      'untranslated',
      'untranslated',
      'untranslated',
      'draft',
    ]);
    expect(countStates(states(pool, []))).toEqual({ untranslated: 2, changed: 0, draft: 2, reviewed: 0 });
  });

  it('is changed once the source is another than that beside which it got its words', () => {
    const now = pool.replace('¿A quién llama?', '¿A quién llama usted?');
    const [first] = states(now, [pool]);
    expect(first).toMatchObject({ state: 'changed', was: '¿A quién llama?' });
    // The text was translated anew when the source was the one of today.
    const [anew] = states(now.replace('Qui appelez-vous ?', 'Qui donc ?'), [now, pool]);
    expect(anew?.state).toBe('draft');
  });

  it('does not depend on where a question stands', () => {
    const other = pool.replace(
      'questions:\n',
      "questions:\n  - uuid: 22222222-2222-4222-8222-222222222222\n    prompt: { es: 'Otra', fr: 'Autre' }\n",
    );
    const now = other.replace('¿A quién llama?', '¿A quién?');
    expect(states(now, [other, pool]).map(({ state }) => state)).toEqual([
      'draft',
      'changed',
      'untranslated',
      'untranslated',
      'draft',
    ]);
  });
});

describe('faults of a text of YAML', () => {
  it('are told of its kind', () => {
    expect(blockFault({ kind: 'words' }, 'A *word*')).toBe('MARKUP');
    expect(blockFault({ kind: 'line' }, '- one')).toBe('OTHER_FORM');
    expect(blockFault({ kind: 'line' }, 'one\n\ntwo')).toBe('OTHER_FORM');
    expect(blockFault({ kind: 'prose' }, 'one\n\n- two')).toBeNull();
    expect(blockFault({ kind: 'prose' }, ' ')).toBe('EMPTY');
  });

  it('are blanks, terms and numbers that a translation lacks', () => {
    const faults = (source: string, target: string) =>
      wordFaults(
        { block: { kind: 'line', text: source }, locale: 'es' },
        { block: { kind: 'line', text: target }, locale: 'fr' },
      );
    expect(faults('Llame a [[1]] antes de [[2]].', 'Appelez [[2]] avant [[3]].')).toEqual([
      'lacks the blank [[1]]',
      'has a blank [[3]] that its source lacks',
    ]);
    expect(faults('Llame.', 'Appelez.')).toEqual([]);
    expect(faults(':term[visado]{key=visa}', 'visa')).toHaveLength(1);
  });
});
