export { BarChart } from './bar-chart.tsx';
export { PairChart } from './pair-chart.tsx';
