import { describe, expect, it } from '@jest/globals';
import { readCourse, type CourseReading } from '../read-course.ts';
import { expectFault, paths, row } from '../spec-faults.ts';
import { withCourse } from '../spec-course.ts';

interface Item {
  /** Which option is right, from 0. */
  right?: number;
  options?: [es: string, en: string][];
}

const plain: [string, string][] = [
  ['Avisar a todos los enlaces', 'Warn every one of the links'],
  ['Esperar', 'Wait'],
  ['Cerrar', 'Close'],
  ['Salir', 'Leave'],
];

const question = ({ right = 0, options = plain }: Item, index: number): string =>
  [
    `  - uuid: 00000000-0000-4000-8000-0000000009${String(index).padStart(2, '0')}`,
    '    type: single',
    '    outcome: m1-lo1',
    `    difficulty: ${(index % 3) + 1}`,
    '    prompt: { es: ¿Qué?, en: What? }',
    '    rationale: { es: Porque sí., en: Because. }',
    '    options:',
    ...options.map(
      ([es, en], at) =>
        `      - { key: o${at}, text: { es: "${es}", en: "${en}" }, correct: ${at === right} }`,
    ),
  ].join('\n');

/** The reading of the valid course with one more pool, and of the notes those on its balance. */
async function readPool<T>(items: Item[], use: (reading: CourseReading) => T): Promise<T> {
  const pool = `key: more\nquestions:\n${items.map(question).join('\n')}\n`;
  return withCourse({ 'modules/01-first/pools/more.yaml': pool }, async (folder) => {
    const reading = await readCourse(folder);
    return use({ ...reading, notes: reading.notes.filter(({ code }) => code === 'pool') });
  });
}

const even: Item[] = Array.from({ length: 8 }, (_, index) => ({ right: index % 4 }));

describe('a pool as a set', () => {
  it('is counted as its author wrote it', async () => {
    await readPool(even, ({ stats, notes, problems }) => {
      expect([problems, notes]).toEqual([[], []]);
      expect(stats.pools.find(({ pool }) => pool === 'more')).toEqual({
        pool: 'more',
        minimum: null,
        items: 8,
        difficulty: [3, 3, 2],
        outcomes: { 'm1-lo1': 8 },
        single: 8,
        positions: [2, 2, 2, 2],
        longest: 25,
        catchAll: 0,
      });
    });
  });

  it.each<[string, Item[], RegExp]>([
    [
      'the right option is the longest too often',
      even.map((item, index) => ({
        ...item,
        options:
          index < 4
            ? plain.map(
                (each, at) =>
                  (at === item.right
                    ? ['Lo más largo de todo', 'By far the longest option of them']
                    : [`a${at}`, `b${at}`]) as [string, string],
              )
            : plain,
      })),
      /^review the set: the right option is the longest in 6\d % of 8 \(es\); at most 40 %$/,
    ],
    [
      'one position is right too often',
      even.map((_, index) => ({ right: index < 4 ? 1 : index % 2 ? 2 : 3 })),
      /^review the set: option b is the right one in 50 % of 8; at most 45 %$/,
    ],
  ])('%s', async (_name, items, reason) => {
    await readPool(items, ({ notes, bundle }) => {
      expect(bundle).not.toBeNull();
      expect(notes).toEqual([
        expect.objectContaining({ file: 'modules/01-first/pools/more.yaml', line: 1, code: 'pool' }),
      ]);
      expect(notes[0]?.reason).toMatch(reason);
    });
  });

  it.each([
    ['Todas las anteriores', 'All of them together'],
    ['Ninguna de las anteriores', 'No such thing'],
    ['Ninguna de ellas', 'No such thing'],
    ['a y b son correctas', 'The first two'],
    ['Otra cosa', 'All of the above'],
    ['Otra cosa', 'None of these.'],
    ['Otra cosa', 'Both of the options'],
  ])('%s / %s is no option', async (es, en) => {
    const items = even.map((item, index) =>
      index === 2 ? { ...item, options: [...plain.slice(0, 3), [es, en] as [string, string]] } : item,
    );
    await readPool(items, ({ notes, stats }) => {
      expect(notes).toEqual([
        expect.objectContaining({
          line: 3 + 2 * 11,
          reason: expect.stringMatching(/stands for other options/),
        }),
      ]);
      expect(stats.pools.find(({ pool }) => pool === 'more')?.catchAll).toBe(1);
    });
  });

  it('an option that speaks of others is one', async () => {
    const options: [string, string][] = [
      ...plain.slice(0, 3),
      ['Avisar a todas las personas anteriores a 2011', 'Warn all of the people above the bridge'],
    ];
    await readPool(
      even.map((item) => ({ ...item, options })),
      ({ notes }) => expect(notes.map(({ reason }) => reason).join()).not.toContain('stands for'),
    );
  });

  it('that is smaller than it asks for', () =>
    expectFault(
      row(
        '',
        paths.pool,
        'key: m1\n',
        'key: m1\nminimum: 25\n',
        'pool',
        /has 8 questions; its minimum is 25/,
        { line: 2 },
      ),
    ));
});
