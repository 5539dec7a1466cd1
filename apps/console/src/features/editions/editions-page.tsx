import { Editions } from '@campus/api-client';
import { EmptyState, LinkButton, Select, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { PhaseTag } from '../../shared/edition-frame.tsx';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { sortingBy } from '../../shared/lists/use-sort.ts';
import type { EditionRow } from './edition-data.ts';
import { addressOf, phases, useListFilter, type ListFilter } from './editions-filter.ts';

const size = 50;

/** Most editions are made from an earlier one. */
const useCopyColumn = (): Column<EditionRow> => {
  const t = useText();
  return {
    id: 'copy',
    label: t('editions.column.copy'),
    cell: ({ id, title }) => (
      <a href={editionPaths.copy(id)}>
        {t('console.edition.act.copy')} <VisuallyHidden>{title}</VisuallyHidden>
      </a>
    ),
  };
};

const useColumns = (filter: ListFilter): Column<EditionRow>[] => {
  const t = useText();
  const formats = useFormats();
  const by = sortingBy(filter, (order) => go(addressOf({ ...filter, ...order, page: 0 })));
  return [
    {
      id: 'title',
      label: t('editions.column.title'),
      isName: true,
      sorting: by('TITLE'),
      cell: ({ id, title }) => <a href={editionPaths.overview(id)}>{title}</a>,
    },
    {
      id: 'phase',
      label: t('editions.column.phase'),
      cell: ({ phase, isOpen }) => (
        <span className="row">
          <PhaseTag phase={phase} />
          {isOpen && phase !== 'CLOSED' && <Tag>{t('editions.isOpen')}</Tag>}
        </span>
      ),
    },
    {
      id: 'route',
      label: t('editions.column.route'),
      cell: ({ route }) => t(`console.route.${route}`),
    },
    {
      id: 'starts',
      label: t('editions.column.starts'),
      sorting: by('STARTS'),
      cell: ({ startsOn }) => formats.day(startsOn),
    },
    {
      id: 'ends',
      label: t('editions.column.ends'),
      sorting: by('ENDS'),
      cell: ({ endsOn }) => (endsOn === null ? t('editions.noEnd') : formats.day(endsOn)),
    },
    {
      id: 'groups',
      label: t('editions.column.groups'),
      sorting: by('GROUPS'),
      isNumber: true,
      cell: ({ groups }) => formats.number(groups),
    },
    {
      id: 'people',
      label: t('editions.column.people'),
      sorting: by('PEOPLE'),
      isNumber: true,
      cell: ({ people }) => formats.number(people),
    },
  ];
};

const Filters = ({ filter }: { filter: ListFilter }) => {
  const t = useText();
  const change = (part: Partial<ListFilter>) => go(addressOf({ ...filter, page: 0, ...part }));
  return (
    <div className="row row--ends">
      <SearchField
        key={filter.search}
        label={t('editions.search')}
        value={filter.search}
        onSearch={(search) => change({ search })}
      />
      <Select
        label={t('editions.phase')}
        value={filter.phase ?? ''}
        options={[
          { value: '', label: t('editions.phase.all') },
          ...phases.map((value) => ({ value, label: t(`console.phase.${value}`) })),
        ]}
        onChange={(event) => change({ phase: phases.find((each) => each === event.target.value) ?? null })}
      />
    </div>
  );
};

const Nothing = ({ filter }: { filter: ListFilter }) => {
  const t = useText();
  const isFiltered = filter.search !== '' || filter.phase !== null;
  return isFiltered ? (
    <EmptyState title={t('editions.none.title')}>
      <a href={editionPaths.list}>{t('editions.none.all')}</a>
    </EmptyState>
  ) : (
    <EmptyState title={t('editions.empty.title')}>
      <p>{t('editions.empty.text')}</p>
    </EmptyState>
  );
};

/** Every edition; counts are of the people the signed-in person coordinates. */
export const EditionsPage = () => {
  const t = useText();
  const locale = useLocale();
  const filter = useListFilter();
  const query = useQuery(Editions, {
    locale,
    limit: size,
    offset: filter.page * size,
    search: filter.search || null,
    phase: filter.phase,
    sort: filter.sort,
    isDescending: filter.isDescending,
  });
  const columns = useColumns(filter);
  const copy = useCopyColumn();
  return (
    <Page isWide title={t('editions.title')} lead={t('editions.lead')}>
      <Filters filter={filter} />
      <QueryView query={query}>
        {({ editions: { items, totalCount, mayPlan } }) => (
          <>
            {mayPlan ? (
              <div>
                <LinkButton href={editionPaths.add}>{t('editions.add')}</LinkButton>
              </div>
            ) : (
              <p className="soft small">{t('editions.ownOnly')}</p>
            )}
            {items.length === 0 ? (
              <Nothing filter={filter} />
            ) : (
              <>
                <Table
                  caption={t('editions.title')}
                  columns={mayPlan ? [...columns, copy] : columns}
                  rows={items}
                  keyOf={({ id }) => id}
                />
                <ListPager
                  page={filter.page}
                  size={size}
                  total={totalCount}
                  onPage={(page) => go(addressOf({ ...filter, page }))}
                />
              </>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
};
