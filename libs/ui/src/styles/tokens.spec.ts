import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The custom properties of the block that follows a selector. */
const tokensOf = (selector: string): Record<string, string> => {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No block for ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
};

const light = tokensOf(':root');
const dark = tokensOf(":root[data-theme='dark']");

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const grounds = ['--paper', '--surface', '--sunken'];
const text: [string, string[]][] = [
  ['--ink', [...grounds, '--action-soft', '--warn-soft', '--danger-soft', '--done-soft']],
  ['--ink-soft', [...grounds, '--action-soft']],
  ['--action', [...grounds.slice(0, 2), '--action-soft']],
  ['--action-hover', grounds],
  ['--on-action', ['--action', '--action-hover']],
  ['--warn', [...grounds, '--warn-soft']],
  ['--danger', [...grounds, '--danger-soft']],
  ['--done', [...grounds, '--done-soft']],
];
const edges: [string, string[]][] = [
  ['--edge', grounds],
  ['--ring', grounds],
  ['--action', grounds],
  ['--warn-edge', [...grounds.slice(0, 2), '--warn-soft']],
  ['--danger-edge', [...grounds.slice(0, 2), '--danger-soft']],
  ['--done-edge', [...grounds.slice(0, 2), '--done-soft']],
];

const pairs = (list: [string, string[]][]) =>
  list.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

describe.each([
  ['light', light],
  ['dark', { ...light, ...dark }],
])('the %s theme', (_name, tokens) => {
  const of = (name: string) => tokens[name] ?? '';

  it.each(pairs(text))('%s on %s can be read: 7 to 1', (front, back) => {
    expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(7);
  });

  it.each(pairs(edges))('%s on %s can be seen: 3 to 1', (front, back) => {
    expect(contrast(of(front), of(back))).toBeGreaterThanOrEqual(3);
  });
});

it('dark is the same whether the system asks for it or the switch', () => {
  expect(tokensOf(":root:not([data-theme='light'])")).toEqual(dark);
});

it('dark has a value for every colour of light', () => {
  const colours = Object.entries(light).filter(([, value]) => /^(#|rgb)/.test(value));
  expect(colours.map(([name]) => name).filter((name) => !(name in dark))).toEqual([]);
});

describe('a box to choose is seen to be one that can be used, also in the dark', () => {
  const at = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
  const ruleOf = (path: string, selector: string) =>
    at(path).split(`\n${selector} {`)[1]?.split('}')[0] ?? '';

  it.each([
    ['around its words', 'fields/field.css', '.choice'],
    ['of an empty box', 'fields/field.css', '.choice input:not(:checked, :disabled)'],
    ['around the words of a self-check', 'course/lesson.css', '.lesson .check-option'],
    ['of an empty box of a self-check', 'course/lesson.css', '.lesson .check-option input:not(:checked)'],
  ])('the line %s is an edge', (_, path, selector) => {
    expect(ruleOf(path, selector)).toContain('2px solid var(--edge)');
  });

  it.each([
    ['fields/field.css', '.choice input:not(:checked, :disabled)'],
    ['course/lesson.css', '.lesson .check-option input:not(:checked)'],
  ])('its ground in %s is ours and not the grey of the browser', (path, selector) => {
    expect(ruleOf(path, selector)).toContain('appearance: none');
    expect(ruleOf(path, selector)).toContain('background: var(--surface)');
  });
});
