import { Reports, type DataOf } from '@campus/api-client';
import { EmptyState, Table, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { figuresPaths } from '../../shared/figures-paths.ts';
import { ListPager } from '../../shared/list-pager.tsx';
import { useText } from '../../shared/text.ts';
import { useFigureWords } from './figures-words.ts';

type Row = DataOf<typeof Reports>['reports']['items'][number];

const size = 50;

const useColumns = (): Column<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useFigureWords();
  return [
    {
      id: 'about',
      label: t('figures.report.about'),
      isName: true,
      cell: ({ id, title }) => <a href={figuresPaths.report(id)}>{title}</a>,
    },
    { id: 'period', label: t('figures.report.period'), cell: words.period },
    {
      id: 'people',
      label: t('figures.report.people'),
      cell: ({ countries }) => (countries.length > 0 ? words.countries(countries) : t('figures.everybody')),
    },
    {
      id: 'submitted',
      label: t('figures.report.submitted'),
      cell: ({ submittedAt }) => formats.dateTime(submittedAt),
    },
  ];
};

/** Reports that were handed in, as far as the reader may see them. */
export const ReportsPage = () => {
  const t = useText();
  const locale = useLocale();
  const columns = useColumns();
  const [page, setPage] = useState(0);
  const query = useQuery(Reports, { locale, limit: size, offset: page * size });
  return (
    <Page isWide title={t('figures.reports')} above={<a href={figuresPaths.home}>{t('figures.back')}</a>}>
      <QueryView query={query}>
        {({ reports }) =>
          reports.items.length === 0 ? (
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
              <ListPager page={page} size={size} total={reports.totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
