import '../calls.css';
import { MoveOnWaitingList, Nominations } from '@campus/api-client';
import { Button, EmptyState, Icon, Tag, VisuallyHidden, type Column } from '@campus/ui';
import {
  go,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useLocale,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { Cut } from '../../../shared/lists/table/cut.tsx';
import { ListTable } from '../../../shared/lists/table/list-table.tsx';
import { ListToolbar } from '../../../shared/lists/table/list-toolbar.tsx';
import { useChoice } from '../../../shared/lists/table/use-choice.ts';
import { useChooseAll, type ReadPage } from '../../../shared/lists/table/use-choose-all.ts';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { SavedViews } from '../../../shared/lists/views/saved-views.tsx';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import { sortingBy } from '../../../shared/lists/use-sort.ts';
import { useSurnameHeading } from '../../../shared/words/surname-heading.ts';
import { isUntold, type NominationRow } from '../calls/call-data.ts';
import { Checks } from '../calls/call-words.tsx';
import { StateTag } from '../../../shared/words/nomination-words.tsx';
import { Filters, useChips, type Change } from './nomination-filters.tsx';
import { addressOf, isFiltered, useNominationFilter, type NominationFilter } from './nomination-filter.ts';
import { QuotaBoard } from './quota-board.tsx';
import { MOST_AT_ONCE, SelectionBar, SelectionTold, useSelection } from './selection-bar.tsx';

const size = 50;

/** One step up or down among those of the country who wait. */
const Steps = ({ row }: { row: NominationRow }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const move = async (isUp: boolean) => {
    await act(
      { nomination: { id: row.id, basedOn: row.version }, isUp },
      async (input) => (await client.run(MoveOnWaitingList, { input })).moveOnWaitingList,
    );
    // Refused, the list is an older one: it shows what was done meanwhile.
    cache.invalidate();
  };
  return (
    <span className="list-line nomination-steps">
      {([true, false] as const).map((isUp) => (
        <Button
          key={String(isUp)}
          kind="bare"
          isBusy={isRunning}
          title={t(isUp ? 'calls.waiting.up' : 'calls.waiting.down')}
          onClick={() => void move(isUp)}
        >
          <span aria-hidden="true">{isUp ? '↑' : '↓'}</span>
          <VisuallyHidden>
            {t(isUp ? 'calls.waiting.up' : 'calls.waiting.down')} {row.name}
          </VisuallyHidden>
        </Button>
      ))}
      {trouble && <TroubleNotice trouble={trouble} />}
    </span>
  );
};

/** Leads to the person, once it is known who it is. */
const Name = ({ editionId, row: { id, name, personId } }: { editionId: string; row: NominationRow }) => {
  const t = useText();
  return (
    <span className="list-line">
      <a href={personId ? peoplePaths.person(personId) : callPaths.nomination(editionId, id)}>
        <Cut>{name}</Cut>
      </a>
      {personId && (
        <a
          className="opening opening--row"
          href={callPaths.nomination(editionId, id)}
          title={t('calls.toNomination')}
        >
          <Icon name="eye" />
          <VisuallyHidden>
            {t('calls.toNomination')} {name}
          </VisuallyHidden>
        </a>
      )}
    </span>
  );
};

/** A letter is due, or would come too late: its sign, with the words in the title and for screen readers. */
const Untold = ({ row }: { row: NominationRow }) => {
  const t = useText();
  const words = row.isLate ? t('calls.late') : isUntold(row) ? t('calls.untold') : null;
  return words === null ? null : (
    <span className="list-mark" title={words}>
      <Tag icon={row.isLate ? 'clock' : 'send'}>{words}</Tag>
    </span>
  );
};

/** Who waits has a place, which takes the room of the state's longer name. */
const Standing = ({ row }: { row: NominationRow }) => {
  const t = useText();
  const formats = useFormats();
  const { waitingRank } = row;
  return (
    <span className="list-line">
      {waitingRank === null ? (
        <StateTag state={row.state} />
      ) : (
        <Tag tone="warn" icon="clock">
          {t('calls.waiting', { rank: formats.number(waitingRank) })}
        </Tag>
      )}
      <Untold row={row} />
      {waitingRank !== null && <Steps row={row} />}
    </span>
  );
};

const useColumns = (editionId: string, filter: NominationFilter): Column<NominationRow>[] => {
  const t = useText();
  const formats = useFormats();
  const bySurname = useSurnameHeading();
  const by = sortingBy(filter, (order) => go(addressOf(editionId, { ...filter, ...order, page: 0 })));
  return [
    {
      id: 'name',
      ...bySurname(t('calls.column.name'), by('NAME')),
      isName: true,
      cell: (row) => <Name editionId={editionId} row={row} />,
    },
    {
      id: 'state',
      label: t('calls.column.state'),
      sorting: by('STATE'),
      card: 'aside',
      cell: (row) => <Standing row={row} />,
    },
    {
      id: 'priority',
      label: t('calls.column.priority'),
      isNumber: true,
      cell: ({ priority }) => (priority === null ? '–' : formats.number(priority)),
    },
    {
      id: 'country',
      label: t('calls.column.country'),
      sorting: by('COUNTRY'),
      card: 'fact',
      cell: ({ countryName }) => countryName || '–',
    },
    {
      id: 'checks',
      label: t('calls.column.checks'),
      card: 'fact',
      cell: (row) => <Checks isRow checks={row.checks} />,
    },
    {
      id: 'institution',
      label: t('calls.column.institution'),
      sorting: by('INSTITUTION'),
      cell: ({ institutionName }) => <Cut>{institutionName}</Cut>,
    },
    {
      id: 'submitted',
      label: t('calls.column.submitted'),
      sorting: by('SUBMITTED'),
      cell: ({ submittedAt }) => (submittedAt === null ? '–' : formats.date(submittedAt, 'short')),
    },
  ];
};

/**
 * Chosen rows in the order of the list, as they are now; after them those on other pages, as they were when they were
 * chosen. Seats are given in this order.
 */
const inShownOrder = (chosen: readonly NominationRow[], items: readonly NominationRow[]) => [
  ...items.filter(({ id }) => chosen.some((row) => row.id === id)),
  ...chosen.filter(({ id }) => !items.some((row) => row.id === id)),
];

const keyOf = ({ id }: NominationRow) => id;
const nameOf = ({ name }: NominationRow) => name;

/** Nobody nominated yet, or nobody matches the filters. */
const Nobody = ({ editionId, isFiltered }: { editionId: string; isFiltered: boolean }) => {
  const t = useText();
  const words = isFiltered ? 'calls.nominations.none' : 'calls.nominations.empty';
  return (
    <EmptyState title={t(words)}>
      <p>{t(`${words}.text`)}</p>
      {isFiltered ? (
        <a href={callPaths.nominations(editionId)}>{t('calls.nominations.none.all')}</a>
      ) : (
        <a href={callPaths.list(editionId)}>{t('calls.nominations.empty.calls')}</a>
      )}
    </EmptyState>
  );
};

/** The page of the list that the address asks for. */
const useNominations = (editionId: string, filter: NominationFilter) => {
  const locale = useLocale();
  const { client } = useShell();
  const { page, search, ...rest } = filter;
  const ask = { ...rest, locale, editionId, search: search || null };
  const { query, isWaiting } = useSteady(
    editionId,
    useQuery(Nominations, { ...ask, limit: size, offset: page * size }),
  );
  const readPage: ReadPage<NominationRow> = async (part) =>
    (await client.run(Nominations, { ...ask, ...part })).nominations.items;
  const { items = [], totalCount = null } = query.data?.nominations ?? {};
  return { query, isWaiting, items, totalCount, readPage };
};

const List = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const filter = useNominationFilter();
  const { page, search } = filter;
  const change: Change = (part, how) => go(addressOf(editionId, { ...filter, page: 0, ...part }), how);
  const choice = useChoice(keyOf, `nominations ${editionId}`);
  const selection = useSelection();
  const columns = useColumns(editionId, filter);
  const { query, isWaiting, items, totalCount, readPage } = useNominations(editionId, filter);
  const all = useChooseAll({ choice, items, total: totalCount, most: MOST_AT_ONCE, read: readPage });
  return (
    <div className="list-page nominations">
      <SavedViews
        list="NOMINATIONS"
        editionId={editionId}
        path={callPaths.nominations(editionId)}
        address={addressOf(editionId, filter)}
      />
      <ListToolbar
        search={{
          label: t('calls.nominations.search'),
          value: search,
          onSearch: (words, how) => change({ search: words }, how),
        }}
        filters={<Filters editionId={editionId} filter={filter} change={change} />}
        chips={useChips(filter, change)}
        onClear={() => go(callPaths.nominations(editionId))}
        count={totalCount === null ? null : t('calls.nominations.count', { count: totalCount })}
      />
      <SelectionTold selection={selection} />
      <QueryView query={query}>
        {() => (
          <ListTable
            caption={t('calls.nominations')}
            columns={columns}
            rows={items}
            keyOf={keyOf}
            nameOf={nameOf}
            choice={choice}
            isWaiting={isWaiting}
            empty={<Nobody editionId={editionId} isFiltered={isFiltered(filter)} />}
            page={page}
            size={size}
            total={totalCount ?? 0}
            onPage={(next) => change({ page: next })}
          />
        )}
      </QueryView>
      <SelectionBar
        selection={selection}
        rows={inShownOrder(choice.rows, items)}
        all={all}
        onClear={choice.clear}
      />
    </div>
  );
};

/** Nominations of an edition: looked at, selected, told. */
export const NominationsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('calls.nominations')}>
      {() => (
        <>
          <QuotaBoard isLine editionId={editionId}>
            <h2 className="visually-hidden">{t('calls.quotas')}</h2>
          </QuotaBoard>
          <List editionId={editionId} />
        </>
      )}
    </EditionFrame>
  );
};
