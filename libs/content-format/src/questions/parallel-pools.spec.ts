import { describe, expect, it } from '@jest/globals';
import { readCourse } from '../read-course.ts';
import { type Change, replace, withCourse } from '../spec-course.ts';

interface Item {
  type?: string;
  difficulty?: number;
  options?: number;
  prompt?: string;
}

const answers = {
  single: (count: number): string =>
    `options: [${Array.from({ length: count }, (_, at) => `{ key: o${at}, text: { es: Vía ${at}, en: Way ${at} }, correct: ${at === 0} }`).join(', ')}]`,
  'true-false': (): string => 'answer: true',
};

/** A pool whose uuids start with `digit`. */
const poolOf = (digit: number, items: Item[], head: string): string =>
  [
    head,
    'questions:',
    ...items.map(({ type = 'single', difficulty = 1, options = 4, prompt = `Caso ${digit}` }, index) =>
      [
        `  - uuid: 00000000-0000-4000-8000-00000000${digit}9${String(index).padStart(2, '0')}`,
        `    type: ${type}`,
        '    outcome: m1-lo1',
        `    difficulty: ${difficulty}`,
        `    prompt: { es: "${prompt}", en: "Case ${digit}" }`,
        '    rationale: { es: Porque sí., en: Because. }',
        `    ${type === 'true-false' ? answers['true-false']() : answers.single(options)}`,
      ].join('\n'),
    ),
    '',
  ].join('\n');

const before = 'assessments/pools/one.yaml';
const after = 'assessments/pools/two.yaml';

/** Problems reported for two pools, the second of which is declared parallel to the first. */
async function saidOf(one: Item[], two: Item[], changes: Record<string, Change> = {}): Promise<string[]> {
  const pools = { [before]: poolOf(1, one, 'key: one'), [after]: poolOf(2, two, 'key: two\nparallel: one') };
  return withCourse({ ...pools, ...changes }, async (folder) => {
    const { gaps, problems } = await readCourse(folder);
    expect(problems).toEqual([]);
    for (const gap of gaps) expect(gap).toMatchObject({ file: after, line: 2, code: 'gap' });
    return gaps.map(({ reason }) => reason.replace('not parallel to pool "one": ', ''));
  });
}

const same: Item[] = [{}, { difficulty: 2 }, { type: 'true-false' }];

describe('a pool that is parallel to another', () => {
  it('has as many questions of each outcome, type and difficulty', async () => {
    expect(await saidOf(same, [...same].reverse())).toEqual([]);
    expect(await saidOf(same, [{}, { difficulty: 3 }, { type: 'true-false' }])).toEqual([
      'm1-lo1, single, difficulty 2: 0 here, 1 there',
      'm1-lo1, single, difficulty 3: 1 here, 0 there',
    ]);
  });

  it('gives as much to chance', async () => {
    expect(await saidOf([{}, {}], [{}, { options: 3 }])).toEqual(['chance gives 29.2 % here, 25.0 % there']);
  });

  it('is drawn from as often', async () => {
    const draws = replace('{ pool: before, count: 1 }', '{ pool: one, count: 1 }');
    expect(await saidOf([{}], [{}], { 'assessments/pre-test.yaml': draws })).toEqual([
      'quizzes draw nothing here, 1 there',
    ]);
  });

  it('shares no sentence with it', async () => {
    const prompt = (end: string): string => `El río sube y la radio calla. ${end}`;
    expect(await saidOf([{ prompt: prompt('¿Qué hace?') }], [{ prompt: prompt('¿Y ahora?') }])).toEqual([
      'both say “el río sube y la radio calla”',
    ]);
    expect(await saidOf([{ prompt: 'El río sube. ¿Qué hace?' }], [{ prompt: '¿Qué hace?' }])).toEqual([]);
  });

  it.each(['thre', 'two'])('names another pool, not %s', (name) =>
    withCourse({ [after]: poolOf(2, [{}], `key: two\nparallel: ${name}`) }, async (folder) => {
      const { problems, bundle } = await readCourse(folder);
      expect(bundle).toBeNull();
      expect(problems).toEqual([expect.objectContaining({ file: after, line: 2, code: 'reference' })]);
      expect(problems[0]?.reason).toContain(`no other pool has the key "${name}"`);
    }),
  );
});
