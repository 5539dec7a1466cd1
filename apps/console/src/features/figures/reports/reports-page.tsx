import { type DataOf, Reports, type ReportSort } from '@campus/api-client';
import { type Column, EmptyState, LinkButton, SearchField, type Sorting, Table } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { figuresPaths } from '../../../shared/paths/figures-paths.ts';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { NothingFound } from '../../../shared/lists/nothing-found.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { isCoordinator } from '../../../shared/staff.ts';
import { useText } from '../../../shared/text.ts';
import { useList } from '../../../shared/lists/use-list.ts';
import { useFigureWords } from '../figures-words.ts';

type Row = DataOf<typeof Reports>['reports']['items'][number];

const size = 50;

const useColumns = (sortingOf: (sort: ReportSort) => Sorting): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useFigureWords();
  return [
    {
      id: 'about',
      label: t('figures.report.about'),
      sorting: sortingOf('TITLE'),
      isName: true,
      cell: ({ id, title }) => <a href={figuresPaths.report(id)}>{title}</a>,
    },
    { id: 'period', label: t('figures.report.period'), sorting: sortingOf('PERIOD'), cell: words.period },
    {
      id: 'people',
      label: t('figures.report.people'),
      cell: ({ countries }) => (countries.length > 0 ? words.countries(countries) : t('figures.everybody')),
    },
    {
      id: 'submitted',
      label: t('figures.report.submitted'),
      sorting: sortingOf('SUBMITTED'),
      cell: ({ submittedAt }) => formats.dateTime(submittedAt),
    },
  ];
};

/** Reports that were handed in, as far as the reader may see them. */
export const ReportsPage = () => {
  const t = useText();
  const locale = useLocale();
  const mayMake = isCoordinator(usePerson());
  const list = useList<ReportSort>('SUBMITTED', true);
  const columns = useColumns(list.sortingOf);
  const { query } = useSteady(
    'reports',
    useQuery(Reports, {
      locale,
      search: list.search || null,
      ...list.order,
      limit: size,
      offset: list.page * size,
    }),
  );
  return (
    <Page isWide title={t('figures.reports')} above={<a href={figuresPaths.home}>{t('figures.back')}</a>}>
      <div className="row row--ends">
        <SearchField label={t('figures.reports.search')} value={list.search} onSearch={list.find} />
        {mayMake && <LinkButton href={figuresPaths.home}>{t('figures.reports.make')}</LinkButton>}
      </div>
      <QueryView query={query}>
        {({ reports }) =>
          reports.items.length === 0 && list.search ? (
            <NothingFound search={list.search} onAll={() => list.find('')} />
          ) : reports.items.length === 0 ? (
            <EmptyState title={t('figures.reports.none')}>
              <p>{t('figures.reports.none.text')}</p>
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t('figures.reports')}
                columns={columns}
                rows={reports.items}
                keyOf={({ id }) => id}
              />
              <ListPager page={list.page} size={size} total={reports.totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
