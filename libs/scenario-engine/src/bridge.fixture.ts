import type { ChoiceRules, ScenarioRules } from './script.ts';

const way = (to: string): ChoiceRules['next'] => [{ when: null, to }];

export const choice = (key: string, effects: ChoiceRules['effects'], to: string): ChoiceRules => ({
  key,
  when: null,
  effects,
  guidelines: ['G10'],
  next: way(to),
});

/** Two decisions, two endings, and one of everything a rule may hold. */
export const bridge: ScenarioRules = {
  start: 'bridge',
  gauges: { safety: 50, trust: 50, time: 50, resources: 50, data: 50 },
  nodes: {
    bridge: {
      seconds: 60,
      also: [],
      choices: [
        choice('cross', { safety: -20, time: 20 }, 'village'),
        choice('wait', { safety: 10, time: -20 }, 'village'),
      ],
    },
    village: {
      seconds: null,
      also: [{ key: 'late', when: { chose: 'bridge.wait' } }],
      choices: [
        {
          ...choice('school', { trust: 10, resources: -10 }, ''),
          next: [
            {
              when: { all: [{ gauge: 'safety', atLeast: 50 }, { not: { chose: 'bridge.cross' } }] },
              to: 'dry',
            },
            { when: null, to: 'wet' },
          ],
        },
        { ...choice('tents', { trust: -10, resources: 10 }, 'wet'), when: { gauge: 'time', below: 60 } },
      ],
    },
  },
  endings: ['dry', 'wet'],
};

/** The same story with one node changed. */
export const withNode = (key: string, change: Partial<ScenarioRules['nodes'][string]>): ScenarioRules => {
  const node = bridge.nodes[key];
  if (!node) throw new Error(`no node ${key}`);
  return { ...bridge, nodes: { ...bridge.nodes, [key]: { ...node, ...change } } };
};
