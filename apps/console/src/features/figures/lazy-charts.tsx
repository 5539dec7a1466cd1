import { lazy, Suspense, type ComponentProps } from 'react';
import type { BarChart as Bars, PairChart as Pairs } from './charts/charts.ts';

const LazyBars = lazy(async () => ({ default: (await import('./charts/charts.ts')).BarChart }));
const LazyPairs = lazy(async () => ({ default: (await import('./charts/charts.ts')).PairChart }));

/** Bars, loaded when there are some to draw. The table next to them is there from the start. */
export const BarChart = (props: ComponentProps<typeof Bars>) => (
  <Suspense fallback={null}>
    <LazyBars {...props} />
  </Suspense>
);

export const PairChart = (props: ComponentProps<typeof Pairs>) => (
  <Suspense fallback={null}>
    <LazyPairs {...props} />
  </Suspense>
);
