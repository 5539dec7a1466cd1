import '../calls.css';
import { callSortValues, NominationCalls } from '@campus/api-client';
import { type Column, EmptyState, LinkButton, Popover, Select, type Sorting } from '@campus/ui';
import {
  go,
  Page,
  QueryView,
  useFormats,
  useLocale,
  usePerson,
  useQuery,
  useSearchValue,
} from '@campus/web-shell';
import type { ReactNode } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../../shared/lists/table/list-toolbar.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { EditionSelect } from '../../../shared/places/edition-select.tsx';
import { useText } from '../../../shared/text.ts';
import { Waiting } from '../../../shared/today/waiting.tsx';
import { addressOrder, sortingBy, useAddressOrder, type Order } from '../../../shared/lists/use-sort.ts';
import { phases, states, type CallRow, type Phase } from './call-data.ts';
import { PhaseTag } from './call-words.tsx';

const size = 25;
type Sort = (typeof callSortValues)[number];
/** The last to close comes first. */
const lastToClose: Order<Sort> = { sort: 'CLOSES', isDescending: true };

interface CallsFilter extends Order<Sort> {
  search: string;
  phase: Phase | null;
  page: number;
}

const useCallsFilter = (): CallsFilter => {
  const [search, phase, page] = [useSearchValue('search'), useSearchValue('phase'), useSearchValue('page')];
  return {
    ...useAddressOrder(callSortValues, lastToClose),
    search: search ?? '',
    phase: phases.find((each) => each === phase) ?? null,
    page: Math.max(0, Number(page ?? 1) - 1) || 0,
  };
};

const addressOf = (path: string, { search, phase, page, ...order }: CallsFilter): string => {
  const query = new URLSearchParams({
    ...(search ? { search } : {}),
    ...(phase ? { phase } : {}),
    ...addressOrder(order, lastToClose),
    ...(page > 0 ? { page: String(page + 1) } : {}),
  }).toString();
  return query ? `${path}?${query}` : path;
};

/** "12 sent in, 3 accepted": every state with somebody in it. */
export const CountWords = ({ counts }: { counts: CallRow['counts'] }) => {
  const t = useText();
  const formats = useFormats();
  const known = states.flatMap((state) => counts.filter((each) => each.state === state));
  if (known.length === 0) return <span className="soft">{t('calls.counts.none')}</span>;
  return (
    <ul className="plain-list calls-counts">
      {known.map(({ state, count }) => (
        <li key={state}>
          {t('calls.counts.one', { state: t(`calls.state.${state}`), count: formats.number(count) })}
        </li>
      ))}
    </ul>
  );
};

const useColumns = (isOfEdition: boolean, sortingOf: (sort: Sort) => Sorting): Column<CallRow>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'title',
      label: t('calls.column.title'),
      sorting: sortingOf('TITLE'),
      isName: true,
      cell: ({ id, editionId, title, editionTitle }) => (
        <>
          <a href={callPaths.one(editionId, id)}>{title}</a>
          {!isOfEdition && <span className="calls-under">{editionTitle}</span>}
        </>
      ),
    },
    {
      id: 'phase',
      label: t('calls.column.phase'),
      card: 'aside',
      cell: ({ phase }) => <PhaseTag phase={phase} />,
    },
    {
      id: 'days',
      label: t('calls.column.closesOn'),
      sorting: sortingOf('CLOSES'),
      card: 'fact',
      cell: ({ opensOn, closesOn, phase }) =>
        phase === 'COMING' ? t('calls.opens', { day: formats.day(opensOn) }) : formats.day(closesOn),
    },
    {
      id: 'links',
      label: t('calls.column.links'),
      isNumber: true,
      card: 'fact',
      cell: ({ id, editionId, links }) => (
        <a href={callPaths.links(editionId, id)}>{formats.number(links)}</a>
      ),
    },
    {
      id: 'counts',
      label: t('calls.column.counts'),
      card: 'line',
      cell: ({ counts }) => <CountWords counts={counts} />,
    },
  ];
};

const PhaseFilter = ({
  phase,
  onChoose,
}: {
  phase: Phase | null;
  onChoose: (phase: Phase | null) => void;
}) => {
  const t = useText();
  return (
    <Select
      label={t('calls.column.phase')}
      value={phase ?? ''}
      options={[
        { value: '', label: t('calls.all') },
        ...phases.map((value) => ({ value, label: t(`calls.phase.${value}`) })),
      ]}
      onChange={(event) => onChoose(phases.find((each) => each === event.target.value) ?? null)}
    />
  );
};

/** One line above the list. */
const Toolbar = ({
  path,
  filter,
  total,
  children,
}: {
  path: string;
  filter: CallsFilter;
  total: number | null;
  children: ReactNode;
}) => {
  const t = useText();
  const change = (part: Partial<CallsFilter>, how?: { replace: boolean }) =>
    go(addressOf(path, { ...filter, page: 0, ...part }), how);
  const { phase, search } = filter;
  const chip = phase && {
    id: 'phase',
    label: t('console.list.chip', { what: t('calls.column.phase'), value: t(`calls.phase.${phase}`) }),
    onRemove: () => change({ phase: null }),
  };
  return (
    <ListToolbar
      search={{
        label: t('calls.search'),
        value: search,
        onSearch: (words, how) => change({ search: words }, how),
      }}
      filters={<PhaseFilter phase={phase} onChoose={(next) => change({ phase: next })} />}
      chips={chip ? [chip] : []}
      onClear={() => go(path)}
      count={total === null ? null : t('calls.count', { count: total })}
    >
      {children}
    </ListToolbar>
  );
};

/** A call belongs to an edition: choosing one leads to the form. */
const NewOfAny = () => {
  const t = useText();
  return (
    <Popover label={t('calls.add')}>
      <div className="calls-new">
        <EditionSelect
          label={t('calls.add.edition')}
          none={t('calls.add.choose')}
          value=""
          isOffered={({ phase }) => phase !== 'CLOSED'}
          onChange={(editionId) => editionId && go(callPaths.add(editionId))}
        />
      </div>
    </Popover>
  );
};

/** The calls that the address asks for. */
const useCalls = (editionId: string | null, filter: CallsFilter) => {
  const locale = useLocale();
  const { search, phase, sort, isDescending, page } = filter;
  const { query, isWaiting } = useSteady(
    editionId ?? 'calls',
    useQuery(NominationCalls, {
      locale,
      editionId,
      search: search || null,
      phase,
      sort,
      isDescending,
      limit: size,
      offset: page * size,
    }),
  );
  const { items = [], totalCount = null } = query.data?.nominationCalls ?? {};
  return { query, isWaiting, items, totalCount };
};

const List = ({
  path,
  editionId,
  children,
}: {
  path: string;
  editionId: string | null;
  /** At the end of the toolbar: how a call is begun. */
  children: ReactNode;
}) => {
  const t = useText();
  const filter = useCallsFilter();
  const onOrder = (order: Order<Sort>) => go(addressOf(path, { ...filter, ...order, page: 0 }));
  const columns = useColumns(editionId !== null, sortingBy(filter, onOrder));
  const { query, isWaiting, items, totalCount } = useCalls(editionId, filter);
  const isFiltered = filter.search !== '' || filter.phase !== null;
  return (
    <div className="list-page">
      <Toolbar path={path} filter={filter} total={totalCount}>
        {children}
      </Toolbar>
      <QueryView query={query}>
        {() => (
          <ListTable
            caption={t('calls.title')}
            columns={columns}
            rows={items}
            keyOf={({ id }) => id}
            nameOf={({ title }) => title}
            isWaiting={isWaiting}
            empty={
              <EmptyState title={t(isFiltered ? 'calls.none' : 'calls.empty')}>
                {isFiltered ? <a href={path}>{t('calls.none.all')}</a> : <p>{t('calls.empty.text')}</p>}
              </EmptyState>
            }
            page={filter.page}
            size={size}
            total={totalCount ?? 0}
            onPage={(page) => go(addressOf(path, { ...filter, page }))}
          />
        )}
      </QueryView>
    </div>
  );
};

/** Who looks for the button of a call is told who has it. */
const NotYours = () => <p className="soft">{useText()('calls.notYours')}</p>;

/** The calls of every edition. */
export const AllCallsPage = () => {
  const t = useText();
  const { isRegional } = usePerson();
  return (
    <Page isWide title={t('calls.title')} lead={t('calls.lead')}>
      {!isRegional && <NotYours />}
      <Waiting badge="calls" />
      <List path={callPaths.all} editionId={null}>
        {isRegional && <NewOfAny />}
      </List>
    </Page>
  );
};

/** The calls of one edition. */
export const CallsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const { isRegional } = usePerson();
  return (
    <EditionFrame editionId={editionId} part={t('calls.title')}>
      {({ closedAt }) => (
        <>
          {closedAt === null && !isRegional && <NotYours />}
          <List path={callPaths.list(editionId)} editionId={editionId}>
            {closedAt === null && isRegional && (
              <LinkButton href={callPaths.add(editionId)}>{t('calls.add')}</LinkButton>
            )}
          </List>
        </>
      )}
    </EditionFrame>
  );
};
