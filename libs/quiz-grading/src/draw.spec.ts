import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawQuestions, shuffle, type DrawableQuestion } from './index.ts';
import { randomFrom } from './random.ts';

const pool = (name: string, count: number, tags: string[] = []): DrawableQuestion[] =>
  Array.from({ length: count }, (_, at) => ({
    uuid: `${name}-${String(at).padStart(2, '0')}`,
    pool: name,
    tags,
  }));

describe('randomFrom', () => {
  it('gives the same numbers for the same seed on every machine', () => {
    const random = randomFrom('seed');
    expect(Array.from({ length: 4 }, random)).toMatchInlineSnapshot(`
      [
        0.10489109880290926,
        0.026100063929334283,
        0.5222840376663953,
        0.6078824028372765,
      ]
    `);
  });

  it('is even: ten cells filled within five standard deviations', () => {
    const random = randomFrom('even');
    const cells = Array.from({ length: 10 }, () => 0);
    for (let round = 0; round < 100_000; round += 1) {
      const cell = Math.floor(random() * 10);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    for (const cell of cells) expect(Math.abs(cell - 10_000)).toBeLessThan(5 * Math.sqrt(9000));
  });
});

describe('shuffle', () => {
  it('keeps every element, leaves the list alone, repeats itself for a seed', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.string(), (list, seed) => {
        const before = [...list];
        const once = shuffle(list, seed);
        expect(once).toHaveLength(list.length);
        expect(list).toEqual(before);
        expect(shuffle(list, seed)).toEqual(once);
        for (const element of new Set(list))
          expect(once.filter((other) => Object.is(other, element))).toHaveLength(
            list.filter((other) => Object.is(other, element)).length,
          );
      }),
    );
  });

  it('brings every order of three about equally often over seeds', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = shuffle(['a', 'b', 'c'], String(seed)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(5 * Math.sqrt(833));
  });
});

describe('drawQuestions', () => {
  const questions = [...pool('m1', 20), ...pool('m2', 20, ['scope']), ...pool('m2b', 3)];

  it('draws the asked number from each pool, in the order of the draws and of the list', () => {
    const drawn = drawQuestions(
      questions,
      [
        { pool: 'm2', count: 4, tags: [] },
        { pool: 'm1', count: 5, tags: [] },
      ],
      'attempt-1',
    );
    expect(drawn.map((uuid) => uuid.slice(0, 2))).toEqual([...Array(4).fill('m2'), ...Array(5).fill('m1')]);
    expect(drawn.slice(0, 4)).toEqual([...drawn.slice(0, 4)].sort());
    expect(drawn.slice(4)).toEqual([...drawn.slice(4)].sort());
  });

  it('is decided by the seed, not by the order of the list', () => {
    const draws = [{ pool: 'm1', count: 5, tags: [] }];
    const drawn = drawQuestions(questions, draws, 's');
    expect(drawQuestions(questions, draws, 's')).toEqual(drawn);
    expect(drawQuestions(questions.toReversed(), draws, 's').toSorted()).toEqual(drawn.toSorted());
    expect(drawQuestions(questions, draws, 't')).not.toEqual(drawn);
  });

  it('takes only questions that bear all tags', () => {
    const tagged = [
      { uuid: '1', pool: 'p', tags: ['a'] },
      { uuid: '2', pool: 'p', tags: ['a', 'b'] },
      { uuid: '3', pool: 'p', tags: ['b'] },
      { uuid: '4', pool: 'q', tags: ['a', 'b'] },
    ];
    expect(drawQuestions(tagged, [{ pool: 'p', count: 9, tags: ['a', 'b'] }], 's')).toEqual(['2']);
    expect(drawQuestions(tagged, [{ pool: 'p', count: 9, tags: ['a'] }], 's')).toEqual(['1', '2']);
    expect(drawQuestions(tagged, [{ pool: 'none', count: 9, tags: [] }], 's')).toEqual([]);
    expect(drawQuestions(tagged, [{ pool: 'p', count: 0, tags: [] }], 's')).toEqual([]);
  });

  it('lets a wide draw give way to a narrow one', () => {
    const list = [...pool('p', 4), ...pool('p', 2, ['rare']).map((q) => ({ ...q, uuid: `rare-${q.uuid}` }))];
    const draws = [
      { pool: 'p', count: 4, tags: [] },
      { pool: 'p', count: 2, tags: ['rare'] },
    ];
    for (let seed = 0; seed < 50; seed += 1) {
      const drawn = drawQuestions(list, draws, String(seed));
      expect(new Set(drawn).size).toBe(6);
      expect(drawn.slice(4)).toEqual(['rare-p-00', 'rare-p-01']);
    }
  });

  it('never repeats a question, never breaks a filter, and fills one draw as far as its pool goes', () => {
    const tag = fc.constantFrom('a', 'b', 'c');
    const question = fc.record({
      uuid: fc.uuid(),
      pool: fc.constantFrom('p', 'q'),
      tags: fc.uniqueArray(tag),
    });
    const draw = fc.record({
      pool: fc.constantFrom('p', 'q', 'r'),
      count: fc.nat(6),
      tags: fc.uniqueArray(tag, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(question), fc.array(draw, { maxLength: 4 }), fc.string(), (list, draws, seed) => {
        const drawn = drawQuestions(list, draws, seed);
        expect(new Set(drawn).size).toBe(drawn.length);
        const fits = (uuid: string) =>
          draws.some(({ pool: name, tags }) =>
            list.some((q) => q.uuid === uuid && q.pool === name && tags.every((t) => q.tags.includes(t))),
          );
        expect(drawn.every(fits)).toBe(true);
        for (const single of draws) {
          const fitting = list.filter(
            (q) => q.pool === single.pool && single.tags.every((t) => q.tags.includes(t)),
          );
          expect(drawQuestions(list, [single], seed)).toHaveLength(Math.min(single.count, fitting.length));
        }
      }),
    );
  });

  it('gives every question of a pool the same chance', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 5000; seed += 1)
      for (const uuid of drawQuestions(pool('p', 10), [{ pool: 'p', count: 3, tags: [] }], String(seed)))
        counts.set(uuid, (counts.get(uuid) ?? 0) + 1);
    expect(counts.size).toBe(10);
    for (const count of counts.values()) expect(Math.abs(count - 1500)).toBeLessThan(5 * Math.sqrt(1050));
  });
});

describe('a question that is suspended', () => {
  const questions = ['a', 'b', 'c'].map((uuid) => ({ uuid, pool: 'p', tags: [], suspended: uuid === 'b' }));
  const drawn = (count: number) => drawQuestions(questions, [{ pool: 'p', count, tags: [] }], 'seed');

  it('is not drawn where there are enough others', () => {
    expect(drawn(2).toSorted()).toEqual(['a', 'c']);
  });

  it('is drawn where an attempt would get shorter without it', () => {
    expect(drawn(3).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('is not drawn because another pool has too few', () => {
    const both = [...questions, { uuid: 'd', pool: 'q', tags: [], suspended: true }];
    const draws = [
      { pool: 'p', count: 2, tags: [] },
      { pool: 'q', count: 1, tags: [] },
    ];
    expect(drawQuestions(both, draws, 'seed').toSorted()).toEqual(['a', 'c', 'd']);
  });
});
