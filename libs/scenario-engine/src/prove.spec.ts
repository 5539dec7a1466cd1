import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bridge, choice, withNode } from './bridge.fixture.ts';
import { begin, choose, type Standing } from './play.ts';
import { type Finding, prove } from './prove.ts';
import { gauges, type Condition, type NodeRules, type ScenarioRules } from './script.ts';

const node = (choices: NodeRules['choices']): NodeRules => ({ seconds: null, also: [], choices });
const [cross, wait] = [
  choice('cross', { safety: -20, time: 20 }, 'village'),
  choice('wait', { safety: 10, time: -20 }, 'village'),
];

describe('a sound scenario', () => {
  it('has no findings, and known ranges and lengths', () => {
    expect(prove(bridge)).toEqual({
      findings: [],
      ranges: {
        safety: { lowest: 30, highest: 60 },
        trust: { lowest: 40, highest: 60 },
        time: { lowest: 30, highest: 70 },
        resources: { lowest: 40, highest: 60 },
        data: { lowest: 50, highest: 50 },
      },
      decisions: { fewest: 2, most: 2 },
    });
  });
});

describe('a scenario is not sound', () => {
  it.each<[string, ScenarioRules, Finding]>([
    [
      'when a path may come back',
      withNode('village', {
        choices: [choice('back', { trust: 1 }, 'bridge'), choice('on', { time: 1 }, 'wet')],
      }),
      { kind: 'loop', node: 'bridge' },
    ],
    [
      'when nothing is offered',
      withNode('village', {
        choices:
          bridge.nodes['village']?.choices.map((each) => ({
            ...each,
            when: { gauge: 'time', below: 60 } as const,
          })) ?? [],
      }),
      { kind: 'dead-end', node: 'village', path: [{ node: 'bridge', choice: 'cross' }] },
    ],
    [
      'when nobody gets to a node',
      { ...bridge, nodes: { ...bridge.nodes, hill: node([cross, wait]) } },
      { kind: 'unreachable', node: 'hill', isEnding: false },
    ],
    [
      'when nobody gets to an ending',
      { ...bridge, endings: [...bridge.endings, 'lost'] },
      { kind: 'unreachable', node: 'lost', isEnding: true },
    ],
    [
      'when a choice is never offered',
      withNode('bridge', { choices: [cross, { ...wait, when: { gauge: 'data', below: 50 } }] }),
      { kind: 'never-offered', node: 'bridge', choice: 'wait' },
    ],
    [
      'when a paragraph is never told',
      withNode('bridge', { also: [{ key: 'late', when: { chose: 'village.tents' } }] }),
      { kind: 'never-told', node: 'bridge', also: 'late' },
    ],
    [
      'when a gauge falls below 0',
      withNode('bridge', { choices: [choice('cross', { safety: -51, time: 20 }, 'village'), wait] }),
      { kind: 'out-of-range', gauge: 'safety', value: -1, path: [{ node: 'bridge', choice: 'cross' }] },
    ],
    [
      'when a gauge rises above 100',
      withNode('bridge', { choices: [cross, choice('wait', { safety: 51, time: -20 }, 'village')] }),
      { kind: 'out-of-range', gauge: 'safety', value: 101, path: [{ node: 'bridge', choice: 'wait' }] },
    ],
    [
      'when one choice is the best in everything',
      withNode('bridge', { choices: [choice('cross', { safety: 10, time: -20 }, 'village'), wait] }),
      { kind: 'no-dilemma', node: 'bridge', choice: 'cross' },
    ],
  ])('%s', (_, rules, finding) => {
    expect(prove(rules).findings).toContainEqual(finding);
  });
});

const findingsOf = (rules: ScenarioRules, kind: Finding['kind']) =>
  prove(rules).findings.filter((each) => each.kind === kind);

describe('a proof', () => {
  it('takes no gauge at 0 or 100 for out of range', () => {
    const rules = withNode('bridge', {
      choices: [
        choice('cross', { safety: -50, time: 20 }, 'village'),
        choice('wait', { safety: 50 }, 'village'),
      ],
    });
    expect(prove(rules).ranges.safety).toEqual({ lowest: 0, highest: 100 });
    expect(findingsOf(rules, 'out-of-range')).toEqual([]);
  });

  it('tells a dead end once, however many ways lead there', () => {
    const rules = withNode('village', {
      choices: [{ ...choice('school', {}, 'wet'), when: { gauge: 'data', below: 50 } }],
    });
    expect(findingsOf(rules, 'dead-end')).toHaveLength(1);
  });

  it('says of what nobody gets to that, and nothing of its choices', () => {
    const rules = { ...bridge, nodes: { ...bridge.nodes, hill: node([cross, wait]) } };
    expect(prove(rules).findings.filter((each) => 'node' in each && each.node === 'hill')).toEqual([
      { kind: 'unreachable', node: 'hill', isEnding: false },
    ]);
  });

  it.each<[string, Condition]>([
    [
      'a gauge between two others',
      {
        all: [
          { gauge: 'trust', atLeast: 50 },
          { gauge: 'trust', below: 60 },
        ],
      },
    ],
    ['a choice made long before', { chose: 'bridge.mid' }],
    ['choices that were not made', { not: { any: [{ chose: 'bridge.low' }, { chose: 'bridge.high' }] } }],
  ])('keeps apart what a way further on asks about: %s', (_, when) => {
    const rules: ScenarioRules = {
      ...bridge,
      nodes: {
        bridge: node([
          choice('low', { trust: -20, time: 20 }, 'road'),
          choice('mid', {}, 'road'),
          choice('high', { trust: 20, time: -20 }, 'road'),
        ]),
        road: node([choice('on', {}, 'village')]),
        village: node([
          {
            ...choice('end', {}, ''),
            next: [
              { when, to: 'dry' },
              { when: null, to: 'wet' },
            ],
          },
        ]),
      },
    };
    expect(prove(rules).findings).toEqual([]);
  });

  it('gives up before it looks at too many groups', () => {
    expect(prove(bridge, 3).findings).toEqual([{ kind: 'too-large' }]);
    expect(prove(bridge, 5).findings).toEqual([]);
  });
});

/** Forward-only stories of some nodes, with conditions on what came before. */
const stories = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const choices = (at: number) =>
    fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c'),
        when: fc.oneof(
          fc.constant(null),
          fc.record({ chose: fc.constantFrom('n0.a', 'n0.b', 'n1.a') }),
          fc.record({ gauge: fc.constantFrom(...gauges), atLeast: fc.constantFrom(40, 55, 70) }),
        ),
        effects: fc.dictionary(fc.constantFrom(...gauges), fc.integer({ min: -30, max: 30 })),
        guidelines: fc.constant(['G1']),
        next: fc
          .integer({ min: at + 1, max: count + 1 })
          .map((to) => [{ when: null, to: to > count - 1 ? (to === count ? 'end' : 'other') : `n${to}` }]),
      }),
      { minLength: 1, maxLength: 3 },
    );
  return fc.tuple(...Array.from({ length: count }, (_, at) => choices(at))).map((written): ScenarioRules => ({
    start: 'n0',
    gauges: bridge.gauges,
    nodes: Object.fromEntries(
      written.map((each, at) => [`n${at}`, node([...new Map(each.map((one) => [one.key, one])).values()])]),
    ),
    endings: ['end', 'other'],
  }));
});

/** Every standing, one path at a time. */
function everyStanding(rules: ScenarioRules): Standing[] {
  const from = (standing: Standing): Standing[] => [
    standing,
    ...standing.offered.flatMap((key) => {
      const next = choose(rules, standing, key);
      return next ? from(next) : [];
    }),
  ];
  return from(begin(rules));
}

describe('the proof', () => {
  it('agrees with walking every path', () => {
    fc.assert(
      fc.property(stories, (rules) => {
        const walked = everyStanding(rules);
        const { findings, ranges } = prove(rules);
        const places = new Set(walked.map(({ at }) => at));
        const unreached = [...Object.keys(rules.nodes), ...rules.endings].filter((each) => !places.has(each));
        expect(findings.flatMap((each) => (each.kind === 'unreachable' ? [each.node] : [])).sort()).toEqual(
          unreached.sort(),
        );
        const stuck = new Set(
          walked.filter((each) => !each.isEnded && each.offered.length === 0).map(({ at }) => at),
        );
        expect(new Set(findings.flatMap((each) => (each.kind === 'dead-end' ? [each.node] : [])))).toEqual(
          stuck,
        );
        for (const gauge of gauges) {
          const values = walked.map((each) => each.gauges[gauge]);
          expect(ranges[gauge]).toEqual({ lowest: Math.min(...values), highest: Math.max(...values) });
        }
      }),
    );
  });
});
