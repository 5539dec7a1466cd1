import { Breakdowns, CrossTable } from './breakdowns.tsx';
import { FigureGroups } from './figure-groups.tsx';
import type { Figures } from './figures-data.ts';

/** All figures of one subject and period. */
export const FiguresView = ({ figures }: { figures: Figures }) => (
  <>
    <FigureGroups figures={figures} />
    <Breakdowns figures={figures} />
    {figures.table && <CrossTable table={figures.table} />}
  </>
);
