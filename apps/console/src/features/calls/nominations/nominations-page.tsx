import '../calls.css';
import { MoveOnWaitingList, Nominations } from '@campus/api-client';
import { Button, Checkbox, EmptyState, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
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
import { useState } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import { sortingBy } from '../../../shared/lists/use-sort.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import { isUntold, type NominationRow } from '../calls/call-data.ts';
import { Checks } from '../calls/call-words.tsx';
import { StateTag } from '../../../shared/words/nomination-words.tsx';
import { Filters, type Change } from './nomination-filters.tsx';
import { addressOf, isFiltered, useNominationFilter, type NominationFilter } from './nomination-filter.ts';
import { QuotaBoard } from './quota-board.tsx';
import { SelectionBar } from './selection-bar.tsx';

const size = 50;

/** The place on the waiting list, with one step up or down among those of the country. */
const Waiting = ({ row }: { row: NominationRow }) => {
  const t = useText();
  const formats = useFormats();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  if (row.waitingRank === null) return null;
  const move = async (isUp: boolean) => {
    await act(
      { nomination: { id: row.id, basedOn: row.version }, isUp },
      async (input) => (await client.run(MoveOnWaitingList, { input })).moveOnWaitingList,
    );
    // Refused, the list is an older one: it shows what was done meanwhile.
    cache.invalidate();
  };
  return (
    <span className="calls-acts">
      <span className="calls-under">{t('calls.waiting', { rank: formats.number(row.waitingRank) })}</span>
      {([true, false] as const).map((isUp) => (
        <Button key={String(isUp)} kind="bare" isBusy={isRunning} onClick={() => void move(isUp)}>
          {t(isUp ? 'calls.waiting.up' : 'calls.waiting.down')} <VisuallyHidden>{row.name}</VisuallyHidden>
        </Button>
      ))}
      {trouble && <TroubleNotice trouble={trouble} />}
    </span>
  );
};

const Institution = ({ row: { institutionName, institutionKind } }: { row: NominationRow }) => {
  const { institution } = useVocabulary();
  return (
    <>
      {institutionName}
      <span className="calls-under">{institution(institutionKind)}</span>
    </>
  );
};

/** Leads to the person, once it is known who it is; how their institution ranks them. */
const Name = ({
  editionId,
  row: { id, name, priority, personId },
}: {
  editionId: string;
  row: NominationRow;
}) => {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <a href={personId ? peoplePaths.person(personId) : callPaths.nomination(editionId, id)}>{name}</a>
      {personId && (
        <span className="calls-under">
          <a href={callPaths.nomination(editionId, id)}>
            {t('calls.toNomination')} <VisuallyHidden>{name}</VisuallyHidden>
          </a>
        </span>
      )}
      <span className="calls-under">{t('calls.priority', { priority: formats.number(priority) })}</span>
    </>
  );
};

/** A letter is due, or would come too late. */
const Untold = ({ row }: { row: NominationRow }) => {
  const t = useText();
  if (row.isLate) return <Tag icon="clock">{t('calls.late')}</Tag>;
  return isUntold(row) ? <Tag icon="send">{t('calls.untold')}</Tag> : null;
};

const Standing = ({ row }: { row: NominationRow }) => (
  <>
    <StateTag state={row.state} /> <Untold row={row} />
    <Waiting row={row} />
  </>
);

const useColumns = (
  editionId: string,
  filter: NominationFilter,
  chosen: readonly NominationRow[],
  choose: (row: NominationRow, is: boolean) => void,
): Column<NominationRow>[] => {
  const t = useText();
  const formats = useFormats();
  const by = sortingBy(filter, (order) => go(addressOf(editionId, { ...filter, ...order, page: 0 })));
  return [
    {
      id: 'choose',
      label: t('calls.choose'),
      isQuiet: true,
      cell: (row) => (
        <Checkbox
          label={<VisuallyHidden>{t('calls.choose.one', { name: row.name })}</VisuallyHidden>}
          checked={chosen.some(({ id }) => id === row.id)}
          onChange={(event) => choose(row, event.target.checked)}
        />
      ),
    },
    {
      id: 'name',
      label: t('calls.column.name'),
      sorting: by('NAME'),
      isName: true,
      cell: (row) => <Name editionId={editionId} row={row} />,
    },
    {
      id: 'institution',
      label: t('calls.column.institution'),
      sorting: by('INSTITUTION'),
      cell: (row) => <Institution row={row} />,
    },
    {
      id: 'country',
      label: t('calls.column.country'),
      sorting: by('COUNTRY'),
      cell: ({ countryName }) => countryName || '–',
    },
    {
      id: 'state',
      label: t('calls.column.state'),
      sorting: by('STATE'),
      cell: (row) => <Standing row={row} />,
    },
    {
      id: 'submitted',
      label: t('calls.column.submitted'),
      sorting: by('SUBMITTED'),
      cell: ({ submittedAt }) => (submittedAt === null ? '–' : formats.dateTime(submittedAt)),
    },
    {
      id: 'checks',
      label: t('calls.column.checks'),
      cell: (row) => <Checks checks={row.checks} />,
    },
  ];
};

/** Chosen rows as they are now; those on other pages as they were when they were chosen. */
const useChoice = () => {
  const [chosen, setChosen] = useState<readonly NominationRow[]>([]);
  const put = (rows: readonly NominationRow[], is: boolean) =>
    setChosen((before) => [
      ...before.filter(({ id }) => !rows.some((row) => row.id === id)),
      ...(is ? rows : []),
    ]);
  const fresh = (items: readonly NominationRow[]) =>
    chosen.map((row) => items.find(({ id }) => id === row.id) ?? row);
  return { chosen, put, fresh, clear: () => setChosen([]) };
};

/** Nobody nominated yet, or nobody as the filters ask. */
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

const List = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const filter = useNominationFilter();
  const change: Change = (part) => go(addressOf(editionId, { ...filter, page: 0, ...part }));
  const { chosen, put, fresh, clear } = useChoice();
  const columns = useColumns(editionId, filter, chosen, (row, is) => put([row], is));
  const { page, search, ...rest } = filter;
  const query = useQuery(Nominations, {
    ...rest,
    locale,
    editionId,
    search: search || null,
    limit: size,
    offset: page * size,
  });
  return (
    <>
      <Filters editionId={editionId} filter={filter} change={change} />
      <QueryView query={query}>
        {({ nominations: { items, totalCount } }) => {
          const isAll = items.length > 0 && items.every(({ id }) => chosen.some((row) => row.id === id));
          return items.length === 0 ? (
            <Nobody editionId={editionId} isFiltered={isFiltered(filter)} />
          ) : (
            <>
              <Checkbox
                label={t('calls.choose.page', { count: items.length })}
                checked={isAll}
                onChange={(event) => put(items, event.target.checked)}
              />
              <Table caption={t('calls.nominations')} columns={columns} rows={items} keyOf={({ id }) => id} />
              <ListPager
                page={page}
                size={size}
                total={totalCount}
                onPage={(next) => change({ page: next })}
              />
            </>
          );
        }}
      </QueryView>
      <SelectionBar rows={fresh(query.data?.nominations.items ?? [])} onClear={clear} />
    </>
  );
};

/** Nominations of an edition: looked at, selected, told. */
export const NominationsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('calls.nominations')}>
      {() => (
        <>
          <QuotaBoard isSticky editionId={editionId}>
            <h2>{t('calls.quotas')}</h2>
          </QuotaBoard>
          <List editionId={editionId} />
        </>
      )}
    </EditionFrame>
  );
};
