import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Circle, Line } from '@visx/shape';
import { useWidth } from './use-width.ts';

export interface PairLine {
  key: string;
  label: string;
  before: number;
  after: number;
  beforeWords: string;
  afterWords: string;
}

const LINE = 56;
const SIDE = 48;
const ROW = 34;

/** From the test before (an empty circle) to the one after (a full one), on a scale from 0 to 100. */
export const PairChart = ({ lines }: { lines: readonly PairLine[] }) => {
  const { ref, width } = useWidth();
  const height = lines.length * LINE;
  const x = scaleLinear({ domain: [0, 100], range: [SIDE, width - SIDE] });
  const y = scaleBand({ domain: lines.map(({ key }) => key), range: [0, height] });
  return (
    <div ref={ref} className="chart" aria-hidden="true">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {lines.map(({ key, label, before, after, ...words }) => {
          const isGain = after >= before;
          return (
            <Group key={key} top={y(key) ?? 0}>
              <text className="chart__label" y={16}>
                {label}
              </text>
              <Line className="chart__axis" from={{ x: x(0), y: ROW }} to={{ x: x(100), y: ROW }} />
              <Line className="chart__pair" from={{ x: x(before), y: ROW }} to={{ x: x(after), y: ROW }} />
              <Circle className="chart__before" cx={x(before)} cy={ROW} r={5} />
              <Circle className="chart__after" cx={x(after)} cy={ROW} r={6} />
              <text
                className="chart__number"
                x={x(before) + (isGain ? -10 : 10)}
                y={ROW + 5}
                textAnchor={isGain ? 'end' : 'start'}
              >
                {words.beforeWords}
              </text>
              <text
                className="chart__number"
                x={x(after) + (isGain ? 10 : -10)}
                y={ROW + 5}
                textAnchor={isGain ? 'start' : 'end'}
              >
                {words.afterWords}
              </text>
            </Group>
          );
        })}
      </svg>
    </div>
  );
};
