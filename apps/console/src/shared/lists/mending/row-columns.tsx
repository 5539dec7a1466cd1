import type { NomineeRowSort } from '@campus/api-client';
import { Button, Tag, type Column, type Sorting } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { ShownChange } from '../../field-changes.tsx';
import { useText } from '../../text.ts';
import { Cut, CutReason } from '../table/cut.tsx';
import { rowLooks } from './row-looks.ts';

/** A row of a list of people, whichever list it stands in. */
export interface PersonRow {
  line: number;
  name: string;
  address: string;
  result: keyof typeof rowLooks;
  texts: readonly { was: string | null }[];
}

export const keyOfRow = ({ line }: PersonRow): string => String(line);

/** Who a row is about; one without a name or an address is called by its line. */
export const nameOfRow = ({ name, address, line }: PersonRow): string => name || address || String(line);

/** What changes, in one line; the drawer has it field by field. */
export const useChangeLine = () => {
  const t = useText();
  const nothing = t('console.change.nothing');
  return (changes: readonly ShownChange[]): string =>
    changes
      .map(({ name, before, after }) =>
        t('console.change', { name, before: before ?? nothing, after: after ?? '–' }),
      )
      .join(' · ');
};

/** What a kind of list calls its columns, and what it says of a row in them. */
export interface RowWords<Row> {
  heads: Record<'line' | 'name' | 'result' | 'notes' | 'changes', string>;
  result: (row: Row) => string;
  /** Beside the result, where there is more to say. */
  more: (row: Row) => string | null;
  notes: (row: Row) => string;
  changes: (row: Row) => string;
}

/** The columns every list of people has: the line, who it is, what becomes of it and why, and what that changes. */
export const useRowColumns = <Row extends PersonRow>(
  { heads, result, more, notes, changes }: RowWords<Row>,
  sortingOf: (sort: NomineeRowSort) => Sorting,
  onOpen: (row: Row) => void,
): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'line',
      label: heads.line,
      sorting: sortingOf('LINE'),
      isNumber: true,
      cell: ({ line }) => formats.number(line),
    },
    {
      id: 'name',
      label: heads.name,
      sorting: sortingOf('NAME'),
      isName: true,
      cell: (row) => (
        <Button kind="bare" onClick={() => onOpen(row)}>
          <Cut>{nameOfRow(row)}</Cut>
        </Button>
      ),
    },
    {
      id: 'result',
      label: heads.result,
      sorting: sortingOf('RESULT'),
      cell: (row) => (
        <span className="list-line">
          <Tag {...rowLooks[row.result]}>{result(row)}</Tag>
          {more(row) && <span className="soft">{more(row)}</span>}
          {row.texts.some(({ was }) => was !== null) && (
            <span className="soft">{t('lists.mend.mended')}</span>
          )}
        </span>
      ),
    },
    {
      id: 'notes',
      label: heads.notes,
      isLong: true,
      cell: (row) => <CutReason>{notes(row) || '–'}</CutReason>,
    },
    { id: 'changes', label: heads.changes, cell: (row) => <Cut>{changes(row) || '–'}</Cut> },
  ];
};
