import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { anchorOf, anchorText, follow, hashAfter, type ChainedEvent } from './audit-trail.rules.ts';

function chainOf(...payloads: string[]): ChainedEvent[] {
  let before: string | null = null;
  return payloads.map((payload, i) => {
    const number = i + 1;
    const hash: string = hashAfter(before, number, payload);
    before = hash;
    return { number, eventId: `event-${number}`, hash, payload };
  });
}

/** A copy in which one link is another. */
const altered = (links: ChainedEvent[], number: number, change: Partial<ChainedEvent>) =>
  links.map((link) => (link.number === number ? { ...link, ...change } : link));

const chain = chainOf('"uno"', '"dos"', '"tres"', '"cuatro"');
const swapped = chain.map((link, i) => ({
  ...link,
  payload: chain[i === 1 ? 2 : i === 2 ? 1 : i]?.payload ?? null,
}));

describe('following a chain', () => {
  it('ends at its last link', () => {
    expect(follow(null, chain)).toEqual({ head: { number: 4, hash: chain[3]?.hash } });
  });

  it('passes an event that lost its words, when a later one names it as it is now', () => {
    const reduced = altered(chain, 2, { payload: '"—"' });
    const named = new Map([[2, hash('sha256', '"—"', 'hex')]]);
    expect(follow(null, reduced, named)).toMatchObject({ head: { number: 4 } });
    expect(follow(null, altered(reduced, 2, { payload: '"otra"' }), named)).toMatchObject({
      fault: { number: 2, kind: 'CHANGED' },
    });
    expect(follow(null, altered(reduced, 2, { hash: 'ff' }), named)).toMatchObject({
      fault: { number: 3, kind: 'CHANGED' },
    });
  });

  it('can go on from where it stopped', () => {
    const first = follow(null, chain.slice(0, 2));
    expect('head' in first && follow(first.head, chain.slice(2))).toEqual({
      head: { number: 4, hash: chain[3]?.hash },
    });
  });

  it('of nothing has no head', () => {
    expect(follow(null, [])).toEqual({ head: null });
  });

  it.each([
    ['an event was changed', altered(chain, 2, { payload: '"dós"' }), { number: 2, kind: 'CHANGED' }],
    ['two events changed places', swapped, { number: 2, kind: 'CHANGED' }],
    ['an event is gone', altered(chain, 3, { payload: null }), { number: 3, kind: 'EVENT_GONE' }],
    ['a link is gone', chain.filter(({ number }) => number !== 2), { number: 2, kind: 'LINK_GONE' }],
    ['the first link is gone', chain.slice(1), { number: 1, kind: 'LINK_GONE' }],
    [
      'an event was changed, and its hash with it',
      altered(chain, 2, { payload: '"dós"', hash: hashAfter(chain[0]?.hash ?? null, 2, '"dós"') }),
      { number: 3, kind: 'CHANGED' },
    ],
  ])('says where %s', (_what, links, fault) => {
    expect(follow(null, links)).toMatchObject({ fault });
  });
});

describe('an anchor on paper', () => {
  const anchor = { number: 4, hash: chain[3]?.hash ?? '' };

  it('is read as it was printed', () => {
    expect(anchorOf(anchorText(anchor))).toEqual(anchor);
  });

  it.each([
    ['a colon', `4:${anchor.hash}`],
    ['capitals and line breaks', anchorText(anchor).toUpperCase().replace(' ', '\n')],
  ])('also with %s', (_how, text) => {
    expect(anchorOf(text)).toEqual(anchor);
  });

  it.each(['', '4', '4 abc', `x ${anchor.hash}`, `4 ${anchor.hash}0`])('%j is none', (text) => {
    expect(anchorOf(text)).toBeNull();
  });
});
