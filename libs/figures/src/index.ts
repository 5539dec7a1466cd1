export { anonymised } from './anonymised.ts';
export {
  dimensions,
  GAINED,
  indicators,
  REACHED,
  units,
  type Dimension,
  type Indicator,
  type IndicatorKey,
  type Unit,
} from './indicators.ts';
export { currencies, isAmount, largestAmount, type Currency } from './money.ts';
export { isDay, isQuarter, quarterOf, quartersBefore, type Period } from './period.ts';
export { fitsBreakdown, suppressBreakdown, type Counts } from './suppress-breakdown.ts';
export { suppressTable } from './suppress-table.ts';
export { isSmall, publishedShare, rounded, shareOf, SMALLEST } from './threshold.ts';
export { indicatorOf, themes, type Theme } from './themes.ts';
