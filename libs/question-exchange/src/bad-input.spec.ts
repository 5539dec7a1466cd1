import { describe, expect, it } from '@jest/globals';
import { isFaulty, limits } from './question.ts';
import { readQuestions } from './read-questions.ts';

const read = (file: string | Uint8Array, name = 'file.xml') =>
  readQuestions(typeof file === 'string' ? new TextEncoder().encode(file) : file, {
    name,
    locale: 'es',
    locales: ['es'],
  });
const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
const bomb = '<!DOCTYPE quiz [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><quiz>&b;</quiz>';
const outside = '<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>';
const question = '<question type="truefalse"><questiontext><text>ñ</text></questiontext></question>';

describe('a file that is not taken', () => {
  it.each([
    ['larger than the limit', new Uint8Array(limits.bytes + 1), 'FILE_LARGE'],
    ['empty', '', 'FILE_EMPTY'],
    ['of blank lines', '\n\n', 'FILE_EMPTY'],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]), 'NOT_TEXT'],
    ['with control characters', 'a\u0007 {T}', 'NOT_TEXT'],
    ['UTF-16 that does not say so', utf16('Q {T}', false), 'NOT_TEXT'],
    [
      'in an encoding that nobody knows',
      '<?xml version="1.0" encoding="x-nada"?><quiz/>',
      'ENCODING_UNKNOWN',
    ],
    ['a bomb of entities', bomb, 'XML_ENTITIES'],
    ['a reader of other files', outside, 'XML_ENTITIES'],
    ['with an entity that nothing declares', '<quiz>&nada;</quiz>', 'NOT_XML'],
    ['XML cut short', `<quiz>${question}`, 'NOT_XML'],
    ['XML without end', `<quiz>${'<a>'.repeat(5000)}`, 'XML_LARGE'],
    ['XML with too much in it', `<quiz>${'<a/>'.repeat(200_000)}</quiz>`, 'XML_LARGE'],
    ['XML of another kind', '<html><body/></html>', 'XML_OTHER'],
    ['with too many questions', 'Q {T}\n\n'.repeat(limits.questions + 1), 'TOO_MANY'],
  ])('is %s', async (_, file, fault) => {
    const reading = await read(file);
    expect(isFaulty(reading) && reading.fault).toBe(fault);
  });

  it.each([
    ['a table without types', 'a;b\nc;d', 'preguntas.csv', 'COLUMN_MISSING'],
    ['a workbook that is none', 'PK nada', 'preguntas.xlsx', 'COLUMN_MISSING'],
    ['an archive cut short', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'preguntas.xlsx', 'TABLE_UNREADABLE'],
  ])('is %s', async (_, file, name, fault) => {
    const reading = await read(file, name);
    expect(isFaulty(reading) && reading.fault).toBe(fault);
  });
});

describe('a file that is taken as it was meant', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');
  it.each([
    ['UTF-8 with its mark', '\ufeff¿Señor? {T}', []],
    ['UTF-16 with its mark', utf16('¿Señor? {T}', true), []],
    ['lines of Windows', '¿Señor? {T}\r\n\r\n', []],
    ['Latin-1, and told', latin('¿Señor? {T}'), ['ENCODING']],
  ])('has %s', async (_, file, notes) => {
    const reading = await read(file, 'file.gift');
    if (isFaulty(reading)) throw new Error(reading.fault);
    expect(reading.items.map((item) => item.question?.prompt)).toEqual([{ es: '¿Señor?' }]);
    expect(reading.items[0]?.notes.map(({ code }) => code)).toEqual(['NO_RATIONALE', ...notes]);
  });

  it('has XML that names its encoding', async () => {
    const reading = await read(latin(`<?xml version="1.0" encoding="ISO-8859-1"?><quiz>${question}</quiz>`));
    expect(isFaulty(reading)).toBe(false);
  });
});

describe('a text that would be executed elsewhere', () => {
  it.each([
    ['a script', '[html]Uno<script>alert(1)</script> {T}', 'Uno'],
    ['an image with a handler', '[html]Uno<img src=x onerror=alert(1)> {T}', 'Uno'],
    ['an element in plain text', '[plain]<b onclick\\=x>Uno</b> {T}', '\\<b onclick=x\\>Uno\\</b\\>'],
    ['an element in Markdown', '[markdown]<img src\\=x onerror\\=y> {T}', '\\<img src=x onerror=y>'],
    ['an element by its numbers', '[html]&\\#60;script&\\#62;Uno {T}', '\\<script\\>Uno'],
    ['a link', '[plain][x](javascript\\:y) {T}', '\\[x\\](javascript\\:y)'],
    ['a directive', '[plain]\\:\\:figure[x] {T}', '\\:\\:figure\\[x\\]'],
  ])('%s is words', async (_, file, prompt) => {
    const reading = await read(file, 'file.gift');
    if (isFaulty(reading)) throw new Error(reading.fault);
    expect(reading.items[0]?.question?.prompt['es']).toBe(prompt);
  });

  it.each(['<a', '<!--', '\\', '[', ':a[', '**', '&', '~', '%1%#', '{', '::'])(
    'is read in one pass when it is nothing but %s',
    async (sign) => {
      const began = process.cpuUsage();
      await read(sign.repeat(Math.floor((limits.bytes - 100) / sign.length)), 'file.gift');
      await read(`[html]${sign.repeat(Math.floor(30_000 / sign.length))} {T}`, 'file.gift');
      const { user } = process.cpuUsage(began);
      expect(user / 1e6).toBeLessThan(5);
    },
  );
});
