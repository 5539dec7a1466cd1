import './waiting.css';
import type { TodayLine } from './today-lines.ts';
import { TodayList } from './today-list.tsx';

/** What waits, above a list. */
export const WaitingList = ({ lines }: { lines: readonly TodayLine[] }) => (
  <div className="waiting">
    <TodayList lines={lines} />
  </div>
);
