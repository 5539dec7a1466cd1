import { useText } from '../../shared/text.ts';
import { Breakdowns, CrossTable } from './breakdowns.tsx';
import { FigureGroups } from './figure-groups.tsx';
import type { Figures } from './figures-data.ts';
import { whatThereIs } from './what-there-is.ts';

/** Who paid for it, as documents say. */
const Acknowledgements = ({ lines }: { lines: readonly string[] }) => {
  const t = useText();
  if (lines.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="figures-acknowledgements">
      <h2 id="figures-acknowledgements">{t('figures.acknowledgements')}</h2>
      {lines.map((line) => (
        <p key={line} className="prose">
          {line}
        </p>
      ))}
    </section>
  );
};

/** All figures of one subject and period. */
export const FiguresView = ({ figures }: { figures: Figures }) => (
  <>
    <FigureGroups figures={figures} />
    {whatThereIs(figures).there.length > 0 && <Breakdowns figures={figures} />}
    {figures.table && figures.table.rows.length > 0 && <CrossTable table={figures.table} />}
    <Acknowledgements lines={figures.acknowledgements} />
  </>
);
