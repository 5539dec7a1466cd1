import { describe, expect, it } from '@jest/globals';
import { turnsOf } from './key-turns.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
/** Named by their age in hours. */
const keyOf = (hours: number) => ({
  id: `${hours}h`,
  madeAt: new Date(NOW.getTime() - hours * 3_600_000),
});
const idOf = ({ id }: { id: string }) => id;
const days = (number: number) => 24 * number;

describe('of keys that were made', () => {
  const cases: [
    string,
    number[],
    { signs: string | null; published: string[]; over: string[]; isDue: boolean },
  ][] = [
    ['none: one is due', [], { signs: null, published: [], over: [], isDue: true }],
    ['now: it signs, for lack of another', [0], { signs: '0h', published: ['0h'], over: [], isDue: false }],
    [
      'half a year ago: it signs, and another is due',
      [days(180)],
      { signs: '4320h', published: ['4320h'], over: [], isDue: true },
    ],
    [
      'and an hour ago: the new one is published first',
      [1, days(180)],
      { signs: '4320h', published: ['1h', '4320h'], over: [], isDue: false },
    ],
    [
      'and a day ago: the new one signs, the old one stays published',
      [days(1), days(181)],
      { signs: '24h', published: ['24h', '4344h'], over: [], isDue: false },
    ],
    [
      'and eight days ago: the old one goes',
      [days(8), days(188)],
      { signs: '192h', published: ['192h'], over: ['4512h'], isDue: false },
    ],
    [
      'and still earlier: those go too',
      [days(2), days(30), days(60)],
      { signs: '48h', published: ['48h', '720h'], over: ['1440h'], isDue: false },
    ],
  ];
  it.each(cases)('%s', (_name, ages, { signs, published, over, isDue }) => {
    const turns = turnsOf(ages.map(keyOf), NOW);
    expect(turns.signing?.id ?? null).toBe(signs);
    expect(turns.published.map(idOf)).toEqual(published);
    expect(turns.over.map(idOf)).toEqual(over);
    expect(turns.isDue).toBe(isDue);
  });
});

it('two servers that made one at the same moment publish both, and sign with the same', () => {
  const twins = [
    { ...keyOf(0), id: 'a' },
    { ...keyOf(0), id: 'b' },
  ];
  expect(turnsOf(twins, NOW).published).toHaveLength(2);
  expect(turnsOf(twins, NOW).signing).toEqual(turnsOf(twins, NOW).signing);
});
