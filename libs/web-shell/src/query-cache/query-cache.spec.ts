import { beforeEach, describe, expect, it } from '@jest/globals';
import { Failure, type Client, type Operation } from '@campus/api-client';
import { waitFor } from '@testing-library/dom';
import { IDBFactory } from 'fake-indexeddb';
import { createDatabaseDoor } from '../storage/database.ts';
import { QueryCache, keyOf } from './query-cache.ts';

const Count: Operation<{ count: number }, { of: string }> = { name: 'Count', id: 'Count-1', kind: 'query' };

const createDevice = () => {
  let answer: () => Promise<unknown> = () => Promise.resolve({ count: 1 });
  let asked = 0;
  const client: Client = {
    run: async <Data>() => {
      asked += 1;
      return (await answer()) as Data;
    },
  };
  const door = createDatabaseDoor();
  const open = (personId: string) => {
    const cache = new QueryCache(client, door);
    cache.setPerson(personId);
    return cache;
  };
  return {
    open,
    asked: () => asked,
    says: (next: () => Promise<unknown>) => {
      answer = next;
    },
  };
};

const key = keyOf(Count, { of: 'posts' });
const offline = () => Promise.reject(new Failure('NETWORK'));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('keyOf', () => {
  it('is the same for equal variables in any order, and another for another shape of the operation', () => {
    expect(keyOf(Count, { a: 1, b: { d: 1, c: 2 } })).toBe(keyOf(Count, { b: { c: 2, d: 1 }, a: 1 }));
    expect(keyOf(Count, { a: 1 })).not.toBe(keyOf({ id: 'Count-2' }, { a: 1 }));
  });
});

describe('Answers', () => {
  it('keeps the last answer for the next visit without a link, and says that it is a copy', async () => {
    const device = createDevice();
    await device.open('ana').load(Count, { of: 'posts' });
    device.says(offline);
    const later = device.open('ana');
    await later.load(Count, { of: 'posts' });
    expect(later.snapshot(key)).toMatchObject({ data: { count: 1 }, isKept: true, isFetching: false });
    expect(later.snapshot(key).failure?.code).toBe('NETWORK');
  });

  it('holds no more in memory than on the device: what was read longest ago goes, and never what is on screen', async () => {
    const cache = createDevice().open('ana');
    const dataOf = (nth: number) => cache.snapshot(keyOf(Count, { of: String(nth) })).data;
    // A screen that shows the first reads it at every change.
    cache.onChange(() => void dataOf(0));
    for (let nth = 0; nth <= 300; nth += 1) await cache.load(Count, { of: String(nth) });
    expect([0, 1, 2, 300].map((nth) => dataOf(nth) !== undefined)).toEqual([true, false, true, true]);
  });

  it('keeps things of one’s own beside them, until they are taken off or the person signs out', async () => {
    const device = createDevice();
    const own = { id: 'own-ticks' };
    const cache = device.open('ana');
    await cache.keep(own, { of: 'posts' }, { count: 2 });
    await cache.keep(own, { of: 'people' }, { count: 3 });
    const later = device.open('ana');
    expect(await later.kept(own, { of: 'posts' })).toEqual({ count: 2 });
    await later.keep(own, { of: 'posts' }, undefined);
    expect(await later.kept(own, { of: 'posts' })).toBeUndefined();
    expect(await device.open('luis').kept(own, { of: 'people' })).toBeUndefined();
    await later.forget('ana');
    expect(await device.open('ana').kept(own, { of: 'people' })).toBeUndefined();
  });

  it('takes an answer off the device, and then shows what there is in another language', async () => {
    const device = createDevice();
    const Said: Operation<{ count: number }, { locale: string }> = {
      name: 'Said',
      id: 'Said-1',
      kind: 'query',
    };
    const cache = device.open('ana');
    await cache.load(Said, { locale: 'es' });
    await cache.load(Said, { locale: 'fr' });
    await cache.keep(Said, { locale: 'fr' }, undefined);
    expect(await cache.keptInAnyLanguage(Said, { locale: 'fr' })).toEqual({ count: 1 });
    device.says(offline);
    const later = device.open('ana');
    await later.load(Said, { locale: 'fr' });
    expect(later.snapshot(keyOf(Said, { locale: 'fr' }))).toMatchObject({
      data: undefined,
      inOtherLanguage: { data: { count: 1 } },
    });
  });

  it('asks again for what was asked in vain, and only then', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    let invalid = 0;
    cache.onInvalid(() => (invalid += 1));
    await cache.load(Count, { of: 'posts' });
    cache.recover();
    expect(invalid).toBe(0);
    device.says(offline);
    await cache.load(Count, { of: 'countries' });
    cache.recover();
    expect(invalid).toBe(1);
  });

  it('never shows one person the answers of another', async () => {
    const device = createDevice();
    await device.open('ana').load(Count, { of: 'posts' });
    device.says(offline);
    const other = device.open('luis');
    await other.load(Count, { of: 'posts' });
    expect(other.snapshot(key).data).toBeUndefined();
  });

  it('drops an answer that arrives after somebody else has signed in', async () => {
    const device = createDevice();
    let deliver = (_: unknown) => {};
    device.says(() => new Promise((resolve) => (deliver = resolve)));
    const cache = device.open('ana');
    const loading = cache.load(Count, { of: 'posts' });
    cache.setPerson('luis');
    deliver({ count: 7 });
    await loading;
    expect(cache.snapshot(key).data).toBeUndefined();
    expect(await cache.kept(Count, { of: 'posts' })).toBeUndefined();
  });

  it('joins a request under way, and asks again after it', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    await Promise.all([cache.load(Count, { of: 'posts' }), cache.load(Count, { of: 'posts' })]);
    expect(device.asked()).toBe(1);
    await cache.load(Count, { of: 'posts' });
    expect(device.asked()).toBe(2);
  });

  it('asked again, does not take the answer of a request that was under way', async () => {
    const device = createDevice();
    const deliver: ((count: number) => void)[] = [];
    device.says(() => new Promise((resolve) => deliver.push((count) => resolve({ count }))));
    const cache = device.open('ana');
    const before = cache.load(Count, { of: 'posts' });
    const again = Promise.all([cache.reload(Count, { of: 'posts' }), cache.reload(Count, { of: 'posts' })]);
    deliver[0]?.(1);
    await before;
    await waitFor(() => expect(deliver).toHaveLength(2));
    deliver[1]?.(2);
    await again;
    expect(cache.snapshot(key).data).toEqual({ count: 2 });
    expect(device.asked()).toBe(2);
  });

  it('prefetches once, and gives what this device has without asking', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    await cache.prefetch(Count, { of: 'posts' });
    await cache.prefetch(Count, { of: 'posts' });
    expect(device.asked()).toBe(1);
    expect(await cache.kept(Count, { of: 'posts' })).toEqual({ count: 1 });
    expect(await cache.kept(Count, { of: 'people' })).toBeUndefined();
    expect(device.asked()).toBe(1);
  });

  it('keeps the data on screen when a later request fails', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    await cache.load(Count, { of: 'posts' });
    device.says(() => Promise.reject(new Failure('INTERNAL', { requestId: 'r-1' })));
    await cache.load(Count, { of: 'posts' });
    expect(cache.snapshot(key)).toMatchObject({ data: { count: 1 }, isKept: false });
    expect(cache.snapshot(key).failure?.requestId).toBe('r-1');
  });

  it('forgets everything of a person', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    await cache.load(Count, { of: 'posts' });
    await cache.forget('ana');
    expect(await device.open('ana').kept(Count, { of: 'posts' })).toBeUndefined();
  });

  it('keeps at most a thousand answers of a person, the newest', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    for (let of = 0; of <= 1001; of += 1) await cache.load(Count, { of: String(of) });
    const later = device.open('ana');
    const kept = await Promise.all(['0', '1', '1001'].map((of) => later.kept(Count, { of })));
    expect(kept.map((data) => data !== undefined)).toEqual([false, false, true]);
  });

  describe('in another language', () => {
    const Page: Operation<{ count: number }, { of: string; locale: 'es' | 'en' | 'fr' }> = {
      ...Count,
      id: 'Page-1',
    };
    const french = { of: 'posts', locale: 'fr' } as const;

    it('finds the newest copy when there is no link and none in the language asked for', async () => {
      const device = createDevice();
      await device.open('ana').load(Page, { of: 'posts', locale: 'es' });
      device.says(offline);
      const cache = device.open('ana');
      await cache.load(Page, french);
      expect(cache.snapshot(keyOf(Page, french))).toMatchObject({
        data: undefined,
        inOtherLanguage: { data: { count: 1 } },
      });
      expect(await cache.kept(Page, french)).toBeUndefined();
      expect(await cache.keptInAnyLanguage(Page, french)).toEqual({ count: 1 });
    });

    it('finds nothing of another person or another question', async () => {
      const device = createDevice();
      await device.open('ana').load(Page, { of: 'posts', locale: 'es' });
      device.says(offline);
      expect(await device.open('luis').keptInAnyLanguage(Page, french)).toBeUndefined();
      expect(
        await device.open('ana').keptInAnyLanguage(Page, { of: 'people', locale: 'fr' }),
      ).toBeUndefined();
    });
  });
});

describe('a server that has too much to do', () => {
  it('is asked again when it said, and the screen knows only that it loads', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    const turnedAway = () => Promise.reject(new Failure('OVERLOADED', { retryAfterMs: 1 }));
    device.says(() => (device.asked() < 3 ? turnedAway() : Promise.resolve({ count: 7 })));
    const failures: unknown[] = [];
    cache.onChange(() => failures.push(cache.snapshot(key).failure));
    await cache.load(Count, { of: 'posts' });
    expect(device.asked()).toBe(3);
    expect(cache.snapshot(key)).toMatchObject({ data: { count: 7 }, failure: null });
    expect(failures.every((failure) => failure === null)).toBe(true);
  });

  it('is left alone after four times', async () => {
    const device = createDevice();
    const cache = device.open('ana');
    device.says(() => Promise.reject(new Failure('OVERLOADED', { retryAfterMs: 1 })));
    await cache.load(Count, { of: 'posts' });
    expect(device.asked()).toBe(4);
    expect(cache.snapshot(key).failure?.code).toBe('OVERLOADED');
  });
});
