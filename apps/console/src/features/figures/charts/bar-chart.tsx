import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useWidth } from './use-width.ts';

export interface BarLine {
  key: string;
  label: string;
  value: number;
  /** The formatted value. */
  words: string;
}

const LINE = 20;
const BAR = 14;
/** Room for the number after the longest bar. */
const NUMBER = 72;

/** Bars with their names above and their numbers next to them. Screen readers use the table with the same values. */
export const BarChart = ({ lines }: { lines: readonly BarLine[] }) => {
  const { ref, width } = useWidth();
  const x = scaleLinear({
    domain: [0, Math.max(1, ...lines.map(({ value }) => value))],
    range: [0, width - NUMBER],
  });
  return (
    <div ref={ref} className="chart" aria-hidden="true">
      {lines.map(({ key, label, value, words }) => (
        <div key={key}>
          <p className="chart__label">{label}</p>
          <svg width={width} height={LINE} viewBox={`0 0 ${width} ${LINE}`}>
            <Bar
              className="chart__bar"
              x={0}
              y={(LINE - BAR) / 2}
              width={Math.max(2, x(value))}
              height={BAR}
            />
            <text className="chart__number" x={Math.max(2, x(value)) + 8} y={15}>
              {words}
            </text>
          </svg>
        </div>
      ))}
    </div>
  );
};
