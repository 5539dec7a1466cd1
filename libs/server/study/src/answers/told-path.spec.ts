import { describe, expect, it } from '@jest/globals';
import { type ChoiceRules, type ScenarioRules, type ScenarioTexts, type Step } from '@campus/scenario-engine';
import { toldPath } from './told-path.ts';

const choice = (key: string, effects: ChoiceRules['effects'], to: string): ChoiceRules => ({
  key,
  when: null,
  effects,
  guidelines: [],
  next: [{ when: null, to }],
});
const rules: ScenarioRules = {
  start: 'bridge',
  gauges: { safety: 50, trust: 50, time: 50, resources: 50, data: 50 },
  nodes: {
    bridge: {
      seconds: null,
      also: [],
      choices: [
        choice('cross', { safety: -20, time: 20 }, 'village'),
        choice('wait', { safety: 10, time: -20 }, 'village'),
      ],
    },
    village: {
      seconds: null,
      also: [],
      choices: [
        choice('school', { trust: 10, resources: -10 }, 'dry'),
        choice('tents', { trust: -10, resources: 10 }, 'wet'),
      ],
    },
  },
  endings: ['dry', 'wet'],
};
const words = (key: string) => ({ text: `${key}?`, consequence: `${key}.`, advice: `on ${key}` });
const node = (title: string, ...choices: string[]) => ({
  title,
  clock: 'Day 1',
  html: '',
  also: {},
  choices: Object.fromEntries(choices.map((key) => [key, words(key)])),
});
const texts: ScenarioTexts = {
  title: 'Bridge',
  briefing: '',
  notice: '',
  nodes: { bridge: node('The bridge', 'cross', 'wait'), village: node('The village', 'school', 'tents') },
  endings: { dry: { title: 'Dry', html: '' }, wet: { title: 'Wet', html: '' } },
  debrief: { html: '', guidelines: {}, titles: {}, sources: '' },
};
const path = (...choices: string[]): Step[] =>
  choices.map((name) => {
    const [at = '', choice = ''] = name.split('.');
    return { node: at, choice };
  });
const told = (steps: Step[], forkedAt = 0) => toldPath({ rules, texts }, steps, forkedAt);

describe('a path in words', () => {
  it('has every decision with what came of it, its cost before its gain', () => {
    const { decisions, ending } = told(path('bridge.wait', 'village.school'));
    expect(decisions).toMatchObject([
      {
        number: 1,
        title: 'The bridge',
        choiceHtml: 'wait?',
        consequenceHtml: 'wait.',
        adviceHtml: 'on wait',
        moves: [
          { gauge: 'time', by: -20 },
          { gauge: 'safety', by: 10 },
        ],
      },
      {
        number: 2,
        moves: [
          { gauge: 'resources', by: -10 },
          { gauge: 'trust', by: 10 },
        ],
      },
    ]);
    expect(ending).toBe('Dry');
  });

  it('says where each gauge began and where it stands', () => {
    expect(told(path('bridge.cross')).standing.slice(0, 3)).toEqual([
      { gauge: 'safety', before: 50, after: 30 },
      { gauge: 'trust', before: 50, after: 50 },
      { gauge: 'time', before: 50, after: 70 },
    ]);
  });

  it('has no ending before it has reached one', () => {
    expect(told(path('bridge.wait')).ending).toBeNull();
    expect(told([])).toMatchObject({ decisions: [], ending: null });
  });

  it('marks what was taken over from an earlier path', () => {
    const { decisions } = told(path('bridge.wait', 'village.tents'), 1);
    expect(decisions.map(({ isTakenOver }) => isTakenOver)).toEqual([true, false]);
  });

  it('ends where the rules no longer know it', () => {
    expect(told(path('bridge.wait', 'village.gone', 'village.school')).decisions).toHaveLength(1);
    expect(told(path('village.school')).decisions).toEqual([]);
  });
});
