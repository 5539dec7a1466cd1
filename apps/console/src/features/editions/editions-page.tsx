import '../../shared/lists/table/list.css';
import { Editions } from '@campus/api-client';
import { type Column, EmptyState, Icon, LinkButton, SearchField, VisuallyHidden } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { PhaseTag, useShortPeriod } from '../../shared/edition-frame.tsx';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { sortingBy } from '../../shared/lists/use-sort.ts';
import type { EditionRow } from './edition-data.ts';
import { addressOf, phases, useListFilter, type ListFilter } from './editions-filter.ts';

const size = 50;

/** Its letter, in full for pointers and screen readers. */
const Route = ({ route }: Pick<EditionRow, 'route'>) => {
  const t = useText();
  return (
    <span title={t(`console.route.${route}`)}>
      <span aria-hidden="true">{route}</span>
      <VisuallyHidden>{t(`console.route.${route}`)}</VisuallyHidden>
    </span>
  );
};

/** Its phase, and whether anybody may enrol. */
const Phase = ({ row: { phase, isOpen } }: { row: EditionRow }) => {
  const t = useText();
  return (
    <span className="list-line">
      <PhaseTag phase={phase} />
      {isOpen && phase !== 'CLOSED' && (
        <span title={t('editions.isOpen')}>
          <Icon name="globe" />
          <VisuallyHidden>{t('editions.isOpen')}</VisuallyHidden>
        </span>
      )}
    </span>
  );
};

const useColumns = (filter: ListFilter): Column<EditionRow>[] => {
  const t = useText();
  const formats = useFormats();
  const periodOf = useShortPeriod();
  const by = sortingBy(filter, (order) => go(addressOf({ ...filter, ...order, page: 0 })));
  return [
    {
      id: 'title',
      label: t('editions.column.title'),
      isName: true,
      sorting: by('TITLE'),
      cell: ({ id, title }) => (
        <a href={editionPaths.overview(id)}>
          <Cut>{title}</Cut>
        </a>
      ),
    },
    {
      id: 'phase',
      label: t('editions.column.phase'),
      card: 'aside',
      cell: (row) => <Phase row={row} />,
    },
    {
      id: 'route',
      label: t('editions.column.route'),
      cell: ({ route }) => <Route route={route} />,
    },
    {
      id: 'dates',
      label: t('editions.column.dates'),
      sorting: by('STARTS'),
      card: 'fact',
      cell: periodOf,
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
      card: 'fact',
      cell: ({ people }) => formats.number(people),
    },
  ];
};

/** One line above the list: which are shown, how many there are, and a new one. */
const Bar = ({
  filter,
  count,
  mayPlan,
}: {
  filter: ListFilter;
  /** Null while unknown. */
  count: number | null;
  mayPlan: boolean;
}) => {
  const t = useText();
  const change = (part: Partial<ListFilter>, how?: { replace: boolean }) =>
    go(addressOf({ ...filter, page: 0, ...part }), how);
  return (
    <div className="list-bar">
      <SearchField
        label={t('editions.search')}
        value={filter.search}
        onSearch={(search, how) => change({ search }, how)}
      />
      <label>
        <VisuallyHidden>{t('editions.phase')}</VisuallyHidden>
        <select
          className="input"
          value={filter.phase ?? ''}
          onChange={(event) => change({ phase: phases.find((each) => each === event.target.value) ?? null })}
        >
          <option value="">{t('editions.phase.all')}</option>
          {phases.map((value) => (
            <option key={value} value={value}>
              {t(`console.phase.${value}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="list-bar__end">
        <span className="list-count numbers" role="status">
          {count !== null && t('editions.count', { count })}
        </span>
        {mayPlan && <LinkButton href={editionPaths.add}>{t('editions.add')}</LinkButton>}
      </div>
    </div>
  );
};

/** What one opens of an edition most; most editions are made from an earlier one. */
const useMenu = () => {
  const t = useText();
  return ({ id }: EditionRow, mayPlan: boolean) => [
    { id: 'people', label: t('console.edition.roster'), href: peoplePaths.roster(id) },
    { id: 'attendance', label: t('console.edition.attendance'), href: attendancePaths.board(id) },
    ...(mayPlan ? [{ id: 'copy', label: t('console.edition.act.copy'), href: editionPaths.copy(id) }] : []),
  ];
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
  const asked = useQuery(Editions, {
    locale,
    limit: size,
    offset: filter.page * size,
    search: filter.search || null,
    phase: filter.phase,
    sort: filter.sort,
    isDescending: filter.isDescending,
  });
  const { query, isWaiting } = useSteady('editions', asked);
  const columns = useColumns(filter);
  const menuOf = useMenu();
  const known = query.data?.editions;
  return (
    <Page isWide title={t('editions.title')}>
      <div className="list-page">
        <Bar filter={filter} count={known?.totalCount ?? null} mayPlan={known?.mayPlan ?? false} />
        <QueryView query={query}>
          {({ editions: { items, totalCount, mayPlan } }) => (
            <ListTable
              caption={t('editions.title')}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              nameOf={({ title }) => title}
              menuOf={(row) => menuOf(row, mayPlan)}
              isWaiting={isWaiting}
              empty={<Nothing filter={filter} />}
              foot={!mayPlan && <p className="soft small">{t('editions.ownOnly')}</p>}
              page={filter.page}
              size={size}
              total={totalCount}
              onPage={(page) => go(addressOf({ ...filter, page }))}
            />
          )}
        </QueryView>
      </div>
    </Page>
  );
};
