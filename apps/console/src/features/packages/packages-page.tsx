import { LibraryPackages, librarySortValues } from '@campus/api-client';
import { type Column, EmptyState, LinkButton, SearchField, type Sorting, Table, Tag } from '@campus/ui';
import { go, Page, QueryView, useFormats, useQuery, useSearchValue } from '@campus/web-shell';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import type { PackageRow } from '../../shared/package-data.ts';
import { paths } from '../../shared/paths/paths.ts';
import { useStandard } from '../../shared/words/standard.ts';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { addressOrder, sortingBy, useAddressOrder, type Order } from '../../shared/lists/use-sort.ts';

const size = 50;

const newest = ({ currentVersion, versions }: PackageRow) => currentVersion ?? versions[0] ?? null;

type Sort = (typeof librarySortValues)[number];
const newestFirst: Order<Sort> = { sort: 'CREATED', isDescending: true };

const useColumns = (sortingOf: (sort: Sort) => Sorting): Column<PackageRow>[] => {
  const t = useText();
  const formats = useFormats();
  const standard = useStandard();
  return [
    {
      id: 'title',
      label: t('packages.column.title'),
      sorting: sortingOf('TITLE'),
      isName: true,
      cell: ({ id, title }) => <a href={paths.package(id)}>{title}</a>,
    },
    {
      id: 'state',
      label: t('packages.column.state'),
      cell: ({ currentVersion, isArchived }) =>
        isArchived ? (
          <Tag icon="lock">{t('package.archived')}</Tag>
        ) : currentVersion ? (
          <Tag tone="done" icon="done">
            {t('packages.state.published')}
          </Tag>
        ) : (
          <Tag icon="ring">{t('packages.state.draft')}</Tag>
        ),
    },
    {
      id: 'standard',
      label: t('packages.column.standard'),
      cell: (row) => standard(newest(row)?.standard ?? ''),
    },
    {
      id: 'version',
      label: t('packages.column.version'),
      isNumber: true,
      cell: (row) => formats.number(newest(row)?.number ?? 0),
    },
    {
      id: 'learners',
      label: t('packages.column.learners'),
      sorting: sortingOf('LEARNERS'),
      isNumber: true,
      cell: ({ learners }) => formats.number(learners),
    },
    {
      id: 'changed',
      label: t('packages.column.changed'),
      cell: ({ versions, createdAt }) => formats.date(versions[0]?.createdAt ?? createdAt),
    },
  ];
};

const Nothing = ({ search }: { search: string }) => {
  const t = useText();
  if (search)
    return (
      <EmptyState title={t('packages.none.title', { search })}>
        <p>{t('packages.none.text')}</p>
        <a href={paths.packages}>{t('packages.none.all')}</a>
      </EmptyState>
    );
  return (
    <EmptyState title={t('packages.empty.title')}>
      <p>{t('packages.empty.text')}</p>
      <LinkButton href={paths.upload()} icon="send">
        {t('packages.upload')}
      </LinkButton>
    </EmptyState>
  );
};

interface PackagesFilter extends Order<Sort> {
  search: string;
  page: number;
}

const usePackagesFilter = (): PackagesFilter => {
  const [search, page] = [useSearchValue('search'), useSearchValue('page')];
  return {
    ...useAddressOrder(librarySortValues, newestFirst),
    search: search ?? '',
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

const address = ({ search, page, ...order }: PackagesFilter) => {
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...addressOrder(order, newestFirst),
    ...(page > 0 ? { page: String(page + 1) } : {}),
  }).toString();
  return query ? `${paths.packages}?${query}` : paths.packages;
};

/** The shelf: every package that trainers keep. */
export const PackagesPage = () => {
  const t = useText();
  const filter = usePackagesFilter();
  const { search, sort, isDescending, page } = filter;
  const visit = (part: Partial<PackagesFilter>, how?: { replace: boolean }) =>
    go(address({ ...filter, page: 0, ...part }), how);
  const columns = useColumns(sortingBy(filter, visit));
  const window = { sort, isDescending, limit: size, offset: page * size };
  const { query } = useSteady('packages', useQuery(LibraryPackages, { ...window, search: search || null }));
  return (
    <Page isWide title={t('packages.title')} lead={t('packages.lead')}>
      <QueryView query={query}>
        {({ libraryPackages: { items, totalCount } }) =>
          totalCount === 0 && !search ? (
            <Nothing search="" />
          ) : (
            <>
              <div className="row row--ends">
                <SearchField
                  label={t('packages.search')}
                  value={search}
                  onSearch={(words, how) => visit({ search: words }, how)}
                />
                <LinkButton href={paths.upload()} icon="send">
                  {t('packages.upload')}
                </LinkButton>
              </div>
              {items.length === 0 ? (
                <Nothing search={search} />
              ) : (
                <Table caption={t('packages.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
              )}
              <ListPager
                page={page}
                size={size}
                total={totalCount}
                onPage={(next) => visit({ page: next })}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
