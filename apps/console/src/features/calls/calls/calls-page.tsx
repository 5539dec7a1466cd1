import '../calls.css';
import { callSortValues, NominationCalls } from '@campus/api-client';
import { type Column, EmptyState, LinkButton, SearchField, Select, type Sorting, Table } from '@campus/ui';
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
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { EditionSelect } from '../../../shared/places/edition-select.tsx';
import { useText } from '../../../shared/text.ts';
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
    { id: 'phase', label: t('calls.column.phase'), cell: ({ phase }) => <PhaseTag phase={phase} /> },
    {
      id: 'days',
      label: t('calls.column.closesOn'),
      sorting: sortingOf('CLOSES'),
      cell: ({ opensOn, closesOn, phase }) =>
        phase === 'COMING' ? t('calls.opens', { day: formats.day(opensOn) }) : formats.day(closesOn),
    },
    {
      id: 'links',
      label: t('calls.column.links'),
      isNumber: true,
      cell: ({ id, editionId, links }) => (
        <a href={callPaths.links(editionId, id)}>{formats.number(links)}</a>
      ),
    },
    {
      id: 'counts',
      label: t('calls.column.counts'),
      cell: ({ counts }) => <CountWords counts={counts} />,
    },
  ];
};

const Filters = ({ path, filter }: { path: string; filter: CallsFilter }) => {
  const t = useText();
  const change = (part: Partial<CallsFilter>, how?: { replace: boolean }) =>
    go(addressOf(path, { ...filter, page: 0, ...part }), how);
  return (
    <div className="row row--ends">
      <SearchField
        label={t('calls.search')}
        value={filter.search}
        onSearch={(search, how) => change({ search }, how)}
      />
      <Select
        label={t('calls.column.phase')}
        value={filter.phase ?? ''}
        options={[
          { value: '', label: t('calls.all') },
          ...phases.map((value) => ({ value, label: t(`calls.phase.${value}`) })),
        ]}
        onChange={(event) => change({ phase: phases.find((each) => each === event.target.value) ?? null })}
      />
    </div>
  );
};

/** A call belongs to an edition: choosing one leads to the form. */
const NewOfAny = () => {
  const t = useText();
  return (
    <div className="form-measure">
      <EditionSelect
        label={t('calls.add.edition')}
        none={t('calls.add.choose')}
        value=""
        isOffered={({ phase }) => phase !== 'CLOSED'}
        onChange={(editionId) => editionId && go(callPaths.add(editionId))}
      />
    </div>
  );
};

const List = ({ path, editionId }: { path: string; editionId: string | null }) => {
  const t = useText();
  const locale = useLocale();
  const filter = useCallsFilter();
  const onOrder = (order: Order<Sort>) => go(addressOf(path, { ...filter, ...order, page: 0 }));
  const columns = useColumns(editionId !== null, sortingBy(filter, onOrder));
  const { query } = useSteady(
    editionId ?? 'calls',
    useQuery(NominationCalls, {
      locale,
      editionId,
      search: filter.search || null,
      phase: filter.phase,
      sort: filter.sort,
      isDescending: filter.isDescending,
      limit: size,
      offset: filter.page * size,
    }),
  );
  const isFiltered = filter.search !== '' || filter.phase !== null;
  return (
    <>
      <Filters path={path} filter={filter} />
      <QueryView query={query}>
        {({ nominationCalls: { items, totalCount } }) =>
          items.length === 0 ? (
            <EmptyState title={t(isFiltered ? 'calls.none' : 'calls.empty')}>
              {isFiltered ? <a href={path}>{t('calls.none.all')}</a> : <p>{t('calls.empty.text')}</p>}
            </EmptyState>
          ) : (
            <>
              <Table caption={t('calls.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
              <ListPager
                page={filter.page}
                size={size}
                total={totalCount}
                onPage={(page) => go(addressOf(path, { ...filter, page }))}
              />
            </>
          )
        }
      </QueryView>
    </>
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
      {isRegional ? <NewOfAny /> : <NotYours />}
      <List path={callPaths.all} editionId={null} />
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
          {closedAt === null &&
            (isRegional ? (
              <p>
                <LinkButton href={callPaths.add(editionId)}>{t('calls.add')}</LinkButton>
              </p>
            ) : (
              <NotYours />
            ))}
          <List path={callPaths.list(editionId)} editionId={editionId} />
        </>
      )}
    </EditionFrame>
  );
};
