import { NomineeListRows, type NomineeRowSort } from '@campus/api-client';
import { EmptyState, type Column, type Sorting } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonChips, type RowChoice } from '../../../shared/lists/mending/reason-chips.tsx';
import {
  keyOfRow,
  nameOfRow,
  useChangeLine,
  useRowColumns,
} from '../../../shared/lists/mending/row-columns.tsx';
import { useOpened } from '../../../shared/lists/mending/use-opened.ts';
import { Cut, CutAddress } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../../shared/lists/table/list-toolbar.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import { useText } from '../../../shared/text.ts';
import { useListChanges, useNoteWords } from './list-change-words.ts';
import { countOf, results, type ListDetail, type ListRow, type RowResult } from './list-data.ts';
import { ListRowDrawer } from './list-row-drawer.tsx';

const size = 50;

/** What changes in a row, in one line. */
const useChangeWords = () => {
  const t = useText();
  const changesIn = useListChanges();
  const inOneLine = useChangeLine();
  return ({ result, changes }: ListRow): string => {
    if (changes.length === 0) return '';
    if (result === 'CREATE' || result === 'WAIT')
      return t('calls.list.changes.new', { count: changes.length });
    return inOneLine(changesIn(changes));
  };
};

/** Whose nominee a row is, and where the person is found. */
const useWhose = (): Column<ListRow>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'institution',
      label: t('calls.column.institution'),
      cell: ({ institution }) => <Cut>{institution || '–'}</Cut>,
    },
    {
      id: 'address',
      label: t('calls.field.EMAIL'),
      cell: ({ address }) => (address ? <CutAddress address={address} /> : '–'),
    },
    {
      id: 'country',
      label: t('calls.column.country'),
      cell: ({ country }) => (country ? formats.country(country) : '–'),
    },
  ];
};

const useColumns = (
  sortingOf: (sort: NomineeRowSort) => Sorting,
  onOpen: (row: ListRow) => void,
): Column<ListRow>[] => {
  const t = useText();
  const note = useNoteWords();
  const changes = useChangeWords();
  const whose = useWhose();
  const columns = useRowColumns<ListRow>(
    {
      heads: {
        line: t('calls.list.line'),
        name: t('calls.column.name'),
        result: t('calls.list.result'),
        notes: t('calls.list.notes'),
        changes: t('calls.list.changes'),
      },
      result: ({ result }) => t(`calls.result.${result}`),
      more: ({ undo }) => undo && t(`calls.undo.${undo}`),
      notes: ({ notes }) => notes.map(note).join(' '),
      changes,
    },
    sortingOf,
    onOpen,
  );
  return [...columns, ...whose];
};

/** How many rows each result has, and each reason, to choose from. */
const Choices = ({
  detail,
  value,
  onChoose,
}: {
  detail: ListDetail;
  value: RowChoice<RowResult>;
  onChoose: (choice: RowChoice<RowResult>) => void;
}) => {
  const t = useText();
  const note = useNoteWords();
  return (
    <ReasonChips
      results={results
        .map((result) => ({
          result,
          reason: null,
          label: t(`calls.result.${result}`),
          count: countOf(detail, result),
        }))
        .filter(({ count }) => count > 0)}
      reasons={detail.reasons.map((reason) => ({ ...reason, label: note.reason(reason.reason) }))}
      value={value}
      onChoose={onChoose}
    />
  );
};

/** The rows of a list that were chosen, found by their words, some at a time. */
const useRows = (
  listId: string,
  choice: RowChoice<RowResult>,
  list: ReturnType<typeof useList<NomineeRowSort>>,
) => {
  const { query, isWaiting } = useSteady(
    listId,
    useQuery(NomineeListRows, {
      listId,
      ...choice,
      search: list.search || null,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );
  const { items = [], totalCount = 0 } = query.data?.nomineeListRows ?? {};
  return { query, isWaiting, items, totalCount };
};

/** What asks for somebody, the most urgent first. */
const asking: readonly RowResult[] = ['DECIDE', 'SKIP'];

/** Every row of a list, with what happens to it and why; each opens beside the list. */
export const ListRows = ({ detail }: { detail: ListDetail }) => {
  const t = useText();
  const { id: listId, status } = detail.list;
  const list = useList<NomineeRowSort>('LINE');
  const [wanted, setWanted] = useState<RowChoice<RowResult> | null>(null);
  // Rows that need an answer are shown first, then those with a fault; once there are none, every row is.
  const first = status === 'OPEN' ? asking.find((result) => countOf(detail, result) > 0) : undefined;
  const isThere = wanted !== null && (wanted.result === null || countOf(detail, wanted.result) > 0);
  const choice = isThere ? wanted : { result: first ?? null, reason: null };
  const { query, isWaiting, items, totalCount } = useRows(listId, choice, list);
  const opened = useOpened(items);
  const columns = useColumns(list.sortingOf, opened.open);
  return (
    <div className="stack stack--tight">
      <h3 className="visually-hidden">{t('calls.list.rows')}</h3>
      <Choices
        detail={detail}
        value={choice}
        onChoose={(next) => {
          setWanted(next);
          list.setPage(0);
        }}
      />
      <ListToolbar
        search={{ label: t('calls.list.rows.search'), value: list.search, onSearch: list.find }}
        count={t('calls.list.rows.count', { count: totalCount })}
      />
      <QueryView query={query}>
        {() => (
          <ListTable
            caption={t('calls.list.rows')}
            columns={columns}
            rows={items}
            keyOf={keyOfRow}
            nameOf={nameOfRow}
            isWaiting={isWaiting}
            empty={<EmptyState title={t('calls.list.rows.none')} />}
            page={list.page}
            size={size}
            total={totalCount}
            onPage={list.setPage}
          />
        )}
      </QueryView>
      {opened.row && (
        <ListRowDrawer
          key={opened.row.line}
          listId={listId}
          row={opened.row}
          mayDecide={status === 'OPEN'}
          steps={opened.steps}
          onClose={opened.close}
        />
      )}
    </div>
  );
};
