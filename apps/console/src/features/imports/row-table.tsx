import { importResultValues, type ImportRowSort, PeopleImportRows } from '@campus/api-client';
import { Disclosure, EmptyState, RadioGroup, Table, Tag, type Column, type Sorting } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { FieldChanges } from '../../shared/field-changes.tsx';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { MailAddress } from '../../shared/forms/mail-address.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { useSort } from '../../shared/lists/use-sort.ts';
import { Reasons } from './reasons.tsx';
import { countOf, lineLooks, type ImportDetail, type ImportResult, type ImportRow } from './import-data.ts';
import { useImportWords } from './import-words.ts';

const size = 50;

const Notes = ({ row }: { row: ImportRow }) => {
  const words = useImportWords();
  const notes = [...(row.reason ? [row.reason] : []), ...row.remarks];
  if (notes.length === 0) return '—';
  return (
    <ul className="plain-list imports-notes">
      {notes.map((note) => (
        <li key={note.code}>{words.note(note)}</li>
      ))}
    </ul>
  );
};

/** For a known person, before and after; for a new one, all values, folded. */
const Changes = ({ row }: { row: ImportRow }) => {
  const t = useText();
  const words = useImportWords();
  if (row.changes.length === 0) return row.result === 'KEEP' ? t('imports.changes.none') : '—';
  const list = <FieldChanges changes={words.changes(row.changes)} />;
  return row.result === 'CREATE' ? (
    <Disclosure summary={t('imports.changes.new', { count: row.changes.length })}>{list}</Disclosure>
  ) : (
    list
  );
};

const useColumns = (
  isUndone: boolean,
  sortingOf: (sort: ImportRowSort) => Sorting,
  action?: (row: ImportRow) => ReactNode,
): Column<ImportRow>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useImportWords();
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
      cell: ({ name }) => name || '—',
    },
    {
      id: 'address',
      label: t('imports.field.EMAIL'),
      sorting: sortingOf('ADDRESS'),
      cell: ({ address }) => (
        <span className="imports-address">{address ? <MailAddress address={address} /> : '—'}</span>
      ),
    },
    {
      id: 'country',
      label: t('imports.field.COUNTRY'),
      cell: ({ country }) => (country ? formats.country(country) : '—'),
    },
    {
      id: 'result',
      label: t('imports.row.result'),
      sorting: sortingOf('RESULT'),
      cell: ({ result, enrol }) => (
        <>
          <Tag {...lineLooks[result]}>{t(`imports.result.${result}`)}</Tag>
          {enrol !== 'NONE' && <span className="imports-enrol">{t(`imports.enrol.${enrol}`)}</span>}
        </>
      ),
    },
    { id: 'changes', label: t('imports.row.changes'), isLong: true, cell: (row) => <Changes row={row} /> },
    { id: 'notes', label: t('imports.row.notes'), isLong: true, cell: (row) => <Notes row={row} /> },
  ];
  if (isUndone)
    columns.push({
      id: 'undo',
      label: t('imports.row.undo'),
      cell: ({ undo }) => (undo ? words.undo(undo) : '—'),
    });
  if (action) columns.push({ id: 'action', label: t('imports.row.action'), isQuiet: true, cell: action });
  return columns;
};

/** How many rows each result has, to choose from. */
const Filters = ({
  counts,
  value,
  onChange,
}: {
  counts: ImportDetail['counts'];
  value: ImportResult | 'ALL';
  onChange: (value: ImportResult | 'ALL') => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const options = (['ALL', ...importResultValues] as const).map((result) => ({
    value: result,
    label: t('imports.filter', {
      name: result === 'ALL' ? t('imports.filter.all') : t(`imports.result.${result}`),
      count: formats.number(countOf(counts, ...(result === 'ALL' ? importResultValues : [result]))),
    }),
  }));
  return (
    <div className="imports-filters">
      <RadioGroup
        name="imports-result"
        label={t('imports.filter.label')}
        value={value}
        options={options}
        onChange={(chosen) => onChange(chosen as ImportResult | 'ALL')}
      />
    </div>
  );
};

interface RowChoice {
  result: ImportResult | 'ALL';
  reason: string | null;
}

/** By result, or by why rows are left out: a reason is one of a result. */
const Choices = ({
  counts,
  choice,
  onChange,
}: {
  counts: ImportDetail['counts'];
  choice: RowChoice;
  onChange: (choice: RowChoice) => void;
}) => (
  <>
    <Filters
      counts={counts}
      value={choice.result}
      onChange={(result) => onChange({ result, reason: null })}
    />
    <Reasons
      counts={counts}
      value={choice.reason}
      onChange={(reason, result) => onChange({ result, reason })}
    />
  </>
);

/** Rows of a list by result, found by name or address, some at a time. */
export const RowTable = ({
  detail: { list, counts },
  action,
}: {
  detail: ImportDetail;
  /** What can be done with a row. */
  action?: (row: ImportRow) => ReactNode;
}) => {
  const t = useText();
  const [choice, setChoice] = useState<RowChoice>({
    result: countOf(counts, 'DECIDE') > 0 ? 'DECIDE' : 'ALL',
    reason: null,
  });
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const { sort, isDescending, sortingOf } = useSort<ImportRowSort>('LINE', false, () => setPage(0));
  const columns = useColumns(list.status === 'UNDONE', sortingOf, action);
  const results = choice.result === 'ALL' ? null : [choice.result];
  const window = { sort, isDescending, limit: size, offset: page * size };
  const query = useQuery(PeopleImportRows, {
    importId: list.id,
    results,
    reason: choice.reason,
    search,
    ...window,
  });
  const anew = (change: () => void) => {
    change();
    setPage(0);
  };
  return (
    <section className="stack" aria-labelledby="imports-rows">
      <h2 id="imports-rows">{t('imports.rows')}</h2>
      <Choices counts={counts} choice={choice} onChange={(next) => anew(() => setChoice(next))} />
      <SearchField
        label={t('imports.rows.search')}
        value={search}
        onSearch={(words) => anew(() => setSearch(words))}
      />
      <QueryView query={query}>
        {({ peopleImportRows: found }) =>
          found?.items.length ? (
            <>
              <Table
                caption={t('imports.rows')}
                columns={columns}
                rows={found.items}
                keyOf={({ line }) => String(line)}
              />
              <ListPager page={page} size={size} total={found.totalCount} onPage={setPage} />
            </>
          ) : (
            <EmptyState title={t('imports.rows.none')} />
          )
        }
      </QueryView>
    </section>
  );
};
