import './people.css';
import { Roster } from '@campus/api-client';
import { classes, EmptyState, Icon, Notice, type MenuItem } from '@campus/ui';
import { go, QueryView, useLocale, usePerson, useQuery, useShell } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { ListTable } from '../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../shared/lists/table/list-toolbar.tsx';
import { MOST_AT_ONCE } from '../../shared/lists/table/many.ts';
import { useChoice } from '../../shared/lists/table/use-choice.ts';
import { useChooseAll, type ReadPage } from '../../shared/lists/table/use-choose-all.ts';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { SavedViews } from '../../shared/lists/views/saved-views.tsx';
import { addressWith } from '../../shared/lists/address-with.ts';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { isCoordinator } from '../../shared/staff.ts';
import { TeamLink } from '../../shared/team/team-parts.tsx';
import { useText } from '../../shared/text.ts';
import { BulkActs, BulkOutcome, useBulkActs } from './bulk/bulk-acts.tsx';
import { useRosterColumns } from './roster-columns.tsx';
import type { RosterRow } from './roster-data.ts';
import { RosterOpened, type Open } from './roster-opened.tsx';
import {
  askOf,
  columnIds,
  columnsOf,
  isFiltered,
  pageOf,
  useRosterFilter,
  type RosterFilter,
} from './roster-filter.ts';
import {
  RosterFilters,
  useChange,
  useRosterChips,
  useRosterFields,
  type FilterChoices,
} from './roster-filters.tsx';

const size = 50;
/** As the server has it. */
const MOST_IN_FILE = 50_000;

const Nothing = ({ path, filter }: { path: string; filter: RosterFilter }) => {
  const t = useText();
  return isFiltered(filter) ? (
    <EmptyState title={t('roster.none.title')}>
      <a href={path}>{t('roster.filters.clear')}</a>
      {filter.search && (
        <p>
          {t('roster.none.staff')} <TeamLink />
        </p>
      )}
    </EmptyState>
  ) : (
    <EmptyState title={t('roster.empty.title')}>
      <p>{t('roster.empty.text')}</p>
    </EmptyState>
  );
};

/** The order, columns and language of the screen as the address of a file; `ids`: of these enrolments only. */
const useFileAddress = (editionId: string | null, filter: RosterFilter) => {
  const locale = useLocale();
  return (kind: 'csv' | 'xlsx', ids?: string): string => {
    const { sort, down, columns } = filter;
    // Selected people stay selected whatever filters are set since.
    const asked: object = ids ? { sort, down, columns, ids } : { ...filter, page: undefined };
    return addressWith(`/rosters/${editionId ?? 'all'}.${kind}`, { ...asked, lang: locale });
  };
};

/** Where the people who are ticked are downloaded, and written to. */
const useAddresses = (editionId: string | null, filter: RosterFilter) => ({
  fileOf: useFileAddress(editionId, filter),
  writeTo: editionId === null ? null : (ids: string) => `${messagePaths.write(editionId)}?ids=${ids}`,
});

/** The same people, order and columns as a file. */
const useFiles = (editionId: string | null, filter: RosterFilter, total: number): MenuItem[] => {
  const t = useText();
  const href = useFileAddress(editionId, filter);
  if (total === 0 || total > MOST_IN_FILE) return [];
  return (['xlsx', 'csv'] as const).map((kind) => ({
    id: kind,
    label: t(`roster.export.${kind}`),
    href: href(kind),
    isFile: true,
  }));
};

const TooMany = ({ total }: { total: number }) => {
  const t = useText();
  return (
    total > MOST_IN_FILE && <p className="soft small">{t('roster.export.tooMany', { most: MOST_IN_FILE })}</p>
  );
};

/** To the same people by mail: of one edition, and by what a message can be addressed by. Not while some are marked: theirs is the bar below. */
const WriteLink = ({ editionId, filter }: { editionId: string; filter: RosterFilter }) => {
  const t = useText();
  const { search, status, band, country, group, stuck } = filter;
  const href = addressWith(messagePaths.write(editionId), { search, status, band, country, group, stuck });
  return filter.kind || filter.sex ? null : (
    <a className="opening" href={href} title={t('roster.write')}>
      <Icon name="send" />
      <span className="opening__words">{t('roster.write')}</span>
    </a>
  );
};

interface ListProps {
  path: string;
  editionId: string | null;
  choices: FilterChoices;
}

/** The line above the rows. */
const Toolbar = ({
  path,
  editionId,
  choices,
  filter,
  roster: { total, isClose, isAnyExtended },
  onStatements,
  isMarked,
  children,
}: ListProps & {
  /** Some rows are. */
  isMarked: boolean;
  filter: RosterFilter;
  roster: ReturnType<typeof useRoster>;
  onStatements: (() => void) | null;
  children: ReactNode;
}) => {
  const t = useText();
  const isEverywhere = editionId === null;
  const fields = useRosterFields(choices, isEverywhere);
  const chips = useRosterChips({ path, filter }, fields);
  const change = useChange({ path, filter });
  const files = useFiles(editionId, filter, isClose ? 0 : (total ?? 0));
  const statements: MenuItem[] =
    onStatements && total && !isClose
      ? [{ id: 'statements', label: t('roster.statements'), onSelect: onStatements }]
      : [];
  return (
    <ListToolbar
      search={{
        label: t('roster.search'),
        value: filter.search ?? '',
        onSearch: (search, how) => change({ search }, how),
      }}
      filters={<RosterFilters path={path} filter={filter} fields={fields} />}
      chips={chips}
      onClear={() => go(path)}
      count={
        total === null ? null : t(editionId === null ? 'people.count' : 'roster.count', { count: total })
      }
      columns={{
        all: columnIds.map((id) => ({ id, label: t(id === 'stuck' ? 'vocabulary.stuck' : `roster.${id}`) })),
        shown: columnsOf(filter, isEverywhere, isAnyExtended),
        onChange: (columns) => change({ columns: columns.join(',') }),
      }}
      files={[...files, ...statements]}
    >
      {editionId !== null && !isMarked && !isClose && <WriteLink editionId={editionId} filter={filter} />}
      {children}
    </ListToolbar>
  );
};

/** What a row's menu offers; more time where the person may give it. */
const useMenu = (onOpen: (open: Open) => void, mayAct: boolean) => {
  const t = useText();
  return (row: RosterRow): MenuItem[] => [
    { id: 'look', label: t('roster.menu.look'), onSelect: () => onOpen({ what: 'look', row }) },
    { id: 'open', label: t('roster.menu.open'), href: peoplePaths.person(row.personId) },
    { id: 'remind', label: t('roster.menu.remind'), onSelect: () => onOpen({ what: 'remind', row }) },
    ...(mayAct
      ? [{ id: 'extend', label: t('bulk.EXTEND'), onSelect: () => onOpen({ what: 'extend', row }) }]
      : []),
    ...(row.addressBounces
      ? [{ id: 'address', label: t('roster.menu.address'), href: peoplePaths.address(row.personId) }]
      : []),
  ];
};

const keyOf = ({ enrolmentId }: RosterRow) => enrolmentId;
const nameOf = ({ fullName }: RosterRow) => fullName;

/** The page of the list that the address asks for. */
const useRoster = ({ path, editionId }: ListProps, filter: RosterFilter) => {
  const locale = useLocale();
  const page = pageOf(filter);
  const { query, isWaiting } = useSteady(
    path,
    useQuery(Roster, { locale, editionId, ...askOf(filter), limit: size, offset: page * size }),
  );
  const { client } = useShell();
  const readPage: ReadPage<RosterRow> = async (part) =>
    (await client.run(Roster, { locale, editionId, ...askOf(filter), ...part })).roster.items;
  const roster = query.data?.roster;
  const items = roster?.items ?? [];
  return {
    query,
    isWaiting,
    page,
    items,
    readPage,
    total: roster?.totalCount ?? null,
    /** Nobody has the name: a file or a message would be for nobody. */
    isClose: roster?.isClose ?? false,
    isAnyExtended: items.some(({ isExtended }) => isExtended),
  };
};

/** People with how they get on: of an edition, or of all when `editionId` is null. */
export const RosterList = ({
  title,
  children,
  ...list
}: ListProps & {
  title: string;
  /** Acts of the screen, at the end of the line above. */
  children?: ReactNode;
}) => {
  const t = useText();
  const { path, editionId } = list;
  const filter = useRosterFilter();
  const mayAct = isCoordinator(usePerson());
  const choice = useChoice(keyOf, `roster ${editionId ?? ''}`);
  const bulk = useBulkActs(choice);
  const [open, setOpen] = useState<Open>(null);
  const look = (row: RosterRow) => setOpen({ what: 'look', row });
  const menuOf = useMenu(setOpen, mayAct);
  const roster = useRoster(list, filter);
  const { query, isWaiting, page, total, isClose, isAnyExtended, items } = roster;
  const all = useChooseAll({ choice, items, total, most: MOST_AT_ONCE, read: roster.readPage });
  const columns = useRosterColumns(path, filter, { isEverywhere: editionId === null, isAnyExtended }, look);
  return (
    <div className={classes('list-page', !filter.columns && 'roster--usual')}>
      <SavedViews list="ROSTER" path={path} editionId={editionId} address={addressWith(path, filter)} />
      <Toolbar
        {...list}
        filter={filter}
        roster={roster}
        isMarked={choice.rows.length > 0}
        onStatements={mayAct && editionId !== null ? () => setOpen({ what: 'statements' }) : null}
      >
        {children}
      </Toolbar>
      <TooMany total={total ?? 0} />
      <BulkOutcome acts={bulk} />
      {isClose && <Notice title={t('roster.close', { search: filter.search ?? '' })} isLive />}
      <QueryView query={query}>
        {() => (
          <ListTable
            caption={title}
            columns={columns}
            rows={items}
            keyOf={keyOf}
            nameOf={nameOf}
            {...(mayAct && { choice })}
            menuOf={menuOf}
            isWaiting={isWaiting}
            empty={<Nothing path={path} filter={filter} />}
            page={page}
            size={size}
            total={total ?? 0}
            onPage={(next) => go(addressWith(path, { ...filter, page: String(next + 1) }))}
          />
        )}
      </QueryView>
      <BulkActs choice={choice} all={all} acts={bulk} {...useAddresses(editionId, filter)} />
      <RosterOpened open={open} rows={items} mayExtend={mayAct} onOpen={setOpen} onExtended={bulk.finish} />
    </div>
  );
};
