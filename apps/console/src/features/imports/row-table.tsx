import { importResultValues, type ImportRowSort, PeopleImportRows } from '@campus/api-client';
import { Button, EmptyState, Tag, type Column, type Sorting } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonChips, type RowChoice } from '../../shared/lists/mending/reason-chips.tsx';
import { rowLooks } from '../../shared/lists/mending/row-looks.ts';
import { useOpened } from '../../shared/lists/mending/use-opened.ts';
import { Cut, CutAddress, CutReason } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useList } from '../../shared/lists/use-list.ts';
import { useText } from '../../shared/text.ts';
import { countOf, type ImportDetail, type ImportResult, type ImportRow } from './import-data.ts';
import { useImportWords } from './import-words.ts';
import { RowDrawer } from './row-drawer.tsx';

const size = 50;

const keyOf = ({ line }: ImportRow) => String(line);
const nameOf = ({ name, address, line }: ImportRow) => name || address || String(line);

/** What changes, in one line; the drawer has it field by field. */
const useChangeWords = () => {
  const t = useText();
  const words = useImportWords();
  return ({ changes, result }: ImportRow): string => {
    if (changes.length === 0) return result === 'KEEP' ? t('imports.changes.none') : '';
    if (result === 'CREATE') return t('imports.changes.new', { count: changes.length });
    return words
      .changes(changes)
      .map(({ name, before, after }) =>
        t('console.change', { name, before: before ?? t('console.change.nothing'), after: after ?? '–' }),
      )
      .join(' · ');
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
  const formats = useFormats();
  const words = useImportWords();
  const changesIn = useChangeWords();
  const whereabouts = useWhereabouts(sortingOf);
  const notesIn = (row: ImportRow) =>
    [...(row.reason ? [row.reason] : []), ...row.remarks].map((note) => words.note(note)).join(' ');
  const columns: Column<ImportRow>[] = [
    {
      id: 'line',
      label: t('imports.row.line'),
      sorting: sortingOf('LINE'),
      isNumber: true,
      cell: ({ line }) => formats.number(line),
    },
    {
      id: 'name',
      label: t('imports.row.name'),
      sorting: sortingOf('NAME'),
      isName: true,
      cell: (row) => (
        <Button kind="bare" onClick={() => onOpen(row)}>
          <Cut>{nameOf(row)}</Cut>
        </Button>
      ),
    },
    {
      id: 'result',
      label: t('imports.row.result'),
      sorting: sortingOf('RESULT'),
      cell: ({ result, enrol, texts }) => (
        <span className="list-line">
          <Tag {...rowLooks[result]}>{t(`imports.result.${result}`)}</Tag>
          {enrol !== 'NONE' && <span className="soft">{t(`imports.enrol.${enrol}`)}</span>}
          {texts.some(({ was }) => was !== null) && <span className="soft">{t('lists.mend.mended')}</span>}
        </span>
      ),
    },
    {
      id: 'notes',
      label: t('imports.row.notes'),
      isLong: true,
      cell: (row) => <CutReason>{notesIn(row) || '–'}</CutReason>,
    },
    { id: 'changes', label: t('imports.row.changes'), cell: (row) => <Cut>{changesIn(row) || '–'}</Cut> },
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
            keyOf={keyOf}
            nameOf={nameOf}
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
