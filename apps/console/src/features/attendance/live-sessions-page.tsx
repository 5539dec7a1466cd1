import { AttendanceSessions, attendanceSessionSortValues } from '@campus/api-client';
import { type Column, EmptyState, SearchField, Select, type Sorting, Table, Tag } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { sortingBy, type Order } from '../../shared/lists/use-sort.ts';
import { pageIn, withFilters, type Session } from './attendance-data.ts';

const size = 50;

type Sort = (typeof attendanceSessionSortValues)[number];

const useColumns = (sortingOf: (sort: Sort) => Sorting): Column<Session>[] => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  return [
    {
      id: 'title',
      label: t('attendance.session'),
      isName: true,
      sorting: sortingOf('TITLE'),
      cell: ({ id, title, isCancelled }) => (
        <span className="row">
          <a href={attendancePaths.session(id)}>{title}</a>
          {isCancelled && <Tag tone="warn">{t('attendance.cancelled')}</Tag>}
        </span>
      ),
    },
    {
      id: 'when',
      label: t('attendance.when'),
      sorting: sortingOf('BEGINS'),
      cell: ({ halfDays, timeZone }) =>
        halfDays[0] ? formats.dateTime(halfDays[0].startsAt, timeZone) : t('attendance.notPlanned'),
    },
    {
      id: 'edition',
      label: t('attendance.edition'),
      sorting: sortingOf('EDITION'),
      cell: ({ editionTitle }) => editionTitle,
    },
    {
      id: 'groups',
      label: t('attendance.groups'),
      cell: ({ groups }) =>
        groups.length > 3
          ? t('attendance.manyGroups', { count: groups.length })
          : formats.list(groups.map(({ name }) => groupNameOf(name))),
    },
    {
      id: 'check-in',
      label: t('attendance.checkIn'),
      isQuiet: true,
      cell: ({ id, isCancelled }) =>
        !isCancelled && <a href={attendancePaths.checkIn(id)}>{t('attendance.checkIn')}</a>,
    },
  ];
};

const useSessionsFilter = () => {
  const search = useSearchValue('search') ?? '';
  const when = useSearchValue('when') ?? '';
  const by = useSearchValue('sort');
  const way = useSearchValue('way');
  const page = pageIn(useSearchValue('page'));
  // What is to come is read from now on, what was backwards, and both of them by how near they are.
  const usual = when === '' ? 'NEAREST' : 'BEGINS';
  const sort: Sort = attendanceSessionSortValues.find((each) => each === by) ?? usual;
  const isDescending = way ? way === 'down' : sort === 'BEGINS' && when !== 'coming';
  const visit = (filter: object, how?: { replace: boolean }) =>
    go(withFilters(attendancePaths.sessions, { search, when, sort: by, way, page: 0, ...filter }), how);
  const onOrder = (order: Order<Sort>) =>
    visit({ sort: order.sort, way: order.isDescending ? 'down' : 'up' });
  return {
    search,
    when,
    page,
    visit,
    order: { sort, isDescending },
    sortingOf: sortingBy({ sort, isDescending }, onOrder),
  };
};

const Filters = ({ search, when, visit }: ReturnType<typeof useSessionsFilter>) => {
  const t = useText();
  return (
    <div className="row row--ends">
      <SearchField
        label={t('attendance.sessions.search')}
        value={search}
        onSearch={(words, how) => visit({ search: words }, how)}
      />
      <Select
        label={t('attendance.sessions.which')}
        value={when}
        options={[
          { value: '', label: t('attendance.sessions.all') },
          { value: 'coming', label: t('attendance.sessions.coming') },
          { value: 'past', label: t('attendance.sessions.past') },
        ]}
        onChange={(event) => visit({ when: event.target.value, sort: '', way: '' })}
      />
    </div>
  );
};

/** Sessions of the groups somebody coordinates or facilitates. */
export const SessionsPage = () => {
  const t = useText();
  const locale = useLocale();
  const filter = useSessionsFilter();
  const columns = useColumns(filter.sortingOf);
  const { query } = useSteady(
    'sessions',
    useQuery(AttendanceSessions, {
      locale,
      editionId: null,
      isComing: filter.when === 'coming' ? true : filter.when === 'past' ? false : null,
      search: filter.search,
      ...filter.order,
      limit: size,
      offset: filter.page * size,
    }),
  );
  return (
    <Page isWide title={t('attendance.sessions.title')} lead={t('attendance.sessions.lead')}>
      <Filters {...filter} />
      <QueryView query={query}>
        {({ attendanceSessions: { items, totalCount } }) =>
          items.length === 0 && filter.search ? (
            <NothingFound search={filter.search} onAll={() => filter.visit({ search: '' })} />
          ) : items.length === 0 ? (
            <EmptyState title={t('attendance.sessions.none.title')}>
              <p>{t('attendance.sessions.none.text', { part: t('console.edition.sessions') })}</p>
            </EmptyState>
          ) : (
            <>
              <Table
                caption={t('attendance.sessions.title')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
              />
              <ListPager
                page={filter.page}
                size={size}
                total={totalCount}
                onPage={(page) => filter.visit({ page })}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
