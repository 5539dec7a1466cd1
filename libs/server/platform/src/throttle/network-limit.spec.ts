import { describe, expect, it } from '@jest/globals';
import { NetworkLimit } from './network-limit.ts';

describe('a limit per network', () => {
  it('allows so many a minute, and others go on', () => {
    const limit = new NetworkLimit(2);
    const of = (ip: string, now: number) => limit.allows(ip, now);
    expect([of('192.0.2.7', 0), of('192.0.2.7', 1), of('192.0.2.7', 2)]).toEqual([true, true, false]);
    expect(of('192.0.2.8', 2)).toBe(true);
    expect(of('192.0.2.7', 60_000)).toBe(true);
  });

  it('counts a household once, whichever of its addresses it uses', () => {
    const limit = new NetworkLimit(1);
    expect(limit.allows('2001:db8::1')).toBe(true);
    expect(limit.allows('2001:db8::2')).toBe(false);
  });
});
