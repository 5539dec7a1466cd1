import { describe, expect, it } from '@jest/globals';
import { withCourse } from '../spec-course.ts';
import { readCourse } from '../read-course.ts';

const question = (type: string, options: readonly [es: string, en: string][]): string =>
  [
    'key: more',
    'questions:',
    '  - uuid: 00000000-0000-4000-8000-000000000901',
    `    type: ${type}`,
    '    outcome: m1-lo1',
    '    difficulty: 1',
    '    prompt: { es: ¿Qué?, en: What? }',
    '    rationale: { es: Porque sí., en: Because. }',
    '    options:',
    ...options.map(
      ([es, en], at) => `      - { key: o${at}, text: { es: '${es}', en: '${en}' }, correct: ${at === 0} }`,
    ),
    '',
  ].join('\n');

/** What is noted of the ends of options in a pool of one question. */
const notesOn = (type: string, ...options: [es: string, en: string][]): Promise<string[]> =>
  withCourse({ 'modules/01-first/pools/more.yaml': question(type, options) }, async (folder) => {
    const { notes, problems } = await readCourse(folder);
    expect(problems).toEqual([]);
    return notes
      .filter(({ reason }) => reason.includes('full stop'))
      .map(({ file, line, code, reason }) => `${file}:${line} ${code} ${reason}`);
  });

describe('the options of a question', () => {
  it.each<[string, [string, string][]]>([
    [
      'a full stop each',
      [
        ['Llamar.', 'Call.'],
        ['Esperar.', 'Wait.'],
      ],
    ],
    [
      'none',
      [
        ['El mapa', 'The map'],
        ['La lista', 'The list'],
      ],
    ],
    [
      'a full stop or a question mark, inside or outside quotation marks and emphasis',
      [
        ['«Espere en casa».', '“Wait at home.”'],
        ['¿Dónde está usted?', '“Where are you?”'],
        ['Anotar «pendiente» (ya).', 'Log **“pending”.**'],
      ],
    ],
  ])('may end with %s', async (_name, options) => {
    expect(await notesOn('single', ...options)).toEqual([]);
  });

  it.each(['single', 'multiple'])('of type %s end all with a full stop or all without', async (type) => {
    expect(await notesOn(type, ['Llamar.', 'Call.'], ['Esperar', 'Wait'])).toEqual([
      'modules/01-first/pools/more.yaml:3 question "Esperar" ends without a full stop, other options with one: all or none, in every language',
    ]);
  });

  it('end alike in every language', async () => {
    expect(await notesOn('single', ['Llamar.', 'Call'], ['Esperar.', 'Wait'])).toEqual([
      expect.stringContaining('"Call" ends without a full stop'),
    ]);
  });
});
