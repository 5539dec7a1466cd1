import { importResultValues, type ImportRowSort, PeopleImportRows } from '@campus/api-client';
import { EmptyState, type Column, type Sorting } from '@campus/ui';
import { QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonChips, type RowChoice } from '../../shared/lists/mending/reason-chips.tsx';
import {
  keyOfRow,
  nameOfRow,
  useChangeLine,
  useRowColumns,
} from '../../shared/lists/mending/row-columns.tsx';
import { useOpened } from '../../shared/lists/mending/use-opened.ts';
import { CutAddress } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useList } from '../../shared/lists/use-list.ts';
import { useText } from '../../shared/text.ts';
import { countOf, type ImportDetail, type ImportResult, type ImportRow } from './import-data.ts';
import { useImportWords } from './import-words.ts';
import { RowDrawer } from './row-drawer.tsx';

const size = 50;

/** What changes in a row, in one line. */
const useChangeWords = () => {
  const t = useText();
  const words = useImportWords();
  const inOneLine = useChangeLine();
  return ({ changes, result }: ImportRow): string => {
    if (changes.length === 0) return result === 'KEEP' ? t('imports.changes.none') : '';
    if (result === 'CREATE') return t('imports.changes.new', { count: changes.length });
    return inOneLine(words.changes(changes));
  };
};

/** Where the person of a row is found. */
const useWhereabouts = (sortingOf: (sort: ImportRowSort) => Sorting): Column<ImportRow>[] => {
  const t = useText();
  return [
    {
      id: 'address',
      label: t('imports.field.EMAIL'),
      sorting: sortingOf('ADDRESS'),
      cell: ({ address }) => (address ? <CutAddress address={address} /> : '–'),
    },
  ];
};

const useColumns = (
  isUndone: boolean,
  sortingOf: (sort: ImportRowSort) => Sorting,
  onOpen: (row: ImportRow) => void,
): Column<ImportRow>[] => {
  const t = useText();
  const words = useImportWords();
  const changes = useChangeWords();
  const whereabouts = useWhereabouts(sortingOf);
  const columns: Column<ImportRow>[] = [
    ...useRowColumns<ImportRow>(
      {
        heads: {
          line: t('imports.row.line'),
          name: t('imports.row.name'),
          result: t('imports.row.result'),
          notes: t('imports.row.notes'),
          changes: t('imports.row.changes'),
        },
        result: ({ result }) => t(`imports.result.${result}`),
        more: ({ enrol }) => (enrol === 'NONE' ? null : t(`imports.enrol.${enrol}`)),
        notes: ({ reason, remarks }) =>
          [...(reason ? [reason] : []), ...remarks].map((note) => words.note(note)).join(' '),
        changes,
      },
      sortingOf,
      onOpen,
    ),
    ...whereabouts,
  ];
  if (isUndone)
    columns.push({
      id: 'undo',
      label: t('imports.row.undo'),
      cell: ({ undo }) => (undo ? words.undo(undo) : '–'),
    });
  return columns;
};

/** How many rows each result has, and each reason, to choose from. */
const Choices = ({
  detail: { counts, untaken },
  value,
  onChoose,
}: {
  detail: ImportDetail;
  value: RowChoice<ImportResult>;
  onChoose: (choice: RowChoice<ImportResult>) => void;
}) => {
  const t = useText();
  const words = useImportWords();
  const results = importResultValues
    .map((result) => ({
      result,
      reason: null,
      label: t(`imports.result.${result}`),
      count: countOf(counts, result),
    }))
    .filter(({ count }) => count > 0);
  const reasons = new Map<string, { result: ImportResult; reason: string; label: string; count: number }>();
  for (const { reason, result, count } of counts) {
    if (reason === null) continue;
    const known = reasons.get(reason)?.count ?? 0;
    reasons.set(reason, { result, reason, label: words.reason(reason), count: known + count });
  }
  const notTaken = untaken.map(({ field, code, rows }) => ({
    result: null,
    reason: code,
    label: t(`imports.field.${field}`),
    count: rows,
  }));
  return (
    <ReasonChips
      results={results}
      reasons={[...reasons.values()]}
      untaken={notTaken}
      value={value}
      onChoose={onChoose}
    />
  );
};

/** The rows of a list that were chosen, found by name or address, some at a time. */
const useRows = (
  importId: string,
  choice: RowChoice<ImportResult>,
  list: ReturnType<typeof useList<ImportRowSort>>,
) => {
  const { query, isWaiting } = useSteady(
    importId,
    useQuery(PeopleImportRows, {
      importId,
      results: choice.result && [choice.result],
      reason: choice.reason,
      search: list.search,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );
  const found = query.data?.peopleImportRows;
  return { query, isWaiting, items: found?.items ?? [], total: found?.totalCount ?? 0 };
};

/** What asks for somebody, the most urgent first. */
const asking: readonly ImportResult[] = ['DECIDE', 'SKIP'];

/** Every row of a list, with what becomes of it and why; each opens beside the list. */
export const RowTable = ({ detail, isWaiting = false }: { detail: ImportDetail; isWaiting?: boolean }) => {
  const t = useText();
  const { list: about, counts } = detail;
  const [chosen, setChoice] = useState<RowChoice<ImportResult> | null>(null);
  // Before importing, rows that ask for an answer come first, then those with a fault; once there are none, all of them.
  const first = about.status === 'CHECKED' ? asking.find((result) => countOf(counts, result) > 0) : undefined;
  const choice = chosen ?? { result: first ?? null, reason: null };
  const list = useList<ImportRowSort>('LINE');
  const rows = useRows(about.id, choice, list);
  const opened = useOpened(rows.items);
  const columns = useColumns(about.status === 'UNDONE', list.sortingOf, opened.open);
  return (
    <div className="stack stack--tight">
      <h2 id="imports-rows" tabIndex={-1}>
        {t('imports.rows')}
      </h2>
      <Choices
        detail={detail}
        value={choice}
        onChoose={(next) => {
          setChoice(next);
          list.setPage(0);
        }}
      />
      <ListToolbar
        search={{ label: t('imports.rows.search'), value: list.search, onSearch: list.find }}
        count={t('imports.rows.count', { count: rows.total })}
      />
      <QueryView query={rows.query}>
        {() => (
          <ListTable
            caption={t('imports.rows')}
            columns={columns}
            rows={rows.items}
            keyOf={keyOfRow}
            nameOf={nameOfRow}
            isWaiting={rows.isWaiting || isWaiting}
            empty={<EmptyState title={t('imports.rows.none')} />}
            page={list.page}
            size={size}
            total={rows.total}
            onPage={list.setPage}
          />
        )}
      </QueryView>
      {opened.row && (
        <RowDrawer
          key={opened.row.line}
          importId={about.id}
          row={opened.row}
          mayDecide={about.status === 'CHECKED'}
          steps={opened.steps}
          onClose={opened.close}
        />
      )}
    </div>
  );
};
