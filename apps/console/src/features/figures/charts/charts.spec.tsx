import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { BarChart, PairChart } from './charts.ts';

/** Longer than any screen is wide, in one line. */
const label = 'Ministerio de Relaciones Exteriores, Comercio e Integración Regional, '.repeat(4).trim();
const pair = { before: 40, after: 70, beforeWords: '40%', afterWords: '70%' };

describe('a chart', () => {
  it.each([
    ['of bars', () => <BarChart lines={[{ key: 'a', label, value: 12, words: '12' }]} />, ['12']],
    ['of pairs', () => <PairChart lines={[{ key: 'a', label, ...pair }]} />, ['40%', '70%']],
  ])('%s breaks a long name instead of cutting it off, and draws its numbers', (_about, chart, numbers) => {
    render(chart());
    // Text within an SVG has one line only.
    expect(screen.getByText(label).closest('svg')).toBeNull();
    for (const number of numbers) expect(screen.getByText(number).closest('svg')).not.toBeNull();
  });
});
