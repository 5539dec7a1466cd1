import { describe, expect, test } from '@jest/globals';
import { SharedWork } from './shared-work.ts';

function workToEnd() {
  const ends: ((answer: number) => void)[] = [];
  const fails: ((reason: Error) => void)[] = [];
  const work = () =>
    new Promise<number>((resolve, reject) => {
      ends.push(resolve);
      fails.push(reject);
    });
  return { ends, fails, work };
}

describe('work that is shared', () => {
  test('is done once for all who ask while it runs', async () => {
    const { ends, work } = workToEnd();
    const shared = new SharedWork<number>();
    const asked = [shared.of('a', work), shared.of('a', work)];
    expect(ends).toHaveLength(1);
    ends[0]?.(1);
    expect(await Promise.all(asked)).toEqual([1, 1]);
  });

  test('is begun anew for whoever asks after it ended, well or badly', async () => {
    const { ends, fails, work } = workToEnd();
    const shared = new SharedWork<number>();
    const first = shared.of('a', work);
    fails[0]?.(new Error('no connection'));
    await expect(first).rejects.toThrow('no connection');
    const second = shared.of('a', work);
    ends[1]?.(2);
    expect(await second).toBe(2);
    void shared.of('a', work);
    expect(ends).toHaveLength(3);
  });

  test('is not shared between different questions', () => {
    const { ends, work } = workToEnd();
    const shared = new SharedWork<number>();
    void shared.of('a', work);
    void shared.of('b', work);
    expect(ends).toHaveLength(2);
  });
});
