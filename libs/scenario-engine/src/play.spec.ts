import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bridge, choice, withNode } from './bridge.fixture.ts';
import { begin, choose, holds, playPath, sharedSteps } from './play.ts';
import type { Condition, Step } from './script.ts';

const steps = (...names: string[]): Step[] =>
  names.map((name) => {
    const [node = '', choice = ''] = name.split('.');
    return { node, choice };
  });

describe('a path', () => {
  it('begins at the start, with the gauges as they stand', () => {
    expect(begin(bridge)).toEqual({
      at: 'bridge',
      isEnded: false,
      gauges: bridge.gauges,
      path: [],
      offered: ['cross', 'wait'],
      also: [],
    });
  });

  it.each([
    ['adds the effects of a choice', ['bridge.cross'], { at: 'village', gauges: { safety: 30, time: 70 } }],
    ['offers a choice only when its condition holds', ['bridge.cross'], { offered: ['school'] }],
    ['offers it when it does', ['bridge.wait'], { offered: ['school', 'tents'] }],
    ['tells a paragraph that an earlier choice calls for', ['bridge.wait'], { also: ['late'] }],
    ['follows the first way that holds', ['bridge.wait', 'village.school'], { at: 'dry', isEnded: true }],
    ['follows the last way otherwise', ['bridge.cross', 'village.school'], { at: 'wet', isEnded: true }],
  ])('%s', (_, path, standing) => {
    expect(playPath(bridge, steps(...path))).toMatchObject(standing);
  });

  it.each([
    ['a choice that is not offered', ['bridge.cross', 'village.tents']],
    ['a choice nobody wrote', ['bridge.swim']],
    ['a node out of turn', ['village.school']],
    ['a choice of here said of elsewhere', ['village.cross']],
    ['a step beyond the ending', ['bridge.wait', 'village.school', 'dry.more']],
    ['a node that does not exist', ['moon.land']],
  ])('cannot be played with %s', (_, path) => {
    expect(playPath(bridge, steps(...path))).toBeNull();
  });

  it.each<[string, Condition]>([
    ['the gauges after the choice', { gauge: 'trust', atLeast: 60 }],
    ['the choice itself', { chose: 'village.school' }],
  ])('goes on by %s', (_, when) => {
    const school = {
      ...choice('school', { trust: 10 }, ''),
      next: [
        { when, to: 'dry' },
        { when: null, to: 'wet' },
      ],
    };
    const rules = withNode('village', { choices: [school] });
    expect(playPath(rules, steps('bridge.cross', 'village.school'))?.at).toBe('dry');
  });

  it('is stuck, not ended, where nothing can be chosen', () => {
    expect(playPath(withNode('village', { choices: [] }), steps('bridge.cross'))).toMatchObject({
      isEnded: false,
      offered: [],
    });
  });

  it('gives the same standing decision by decision and at once', () => {
    const picks = fc.array(fc.nat(3), { maxLength: 4 });
    fc.assert(
      fc.property(picks, (given) => {
        let standing = begin(bridge);
        for (const pick of given) {
          const key = standing.offered[pick % Math.max(1, standing.offered.length)];
          const next = key === undefined ? null : choose(bridge, standing, key);
          if (next) standing = next;
        }
        expect(playPath(bridge, standing.path)).toEqual(standing);
      }),
    );
  });
});

describe('a condition', () => {
  const gauges = { ...bridge.gauges, trust: 40 };
  const path = steps('bridge.wait');
  it.each<[string, Condition, boolean]>([
    ['a choice that was taken', { chose: 'bridge.wait' }, true],
    ['a choice that was not', { chose: 'bridge.cross' }, false],
    ['at least, at the border', { gauge: 'trust', atLeast: 40 }, true],
    ['at least, under it', { gauge: 'trust', atLeast: 41 }, false],
    ['below, at the border', { gauge: 'trust', below: 40 }, false],
    ['below, under it', { gauge: 'trust', below: 41 }, true],
    ['all of them', { all: [{ chose: 'bridge.wait' }, { gauge: 'trust', below: 50 }] }, true],
    ['all but one', { all: [{ chose: 'bridge.wait' }, { gauge: 'trust', below: 10 }] }, false],
    ['any of them', { any: [{ chose: 'bridge.cross' }, { gauge: 'trust', below: 50 }] }, true],
    ['none of them', { any: [{ chose: 'bridge.cross' }, { gauge: 'trust', below: 10 }] }, false],
    ['the contrary', { not: { chose: 'bridge.cross' } }, true],
  ])('%s', (_, condition, isHeld) => {
    expect(holds(condition, gauges, path)).toBe(isHeld);
  });
});

describe('two paths share', () => {
  it.each([
    ['nothing', ['a.x'], ['a.y'], 0],
    ['nothing at different nodes', ['a.x'], ['b.x'], 0],
    ['their beginning', ['a.x', 'b.x'], ['a.x', 'b.y'], 1],
    ['all of the shorter one', ['a.x'], ['a.x', 'b.y'], 1],
    ['everything when they are one', ['a.x', 'b.y'], ['a.x', 'b.y'], 2],
    ['nothing with an empty one', [], ['a.x'], 0],
  ])('%s', (_, one, other, shared) => {
    expect(sharedSteps(steps(...one), steps(...other))).toBe(shared);
    expect(sharedSteps(steps(...other), steps(...one))).toBe(shared);
  });
});
