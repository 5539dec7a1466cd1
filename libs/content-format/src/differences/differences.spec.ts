import { describe, expect, it } from '@jest/globals';
import { previewReferences } from '../preview/preview-text.ts';
import { fileDifferences } from './differences.ts';

const references = previewReferences({ glossary: null, sources: null, locales: ['es', 'en'] });
const course = { locales: ['es', 'en'], references, file: () => null };
const lesson = 'modules/01-first/lessons/01-hello/es.md';
const front = '---\nuuid: 1\ntitle: Hola\nminutes: 6\n---\n\n';
const of = (was: string | null, is: string | null, path = lesson) =>
  fileDifferences(path, was, is, path.endsWith('.md') ? 'es' : null, course);
const said = (differences: ReturnType<typeof of>) =>
  differences.map(({ part, heading, steps, before, after }) => [
    part,
    heading || steps.map(({ name, nth, key }) => `${name}${key ?? nth ?? ''}`).join(' '),
    before,
    after,
  ]);

describe('what is another in a text', () => {
  it('is told screen by screen, in words and not in Markdown', () => {
    const was = `${front}## Uno\n\nLlame **antes**.\n\n## Dos\n\nEspere.\n`;
    const is = `${front}## Uno\n\nLlame **después**.\n\n## Dos\n\nEspere.\n`;
    expect(said(of(was, is))).toEqual([['screen', 'Uno', 'Llame antes.', 'Llame después.']]);
  });

  it('is nothing where it is the same', () => {
    expect(of(`${front}## Uno\n\nLlame.\n`, `${front}## Uno\n\nLlame.\n`)).toEqual([]);
  });

  it('leaves the screens alone that stand around one that came or went', () => {
    const screen = (name: string) => `## ${name}\n\nTexto de ${name}.\n\n`;
    const was = front + screen('Uno') + screen('Tres');
    const is = front + screen('Uno') + screen('Dos') + screen('Tres');
    expect(said(of(was, is))).toEqual([['screen', 'Dos', '', 'Dos\nTexto de Dos.']]);
    expect(said(of(is, was))).toEqual([['screen', 'Dos', 'Dos\nTexto de Dos.', '']]);
  });

  it('names a screen that has another heading by its new one', () => {
    const is = `${front}## Primero\n\nLlame.\n`;
    expect(said(of(`${front}## Uno\n\nLlame.\n`, is))).toEqual([['screen', 'Primero', 'Uno', 'Primero']]);
  });

  it('says of a link that its words are the same', () => {
    const link = (to: string) => `${front}## Uno\n\n[Lea](https://example.org/${to}).\n`;
    expect(of(link('a'), link('b'))).toEqual([
      expect.objectContaining({ part: 'screen', before: '', after: '', isMarkupOnly: true }),
    ]);
  });

  it('tells of the title and of what the front matter says', () => {
    const is = front.replace('Hola', 'Buenos días & más').replace('6', '8');
    expect(said(of(front, is))).toEqual([
      ['title', '', 'Hola', 'Buenos días & más'],
      ['setting', 'minutes', '6', '8'],
    ]);
  });

  it('is the whole of a text that is new, and of one that is gone', () => {
    const text = `${front}## Uno\n\nLlame.\n`;
    expect(said(of(null, text))).toEqual([
      ['title', '', '', 'Hola'],
      ['screen', 'Uno', '', 'Uno\nLlame.'],
    ]);
    expect(said(of(text, null)).map(([, , , after]) => after)).toEqual(['', '']);
  });
});

describe('what is another in a file of YAML', () => {
  const pool = 'modules/01-first/pools/m1.yaml';
  const question = (uuid: number, prompt: string, more = '') =>
    `  - uuid: ${uuid}\n    type: numeric\n    prompt: { es: ${prompt}, en: How many? }\n    answer: 72\n${more}`;
  const was = `key: m1\nquestions:\n${question(1, '¿Cuántas?')}${question(2, '¿Cuándo?')}`;

  it('is told text by text and setting by setting, whatever its place is', () => {
    const is = `key: m1\nquestions:\n${question(2, '¿Desde cuándo?')}${question(1, '¿Cuántas?').replace('72', '48')}`;
    expect(said(of(was, is, pool))).toEqual([
      ['text', 'questions1 prompt', '¿Cuándo?', '¿Desde cuándo?'],
      ['setting', 'questions2 answer', '72', '48'],
    ]);
  });

  it('says the words of a part that is new, and not each of its settings', () => {
    expect(said(of(was, was + question(3, '¿Dónde?', '    tags: [a, b]\n'), pool))).toEqual([
      ['text', 'questions3 prompt', '', '¿Dónde?'],
      ['text', 'questions3 prompt', '', 'How many?'],
    ]);
  });

  it('says a list of words as one', () => {
    const tagged = (tags: string) => was.replace('key: m1', `key: m1\ntags: [${tags}]`);
    expect(said(of(tagged('a'), tagged('a, b'), pool))).toEqual([['setting', 'tags', 'a', 'a, b']]);
  });

  it.each(['', 'a: [', '- - -', 'a: &b 1\nc: *b\n'])('bears what is half written: %j', (text) => {
    expect(() => of(was, text, pool)).not.toThrow();
  });
});

describe('what is another in any other file', () => {
  it('is told line by line', () => {
    expect(said(of('WEBVTT\n\nUno <i>a</i>\n', 'WEBVTT\n\nDos\n', 'modules/01-first/media/a.vtt'))).toEqual([
      ['lines', '', 'Uno <i>a</i>', 'Dos'],
    ]);
  });
});
