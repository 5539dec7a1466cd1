import { Editions } from '@campus/api-client';
import { EmptyState, LinkButton, Select, Table, Tag, type Column } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { PhaseTag } from '../../shared/edition-frame.tsx';
import { editionPaths } from '../../shared/editions-paths.ts';
import { ListPager } from '../../shared/list-pager.tsx';
import { SearchField } from '../../shared/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { sortingBy } from '../../shared/use-sort.ts';
import type { EditionRow } from './edition-data.ts';
import { addressOf, phases, useListWish, type ListWish } from './list-wish.ts';

const size = 50;

const useColumns = (wish: ListWish): Column<EditionRow>[] => {
  const t = useText();
  const formats = useFormats();
  const by = sortingBy(wish, (order) => go(addressOf({ ...wish, ...order, page: 0 })));
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

const Filters = ({ wish }: { wish: ListWish }) => {
  const t = useText();
  const change = (part: Partial<ListWish>) => go(addressOf({ ...wish, page: 0, ...part }));
  return (
    <div className="row row--ends">
      <SearchField
        key={wish.search}
        label={t('editions.search')}
        value={wish.search}
        onSearch={(search) => change({ search })}
      />
      <Select
        label={t('editions.phase')}
        value={wish.phase ?? ''}
        options={[
          { value: '', label: t('editions.phase.all') },
          ...phases.map((value) => ({ value, label: t(`console.phase.${value}`) })),
        ]}
        onChange={(event) => change({ phase: phases.find((each) => each === event.target.value) ?? null })}
      />
    </div>
  );
};

const Nothing = ({ wish }: { wish: ListWish }) => {
  const t = useText();
  const isFiltered = wish.search !== '' || wish.phase !== null;
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

/** Every edition; counts are of the people whom the person signed in coordinates. */
export const EditionsPage = () => {
  const t = useText();
  const locale = useLocale();
  const wish = useListWish();
  const columns = useColumns(wish);
  const query = useQuery(Editions, {
    locale,
    limit: size,
    offset: wish.page * size,
    search: wish.search || null,
    phase: wish.phase,
    sort: wish.sort,
    isDescending: wish.isDescending,
  });
  return (
    <Page isWide title={t('editions.title')} lead={t('editions.lead')}>
      <Filters wish={wish} />
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
              <Nothing wish={wish} />
            ) : (
              <>
                <Table caption={t('editions.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
                <ListPager
                  page={wish.page}
                  size={size}
                  total={totalCount}
                  onPage={(page) => go(addressOf({ ...wish, page }))}
                />
              </>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
};
