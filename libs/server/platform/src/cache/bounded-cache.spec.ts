import { describe, expect, it } from '@jest/globals';
import { BoundedCache } from './bounded-cache.ts';

const loaded = (value: string) => () => Promise.resolve(value);

describe('a bounded cache', () => {
  it('drops what was used longest ago when it is full', async () => {
    const cache = new BoundedCache<string>(2);
    await cache.load('a', loaded('A'));
    await cache.load('b', loaded('B'));
    expect(cache.peek('a')).toBe('A');
    await cache.load('c', loaded('C'));
    expect([cache.peek('a'), cache.peek('b'), cache.peek('c')]).toEqual(['A', undefined, 'C']);
  });

  it('counts weight, and never keeps what alone is too heavy', async () => {
    const cache = new BoundedCache<string>(5, (value) => value.length);
    await cache.load('a', loaded('AAA'));
    await cache.load('b', loaded('BBBBBB'));
    expect([cache.peek('a'), cache.peek('b')]).toEqual(['AAA', undefined]);
    await cache.load('c', loaded('CCC'));
    expect([cache.peek('a'), cache.peek('c')]).toEqual([undefined, 'CCC']);
  });

  it('loads once for many who ask at the same time', async () => {
    const cache = new BoundedCache<string>(2);
    let loads = 0;
    const read = () => Promise.resolve(String(++loads));
    expect(await Promise.all([cache.load('a', read), cache.load('a', read)])).toEqual(['1', '1']);
  });

  it('forgets a load that failed or found nothing', async () => {
    const cache = new BoundedCache<string>(2);
    await expect(cache.load('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.load('a', () => Promise.resolve(null))).toBeNull();
    expect(await cache.load('a', loaded('A'))).toBe('A');
  });
});
