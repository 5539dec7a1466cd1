import { describe, expect, it } from '@jest/globals';
import { goesOn, type Rival } from './merge.rules.ts';

const one: Rival = { id: 's', status: 'active', percent: 40, certificates: 0, lastWorkAt: '2026-03-01' };

describe('of two enrolments in one edition', () => {
  it.each<[string, Partial<Rival>, Partial<Rival>, 's' | 'l']>([
    ['the one with a certificate goes on', { percent: 100 }, { certificates: 1, percent: 90 }, 'l'],
    ['the one that was not left goes on', { status: 'withdrawn', percent: 90 }, {}, 'l'],
    ['the one that is further goes on', { percent: 39 }, {}, 'l'],
    ['the one worked in last goes on', { lastWorkAt: null }, {}, 'l'],
    ['the one worked in last goes on, here the survivor’s', {}, { lastWorkAt: '2026-02-01' }, 's'],
    ['the survivor’s own goes on when they are alike', {}, {}, 's'],
  ])('%s', (_name, survivor, loser, expected) => {
    expect(goesOn({ ...one, ...survivor }, { ...one, ...loser, id: 'l' }).id).toBe(expected);
  });
});
