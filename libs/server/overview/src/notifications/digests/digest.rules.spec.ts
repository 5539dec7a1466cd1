import { describe, expect, it } from '@jest/globals';
import { groupsOf, MOST_LINES } from './digest.rules.ts';

const waiting = (kind: 'question' | 'fault' | 'plan', id: string, day: number, group = 'a') => ({
  kind,
  id,
  edition: 'MICIC 2026',
  group_id: group,
  group_name: group.toUpperCase(),
  since: new Date(Date.UTC(2026, 9, day)),
});

describe('what waits, for a mail', () => {
  it('is told group by group, with a link to each and the longest waiting first', () => {
    const rows = [waiting('plan', 'p', 5), waiting('question', 'q', 2), waiting('fault', 'f', 1, 'b')];
    expect(groupsOf(rows, 'https://c/console')).toMatchObject([
      {
        name: 'A',
        questions: 1,
        faults: 0,
        plans: 1,
        more: 0,
        lines: [{ url: 'https://c/console/questions/q' }, { url: 'https://c/console/plans/p' }],
      },
      { name: 'B', questions: 0, faults: 1, plans: 0, lines: [{ url: 'https://c/console/questions/f' }] },
    ]);
  });

  it('names some of a group and counts all', () => {
    const rows = Array.from({ length: MOST_LINES + 2 }, (_, at) => waiting('question', `q${at}`, at + 1));
    const [group] = groupsOf(rows, '');
    expect([group?.questions, group?.lines.length, group?.more]).toEqual([7, 5, 2]);
  });

  it('is nothing where nothing waits', () => {
    expect(groupsOf([], '')).toEqual([]);
  });
});
