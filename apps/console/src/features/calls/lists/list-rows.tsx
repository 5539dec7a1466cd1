import { NomineeListRows, type NomineeRowSort } from '@campus/api-client';
import { Disclosure, EmptyState, RadioGroup, Table, Tag, type Column, type Sorting } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { FieldChanges } from '../../../shared/field-changes.tsx';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { MailAddress } from '../../../shared/forms/mail-address.tsx';
import { SearchField } from '../../../shared/lists/search-field.tsx';
import { useText } from '../../../shared/text.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import { useListChanges } from './list-change-words.ts';
import { RowDecision } from './list-decision.tsx';
import { countOf, noteCodes, results, type ListDetail, type ListRow, type RowResult } from './list-data.ts';

const size = 50;

const looks = {
  CREATE: { tone: 'done', icon: 'check' },
  UPDATE: { tone: 'info', icon: 'saved' },
  KEEP: { tone: 'quiet', icon: 'ring' },
  DECIDE: { tone: 'warn', icon: 'question' },
  SKIP: { tone: 'warn', icon: 'alert' },
} as const;

const useNoteWords = () => {
  const t = useText();
  const formats = useFormats();
  return ({ code, params }: ListRow['notes'][number]): string => {
    const known = noteCodes.find((each) => each === code);
    if (!known) return t('calls.note.unknown', { code });
    const given = params as Record<string, string>;
    return t(`calls.note.${known}`, {
      text: given['text'] ?? given['name'] ?? '',
      line: given['line'] ?? '',
      maximum: given['maximum'] ?? '',
      country: given['country'] ? formats.country(given['country']) : '',
    });
  };
};

/** Of a correction, before and after; of a new nomination, all that is written, folded. */
const Changes = ({ row: { result, changes } }: { row: ListRow }) => {
  const t = useText();
  const changesIn = useListChanges();
  if (changes.length === 0) return '—';
  const list = <FieldChanges changes={changesIn(changes)} />;
  return result === 'CREATE' ? (
    <Disclosure summary={t('calls.list.changes.new', { count: changes.length })}>{list}</Disclosure>
  ) : (
    list
  );
};

/** The remarks on a row, and the question who it is, where somebody has to answer it. */
const Notes = ({ row, list }: { row: ListRow; list: ListDetail['list'] }) => {
  const words = useNoteWords();
  const isAsked = row.result === 'DECIDE' || row.decision !== null;
  return (
    <>
      <ul className="plain-list">
        {row.notes.map((note) => (
          <li key={note.code}>{words(note)}</li>
        ))}
      </ul>
      {isAsked && list.status === 'OPEN' && <RowDecision listId={list.id} row={row} />}
    </>
  );
};

type Sorter = (sort: NomineeRowSort) => Sorting;

const useColumns = (list: ListDetail['list'], sortingOf: Sorter): Column<ListRow>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'line',
      label: t('calls.list.line'),
      sorting: sortingOf('LINE'),
      isNumber: true,
      cell: ({ line }) => formats.number(line),
    },
    {
      id: 'name',
      label: t('calls.column.name'),
      sorting: sortingOf('NAME'),
      isName: true,
      cell: ({ name, address }) => (
        <>
          {name || '—'}
          <span className="calls-under">
            <MailAddress address={address} />
          </span>
        </>
      ),
    },
    {
      id: 'institution',
      label: t('calls.column.institution'),
      cell: ({ institution, country }) => (
        <>
          {institution}
          <span className="calls-under">{country && formats.country(country)}</span>
        </>
      ),
    },
    {
      id: 'result',
      label: t('calls.list.result'),
      sorting: sortingOf('RESULT'),
      cell: ({ result, undo }) => (
        <>
          <Tag {...looks[result]}>{t(`calls.result.${result}`)}</Tag>
          {undo && <p className="small">{t(`calls.undo.${undo}`)}</p>}
        </>
      ),
    },
    {
      id: 'changes',
      isLong: true,
      label: t('calls.list.changes'),
      cell: (row) => <Changes row={row} />,
    },
    {
      id: 'notes',
      isLong: true,
      label: t('calls.list.notes'),
      cell: (row) => <Notes row={row} list={list} />,
    },
  ];
};

/** How many rows each result has, to choose from. */
const Results = ({
  detail,
  result,
  onChoose,
}: {
  detail: ListDetail;
  result: RowResult | null;
  onChoose: (value: string) => void;
}) => {
  const t = useText();
  return (
    <div className="calls-show">
      <RadioGroup
        name="list-result"
        label={t('calls.list.show')}
        value={result ?? ''}
        options={[
          { value: '', label: t('calls.all') },
          ...results
            .filter((value) => countOf(detail, value) > 0)
            .map((value) => ({
              value,
              label: t('calls.list.counted', {
                result: t(`calls.result.${value}`),
                count: countOf(detail, value),
              }),
            })),
        ]}
        onChange={onChoose}
      />
    </div>
  );
};

/** Every row of a list, with what happens to it and why. */
export const ListRows = ({ detail }: { detail: ListDetail }) => {
  const t = useText();
  const list = useList<NomineeRowSort>('LINE');
  const columns = useColumns(detail.list, list.sortingOf);
  const [wanted, setWanted] = useState<RowResult | null>('DECIDE');
  // Rows that need an answer are shown first; once all are answered, every row is.
  const result = wanted !== null && countOf(detail, wanted) > 0 ? wanted : null;
  const query = useQuery(NomineeListRows, {
    listId: detail.list.id,
    result,
    search: list.search || null,
    ...list.order,
    limit: size,
    offset: list.page * size,
  });
  const choose = (value: string) => {
    setWanted(results.find((each) => each === value) ?? null);
    list.setPage(0);
  };
  return (
    <section className="stack" aria-labelledby="list-rows">
      <h3 id="list-rows">{t('calls.list.rows')}</h3>
      <Results detail={detail} result={result} onChoose={choose} />
      <SearchField
        key={list.search}
        label={t('calls.list.rows.search')}
        value={list.search}
        onSearch={list.find}
      />
      <QueryView query={query}>
        {({ nomineeListRows: { items, totalCount } }) =>
          items.length === 0 ? (
            <EmptyState title={t('calls.list.rows.none')} />
          ) : (
            <>
              <Table
                caption={t('calls.list.rows')}
                columns={columns}
                rows={items}
                keyOf={({ line }) => String(line)}
              />
              <ListPager page={list.page} size={size} total={totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
    </section>
  );
};
