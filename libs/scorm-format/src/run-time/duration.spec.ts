import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDurations, formatDuration, parseDuration } from '../index.ts';

describe('parseDuration', () => {
  it.each<[string, number | null]>([
    ['0000:00:00', 0],
    ['0001:02:03.45', 3723.45],
    ['00:05:00', 300],
    ['1:2:3', 3723],
    [' 00:00:01.5 ', 1.5],
    ['9999:59:59.99', 35_999_999.99],
    ['00:90:00', 5400],
    ['PT0S', 0],
    ['PT1H2M3.45S', 3723.45],
    ['PT90M', 5400],
    ['P1D', 86_400],
    ['P1DT1S', 86_401],
    ['P2W', 1_209_600],
    ['P1M', 2_592_000],
    ['PT1M', 60],
    ['P1Y', 31_536_000],
    ['P1Y1M1DT1H1M1S', 34_218_061],
    ['', null],
    ['P', null],
    ['PT', null],
    ['P1DT', null],
    ['PT1.5H', null],
    ['PT-1S', null],
    ['-PT1S', null],
    ['pt1s', null],
    ['12:30', null],
    ['00:00:-1', null],
    ['00:00:00:00', null],
    ['123456:00:00', null],
    ['1 hour', null],
  ])('%j is %p s', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0S'],
    [0.004, '0000:00:00.00', 'PT0S'],
    [0.005, '0000:00:00.01', 'PT0.01S'],
    [1.5, '0000:00:01.50', 'PT1.5S'],
    [59.999, '0000:01:00.00', 'PT1M'],
    [3600, '0001:00:00.00', 'PT1H'],
    [3723.45, '0001:02:03.45', 'PT1H2M3.45S'],
    [90_000, '0025:00:00.00', 'PT25H'],
    [1e9, '9999:59:59.99', 'PT277777H46M40S'],
    [-5, '0000:00:00.00', 'PT0S'],
    [NaN, '0000:00:00.00', 'PT0S'],
    [Infinity, '0000:00:00.00', 'PT0S'],
  ])('%p s', (seconds, in12, in2004) => {
    expect(formatDuration(seconds, '1.2')).toBe(in12);
    expect(formatDuration(seconds, '2004-4')).toBe(in2004);
  });

  it('is read back to the hundredth', () => {
    fc.assert(
      fc.property(
        fc.nat(3_599_999_999),
        fc.constantFrom('1.2' as const, '2004-3' as const),
        (hundredths, standard) => {
          expect(parseDuration(formatDuration(hundredths / 100, standard))).toBeCloseTo(hundredths / 100, 5);
        },
      ),
    );
  });
});

describe('addDurations', () => {
  it.each([
    ['1.2', ['0000:10:00', '0000:50:00.5'], '0001:00:00.50'],
    ['2004-4', ['PT10M', 'PT50M0.5S'], 'PT1H0.5S'],
    ['1.2', ['0000:10:00', 'PT5M'], '0000:15:00.00'],
    ['1.2', ['0000:10:00', 'nonsense', ''], '0000:10:00.00'],
    ['2004-4', [], 'PT0S'],
    ['2004-4', ['PT0.1S', 'PT0.2S'], 'PT0.3S'],
  ] as const)('%s: %j is %s', (standard, texts, sum) => {
    expect(addDurations(standard, ...texts)).toBe(sum);
  });
});
