import { AttendanceSessions, attendanceSessionSortValues } from '@campus/api-client';
import { type Column, EmptyState, type MenuItem, Select, type Sorting, Tag } from '@campus/ui';
import { go, Page, QueryView, useFormats, useLocale, useQuery, useSearchValue } from '@campus/web-shell';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { Cut } from '../../shared/lists/table/cut.tsx';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { Waiting } from '../../shared/today/waiting.tsx';
import { useGroupName } from '../../shared/words/group-name.ts';
import { sortingBy, type Order } from '../../shared/lists/use-sort.ts';
import { pageIn, withFilters, type Session } from './attendance-data.ts';

const size = 50;

const whens = ['coming', 'past'] as const;

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
        <span className="list-line">
          <a href={attendancePaths.session(id)}>
            <Cut>{title}</Cut>
          </a>
          {isCancelled && <Tag tone="warn">{t('attendance.cancelled')}</Tag>}
        </span>
      ),
    },
    {
      id: 'when',
      label: t('attendance.when'),
      sorting: sortingOf('BEGINS'),
      card: 'fact',
      cell: ({ halfDays, timeZone }) =>
        halfDays[0] ? formats.dateTime(halfDays[0].startsAt, timeZone) : t('attendance.notPlanned'),
    },
    {
      id: 'edition',
      label: t('attendance.edition'),
      sorting: sortingOf('EDITION'),
      card: 'line',
      cell: ({ editionTitle }) => <Cut>{editionTitle}</Cut>,
    },
    {
      id: 'groups',
      label: t('attendance.groups'),
      card: 'fact',
      cell: ({ groups }) => (
        <Cut>
          {groups.length > 3
            ? t('attendance.manyGroups', { count: groups.length })
            : formats.list(groups.map(({ name }) => groupNameOf(name)))}
        </Cut>
      ),
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

const whenOf = (when: string) => whens.find((each) => each === when) ?? null;

/** One line above the list: which are shown, and how many there are. */
const Bar = ({
  filter: { search, when, visit },
  count,
}: {
  filter: ReturnType<typeof useSessionsFilter>;
  /** Null while unknown. */
  count: number | null;
}) => {
  const t = useText();
  const known = whenOf(when);
  const show = (next: string) => visit({ when: next, sort: '', way: '' });
  return (
    <ListToolbar
      search={{
        label: t('attendance.sessions.search'),
        value: search,
        onSearch: (words, how) => visit({ search: words }, how),
      }}
      filters={
        <div className="list-fields">
          <Select
            label={t('attendance.sessions.which')}
            value={known ?? ''}
            options={[
              { value: '', label: t('attendance.sessions.all') },
              ...whens.map((value) => ({ value, label: t(`attendance.sessions.${value}`) })),
            ]}
            onChange={(event) => show(event.target.value)}
          />
        </div>
      }
      chips={
        known ? [{ id: 'when', label: t(`attendance.sessions.${known}`), onRemove: () => show('') }] : []
      }
      onClear={() => visit({ search: '', when: '', sort: '', way: '' })}
      count={count === null ? null : t('attendance.sessions.count', { count })}
    />
  );
};

const Nothing = ({ filter: { search, visit } }: { filter: ReturnType<typeof useSessionsFilter> }) => {
  const t = useText();
  return search ? (
    <NothingFound search={search} onAll={() => visit({ search: '' })} />
  ) : (
    <EmptyState title={t('attendance.sessions.none.title')}>
      <p>{t('attendance.sessions.none.text', { part: t('console.edition.sessions') })}</p>
    </EmptyState>
  );
};

/** What one goes to a session for; the door first. */
const useMenu = () => {
  const t = useText();
  return ({ id, isCancelled }: Session): MenuItem[] => [
    ...(isCancelled
      ? []
      : [{ id: 'check-in', label: t('attendance.checkIn'), href: attendancePaths.checkIn(id) }]),
    { id: 'open', label: t('attendance.sessions.open'), href: attendancePaths.session(id) },
    { id: 'lists', label: t('attendance.lists'), href: attendancePaths.lists(id) },
  ];
};

/** Sessions of the groups somebody coordinates or facilitates. */
export const SessionsPage = () => {
  const t = useText();
  const locale = useLocale();
  const filter = useSessionsFilter();
  const columns = useColumns(filter.sortingOf);
  const menuOf = useMenu();
  const { query, isWaiting } = useSteady(
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
      <Waiting badge="attendance" />
      <div className="list-page">
        <Bar filter={filter} count={query.data?.attendanceSessions.totalCount ?? null} />
        <QueryView query={query}>
          {({ attendanceSessions: { items, totalCount } }) => (
            <ListTable
              caption={t('attendance.sessions.title')}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              nameOf={({ title }) => title}
              menuOf={menuOf}
              isWaiting={isWaiting}
              empty={<Nothing filter={filter} />}
              page={filter.page}
              size={size}
              total={totalCount}
              onPage={(page) => filter.visit({ page })}
            />
          )}
        </QueryView>
      </div>
    </Page>
  );
};
