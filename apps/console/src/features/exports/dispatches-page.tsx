import {
  type DataOf,
  Dispatches,
  type DispatchSort,
  ExportableModules,
  SwitchDispatch,
} from '@campus/api-client';
import {
  Button,
  type Column,
  EmptyState,
  LinkButton,
  SearchField,
  type Sorting,
  Table,
  Tag,
} from '@campus/ui';
import {
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useLocale,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { NothingFound } from '../../shared/lists/nothing-found.tsx';
import { useSteady } from '../../shared/lists/table/use-steady.ts';
import { useText } from '../../shared/text.ts';
import { useList } from '../../shared/lists/use-list.ts';
import { DispatchDialog } from './dispatch-dialog.tsx';
import { ForAuthors } from './for-authors.tsx';

type Dispatch = DataOf<typeof Dispatches>['dispatches']['items'][number];

const size = 50;

/** Whether anybody is let in, and if not, why. */
const stateOf = ({ isOpen, closesAt, opens }: Dispatch) => {
  if (!opens) return 'gone';
  if (!isOpen) return 'closed';
  return closesAt && new Date(closesAt) <= new Date() ? 'past' : 'open';
};

const Switch = ({ dispatch }: { dispatch: Dispatch }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const flip = async () => {
    const done = await act(
      { dispatchId: dispatch.id, isOpen: !dispatch.isOpen },
      async (input) => (await client.run(SwitchDispatch, { input })).switchDispatch,
    );
    if (done) cache.invalidate();
  };
  const id = dispatch.isOpen ? 'dispatch.off' : 'dispatch.on';
  return (
    <>
      <Button
        kind="quiet"
        isBusy={isRunning}
        aria-label={t(`${id}.of`, { label: dispatch.label })}
        onClick={() => void flip()}
      >
        {t(id)}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

const Actions = ({ dispatch }: { dispatch: Dispatch }) => {
  const t = useText();
  return (
    <div className="row">
      <LinkButton
        kind="quiet"
        icon="download"
        href={dispatch.path}
        download
        aria-label={t('dispatch.download.of', { label: dispatch.label })}
      >
        {t('dispatch.download')}
      </LinkButton>
      <Switch dispatch={dispatch} />
    </div>
  );
};

/** How often it was used, and by how many. */
const useCounts = (sortingOf: (sort: DispatchSort) => Sorting): Column<Dispatch>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'learners',
      label: t('dispatch.column.learners'),
      sorting: sortingOf('LEARNERS'),
      isNumber: true,
      cell: ({ learners, maxLearners }) =>
        maxLearners === null
          ? formats.number(learners)
          : t('dispatch.learners.of', { learners, most: maxLearners }),
    },
    {
      id: 'launches',
      label: t('dispatch.column.launches'),
      sorting: sortingOf('LAUNCHES'),
      isNumber: true,
      cell: ({ launches }) => formats.number(launches),
    },
    {
      id: 'completions',
      label: t('dispatch.column.completions'),
      sorting: sortingOf('COMPLETIONS'),
      isNumber: true,
      cell: ({ completions }) => formats.number(completions),
    },
  ];
};

const useColumns = (sortingOf: (sort: DispatchSort) => Sorting): Column<Dispatch>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'label',
      label: t('dispatch.column.label'),
      isName: true,
      sorting: sortingOf('LABEL'),
      cell: ({ label }) => label,
    },
    {
      id: 'opens',
      label: t('dispatch.column.opens'),
      cell: ({ opens }) => opens?.title ?? '—',
    },
    {
      id: 'state',
      label: t('dispatch.column.state'),
      cell: (dispatch) => {
        const state = stateOf(dispatch);
        const { closesAt } = dispatch;
        return (
          <>
            <Tag tone={state === 'open' ? 'done' : 'quiet'} icon={state === 'open' ? 'done' : 'lock'}>
              {t(`dispatch.${state}`)}
            </Tag>
            {closesAt && (
              <p className="soft small">
                {t(state === 'past' ? 'dispatch.since' : 'dispatch.until', { day: formats.date(closesAt) })}
              </p>
            )}
          </>
        );
      },
    },
    ...useCounts(sortingOf),
    {
      id: 'do',
      label: t('package.column.do'),
      isQuiet: true,
      cell: (dispatch) => <Actions dispatch={dispatch} />,
    },
  ];
};

const DispatchList = () => {
  const t = useText();
  const locale = useLocale();
  const list = useList<DispatchSort>('CREATED', true);
  const [isCreating, setCreating] = useState(false);
  const columns = useColumns(list.sortingOf);
  const window = { ...list.order, limit: size, offset: list.page * size };
  const { query } = useSteady(
    'dispatches',
    useQuery(Dispatches, { search: list.search || null, ...window, locale }),
  );
  const exportables = useQuery(ExportableModules, { locale }).data?.exportableModules ?? [];
  const create = exportables.length > 0 && (
    <Button icon="globe" onClick={() => setCreating(true)}>
      {t('dispatch.create')}
    </Button>
  );
  return (
    <Page isWide title={t('dispatch.title')} lead={t('dispatch.lead')}>
      <QueryView query={query}>
        {({ dispatches: { items, totalCount } }) =>
          items.length === 0 && !list.search ? (
            <EmptyState title={t('dispatch.empty')}>
              <p>{t('dispatch.empty.text')}</p>
              {create}
            </EmptyState>
          ) : (
            <>
              <div className="row row--ends">
                <SearchField label={t('dispatch.search')} value={list.search} onSearch={list.find} />
                {create}
              </div>
              {items.length === 0 ? (
                <NothingFound search={list.search} onAll={() => list.find('')} />
              ) : (
                <Table caption={t('dispatch.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
              )}
              <ListPager page={list.page} size={size} total={totalCount} onPage={list.setPage} />
            </>
          )
        }
      </QueryView>
      {isCreating && <DispatchDialog exportables={exportables} onClose={() => setCreating(false)} />}
    </Page>
  );
};

/** Thin packages that open our module from another platform: who has them, and how often they were used. */
export const DispatchesPage = () => (
  <ForAuthors>
    <DispatchList />
  </ForAuthors>
);
