import { type DataOf, ScormAttempts, type ScormAttemptSort } from '@campus/api-client';
import { type Column, EmptyState, SearchField, type Sorting, Table, Tag } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import type { LibraryPackage } from '../../shared/package-data.ts';
import { PackageScreen } from '../../shared/package-screen.tsx';
import { paths } from '../../shared/paths/paths.ts';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { useList } from '../../shared/lists/use-list.ts';
import { useAmounts } from '../../shared/forms/use-amounts.ts';
import { DoubtTags } from './doubts.tsx';
import { ResultTag } from './result-tag.tsx';

type Row = DataOf<typeof ScormAttempts>['scormAttempts']['items'][number];

const size = 50;

const useColumns = (packageId: string, sortingOf: (sort: ScormAttemptSort) => Sorting): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const { duration } = useAmounts();
  return [
    {
      id: 'person',
      label: t('attempts.column.person'),
      sorting: sortingOf('NAME'),
      isName: true,
      cell: ({ id, person }) => <a href={paths.attempt(packageId, id)}>{person.fullName}</a>,
    },
    {
      id: 'country',
      label: t('attempts.column.country'),
      sorting: sortingOf('COUNTRY'),
      cell: ({ person }) => (person.countryCode ? formats.country(person.countryCode) : '—'),
    },
    {
      id: 'number',
      label: t('attempts.column.number'),
      isNumber: true,
      cell: ({ number }) => formats.number(number),
    },
    { id: 'result', label: t('attempts.column.result'), cell: (row) => <ResultTag result={row} /> },
    {
      id: 'score',
      label: t('attempts.column.score'),
      sorting: sortingOf('SCORE'),
      isNumber: true,
      cell: ({ score }) => (score === null ? '—' : formats.percent(score)),
    },
    {
      id: 'time',
      label: t('attempts.column.time'),
      isNumber: true,
      cell: ({ seconds }) => duration(seconds),
    },
    {
      id: 'started',
      label: t('attempts.column.started'),
      sorting: sortingOf('STARTED'),
      cell: ({ startedAt }) => formats.dateTime(startedAt),
    },
    {
      id: 'doubts',
      label: t('attempts.column.doubts'),
      cell: ({ doubts }) => <DoubtTags doubts={doubts} />,
    },
    {
      id: 'repaired',
      label: t('attempts.column.repaired'),
      isQuiet: true,
      cell: ({ isRepaired }) => isRepaired && <Tag icon="info">{t('attempts.repaired')}</Tag>,
    },
  ];
};

const Attempts = ({ libraryPackage: { id } }: { libraryPackage: LibraryPackage }) => {
  const t = useText();
  const list = useList<ScormAttemptSort>('STARTED', true);
  const { search } = list;
  const columns = useColumns(id, list.sortingOf);
  const { query } = useSteady(
    id,
    useQuery(ScormAttempts, {
      libraryPackageId: id,
      ...list.order,
      limit: size,
      offset: list.page * size,
      search: search || null,
    }),
  );
  return (
    <>
      <SearchField label={t('attempts.search')} value={search} onSearch={list.find} />
      <QueryView query={query}>
        {({ scormAttempts: { items, totalCount } }) =>
          items.length === 0 ? (
            <EmptyState title={search ? t('attempts.none', { search }) : t('attempts.empty')}>
              {!search && <p>{t('attempts.empty.text')}</p>}
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t('package.tab.attempts')}
                columns={columns}
                rows={items}
                keyOf={(row) => row.id}
              />
              <ListPager page={list.page} size={size} total={totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
    </>
  );
};

/** Who has played a package, with their results. */
export const AttemptsPage = ({ packageId }: { packageId: string }) => (
  <PackageScreen packageId={packageId}>
    {(libraryPackage) => <Attempts libraryPackage={libraryPackage} />}
  </PackageScreen>
);
