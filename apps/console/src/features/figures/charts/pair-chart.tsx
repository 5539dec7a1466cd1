import { scaleLinear } from '@visx/scale';
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

const LINE = 28;
const SIDE = 48;
const ROW = LINE / 2;

const Pair = ({ line, width }: { line: PairLine; width: number }) => {
  const { before, after, beforeWords, afterWords } = line;
  const x = scaleLinear({ domain: [0, 100], range: [SIDE, width - SIDE] });
  const isGain = after >= before;
  return (
    <svg width={width} height={LINE} viewBox={`0 0 ${width} ${LINE}`}>
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
        {beforeWords}
      </text>
      <text
        className="chart__number"
        x={x(after) + (isGain ? 10 : -10)}
        y={ROW + 5}
        textAnchor={isGain ? 'start' : 'end'}
      >
        {afterWords}
      </text>
    </svg>
  );
};

/** From the test before (an empty circle) to the one after (a full one), on a scale from 0 to 100. */
export const PairChart = ({ lines }: { lines: readonly PairLine[] }) => {
  const { ref, width } = useWidth();
  return (
    <div ref={ref} className="chart" aria-hidden="true">
      {lines.map((line) => (
        <div key={line.key}>
          <p className="chart__label">{line.label}</p>
          <Pair line={line} width={width} />
        </div>
      ))}
    </div>
  );
};
