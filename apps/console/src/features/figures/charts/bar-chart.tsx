import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWidth } from './use-width.ts';

export interface BarLine {
  key: string;
  label: string;
  value: number;
  /** The value as it is written. */
  words: string;
}

const LINE = 46;
const BAR = 14;
/** Room for the number after the longest bar. */
const NUMBER = 72;

/** Bars under their names with their numbers beside them. The table next to it says the same to a screen reader. */
export const BarChart = ({ lines }: { lines: readonly BarLine[] }) => {
  const { ref, width } = useWidth();
  const height = lines.length * LINE;
  const x = scaleLinear({
    domain: [0, Math.max(1, ...lines.map(({ value }) => value))],
    range: [0, width - NUMBER],
  });
  const y = scaleBand({ domain: lines.map(({ key }) => key), range: [0, height] });
  return (
    <div ref={ref} className="chart" aria-hidden="true">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {lines.map(({ key, label, value, words }) => (
          <Group key={key} top={y(key) ?? 0}>
            <text className="chart__label" y={16}>
              {label}
            </text>
            <Bar className="chart__bar" x={0} y={23} width={Math.max(2, x(value))} height={BAR} />
            <text className="chart__number" x={Math.max(2, x(value)) + 8} y={35}>
              {words}
            </text>
          </Group>
        ))}
      </svg>
    </div>
  );
};
