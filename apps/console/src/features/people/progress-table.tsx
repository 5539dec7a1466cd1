import { classes, Icon, VisuallyHidden } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { memo } from 'react';
import { BasisTag } from '../../shared/basis-tag.tsx';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { moveInGrid } from './grid-keys.ts';
import type { Grid } from './roster-data.ts';

type Row = Grid['rows'][number];
type Cell = Row['cells'][number];
/** A column of the grid: its index in the answer, the activity, and its number in the course: 2.3. */
export type GridColumn = Grid['activities'][number] & { place: number; number: string };

/** What a cell shows, and what that means. */
const looks = { completed: 'check', started: 'ring', failed: 'close' } as const;

const CellFace = ({ cell }: { cell: Cell | undefined }) => {
  const t = useText();
  const formats = useFormats();
  if (!cell) return <VisuallyHidden>{t('grid.cell.none')}</VisuallyHidden>;
  const look = cell.isPassed === false ? 'failed' : cell.state === 'COMPLETED' ? 'completed' : 'started';
  return (
    <span className={`grid__${look}`}>
      <Icon name={looks[look]} />
      <VisuallyHidden>{t(`grid.cell.${look}`)}</VisuallyHidden>
      {cell.score !== null && <span className="numbers"> {formats.percent(cell.score)}</span>}
    </span>
  );
};

/** What the drawings in the cells mean. */
export const Legend = () => {
  const t = useText();
  return (
    <ul className="grid-legend plain-list small">
      {(['completed', 'started', 'failed'] as const).map((look) => (
        <li key={look} className={`grid__${look}`}>
          <Icon name={looks[look]} /> <span>{t(`grid.cell.${look}`)}</span>
        </li>
      ))}
    </ul>
  );
};

/** Memorised: a grid has thousands of cells, and the focus moves without them. */
const PersonRow = memo(function PersonRow({
  row,
  place,
  columns,
}: {
  row: Row;
  place: number;
  columns: readonly GridColumn[];
}) {
  const formats = useFormats();
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  return (
    <tr>
      <th scope="row" data-cell={`${place} 0`} tabIndex={place === 0 ? 0 : -1}>
        <a href={peoplePaths.person(row.personId)} tabIndex={-1}>
          {row.fullName}
        </a>{' '}
        <span className="soft numbers">{formats.percent(row.percent)}</span> <BasisTag basis={row.basis} />
      </th>
      {columns.map((column, at) => (
        <td key={column.id} data-cell={`${place} ${at + 1}`} tabIndex={-1}>
          <CellFace cell={cells.get(column.place)} />
        </td>
      ))}
    </tr>
  );
});

/** People against activities. Arrow keys move from cell to cell; Enter on a name opens the person. */
export const ProgressTable = ({
  caption,
  rows,
  columns,
  isNamed,
}: {
  caption: string;
  rows: readonly Row[];
  columns: readonly GridColumn[];
  /** Names over the columns: where they are few. Otherwise numbers, named by pointing at them. */
  isNamed: boolean;
}) => {
  const t = useText();
  const open = (target: EventTarget) =>
    target instanceof HTMLElement && target.querySelector<HTMLAnchorElement>('a')?.click();
  return (
    <div className={classes('grid', !isNamed && 'grid--narrow')}>
      <table
        role="grid"
        aria-label={caption}
        onKeyDown={(event) => {
          if (event.key === 'Enter') open(event.target);
          else moveInGrid(event, [rows.length, columns.length + 1]);
        }}
      >
        <thead>
          <tr>
            <th scope="col">{t('grid.person')}</th>
            {columns.map(({ id, number, title, isRequired }) => (
              <th key={id} scope="col" title={isRequired ? title : `${title} (${t('grid.optional')})`}>
                {isNamed ? title : <span aria-hidden="true">{number}</span>}
                {!isNamed && <VisuallyHidden>{title}</VisuallyHidden>}
                {!isRequired &&
                  (isNamed ? (
                    <span className="soft"> {t('grid.optional')}</span>
                  ) : (
                    <VisuallyHidden> {t('grid.optional')}</VisuallyHidden>
                  ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <PersonRow key={row.enrolmentId} row={row} place={place} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
