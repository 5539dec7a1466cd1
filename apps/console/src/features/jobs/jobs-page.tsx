import './jobs.css';
import { type DataOf, type JobSort, jobStateValues, QueuedJobs, RetryJob } from '@campus/api-client';
import {
  Button,
  EmptyState,
  Select,
  Table,
  Tag,
  VisuallyHidden,
  type Column,
  type Sorting,
} from '@campus/ui';
import {
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useSearchValue,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/lists/list-pager.tsx';
import { useText } from '../../shared/text.ts';
import { useSort } from '../../shared/lists/use-sort.ts';
import { usePolling } from '../../shared/lists/use-polling.ts';
import { GiveUpDialog } from './give-up-dialog.tsx';
import { useJobWords } from './job-words.ts';

type Queue = DataOf<typeof QueuedJobs>['queuedJobs'];
type Job = Queue['items'][number];

const size = 50;
type State = (typeof jobStateValues)[number];

const looks = {
  FAILED: { tone: 'danger', icon: 'stop' },
  STALLED: { tone: 'warn', icon: 'alert' },
  RETRYING: { tone: 'warn', icon: 'alert' },
  RUNNING: { tone: 'info', icon: 'play' },
  WAITING: { tone: 'quiet', icon: 'clock' },
} as const;

const Actions = ({ job, onGiveUp }: { job: Job; onGiveUp: () => void }) => {
  const t = useText();
  const words = useJobWords();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const retry = async () => {
    const run = async (input: { jobId: string; idempotencyKey: string }) =>
      (await client.run(RetryJob, { input })).retryJob;
    if (await act({ jobId: job.id }, run)) cache.invalidate();
  };
  if (job.state === 'RUNNING') return '—';
  const name = <VisuallyHidden>{t('jobs.of', { task: words.task(job.task), id: job.id })}</VisuallyHidden>;
  return (
    <>
      <div className="jobs-actions">
        <Button kind="bare" isBusy={isRunning} onClick={() => void retry()}>
          {t('jobs.retry')} {name}
        </Button>
        <Button kind="bare" onClick={onGiveUp}>
          {t('jobs.giveUp')} {name}
        </Button>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

const useColumns = (sortingOf: (sort: JobSort) => Sorting, onGiveUp: (job: Job) => void): Column<Job>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useJobWords();
  return [
    {
      id: 'task',
      label: t('jobs.column.task'),
      isName: true,
      sorting: sortingOf('TASK'),
      cell: ({ task }) => words.task(task),
    },
    {
      id: 'state',
      label: t('jobs.column.state'),
      sorting: sortingOf('STATE'),
      cell: ({ state }) => (
        <>
          <Tag {...looks[state]}>{t(`jobs.state.${state}`)}</Tag>
          {state === 'STALLED' && <p className="small soft jobs-stalled">{t('jobs.stalled')}</p>}
        </>
      ),
    },
    {
      id: 'tries',
      label: t('jobs.column.tries'),
      sorting: sortingOf('TRIES'),
      cell: ({ attempts, maxAttempts }) => t('jobs.tries', { attempts, maxAttempts }),
    },
    {
      id: 'due',
      label: t('jobs.column.due'),
      sorting: sortingOf('DUE'),
      cell: ({ runAt, state }) => (state === 'FAILED' ? '—' : formats.dateTime(runAt)),
    },
    { id: 'error', label: t('jobs.column.error'), cell: ({ error }) => (error ? words.error(error) : '—') },
    {
      id: 'created',
      label: t('jobs.column.created'),
      sorting: sortingOf('CREATED'),
      cell: ({ createdAt }) => formats.dateTime(createdAt),
    },
    {
      id: 'action',
      label: t('jobs.column.action'),
      isQuiet: true,
      cell: (job) => <Actions job={job} onGiveUp={() => onGiveUp(job)} />,
    },
  ];
};

const sum = (counts: Queue['counts'], is: (row: Queue['counts'][number]) => boolean) =>
  counts.filter(is).reduce((total, { count }) => total + count, 0);

interface Filter {
  state: State | null;
  task: string | null;
}

const Filters = ({
  counts,
  filter,
  onChange,
}: {
  counts: Queue['counts'];
  filter: Filter;
  onChange: (filter: Filter) => void;
}) => {
  const t = useText();
  const words = useJobWords();
  const tasks = [...new Set([...counts.map(({ task }) => task), ...(filter.task ? [filter.task] : [])])];
  return (
    <div className="jobs-filters">
      <Select
        label={t('jobs.filter.state')}
        value={filter.state ?? ''}
        options={[
          { value: '', label: t('jobs.filter.any', { count: sum(counts, () => true) }) },
          ...jobStateValues.map((value) => ({
            value,
            label: t('jobs.filter.one', {
              name: t(`jobs.state.${value}`),
              count: sum(counts, ({ state }) => state === value),
            }),
          })),
        ]}
        onChange={({ target }) => onChange({ ...filter, state: (target.value || null) as State | null })}
      />
      <Select
        label={t('jobs.filter.task')}
        value={filter.task ?? ''}
        options={[
          { value: '', label: t('jobs.filter.any', { count: sum(counts, () => true) }) },
          ...tasks.map((value) => ({
            value,
            label: t('jobs.filter.one', {
              name: words.task(value),
              count: sum(counts, ({ task }) => task === value),
            }),
          })),
        ]}
        onChange={({ target }) => onChange({ ...filter, task: target.value || null })}
      />
    </div>
  );
};

/** Jobs of the servers that wait, run or failed; finished ones are gone. */
export const JobsPage = () => {
  const t = useText();
  const asked = useSearchValue('state');
  const [filter, setFilter] = useState<Filter>({
    state: jobStateValues.find((state) => state === asked) ?? null,
    task: null,
  });
  const [page, setPage] = useState(0);
  const [leaving, setLeaving] = useState<Job | null>(null);
  const { sort, isDescending, sortingOf } = useSort<JobSort>('URGENT', false, () => setPage(0));
  const columns = useColumns(sortingOf, setLeaving);
  const window = { sort, isDescending, limit: size, offset: page * size };
  const query = useQuery(QueuedJobs, { ...filter, ...window });
  usePolling(query.refetch, leaving === null, 5000);
  const isFiltered = filter.state !== null || filter.task !== null;
  return (
    <Page isWide title={t('jobs.title')} lead={t('jobs.lead')}>
      <QueryView query={query}>
        {({ queuedJobs: { items, totalCount, counts } }) => (
          <>
            <Filters
              counts={counts}
              filter={filter}
              onChange={(chosen) => {
                setFilter(chosen);
                setPage(0);
              }}
            />
            {items.length === 0 ? (
              <EmptyState title={isFiltered ? t('jobs.none') : t('jobs.empty')}>
                {!isFiltered && <p>{t('jobs.empty.text')}</p>}
              </EmptyState>
            ) : (
              <>
                <Table caption={t('jobs.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
                <ListPager page={page} size={size} total={totalCount} onPage={setPage} />
              </>
            )}
          </>
        )}
      </QueryView>
      {leaving && <GiveUpDialog job={leaving} onClose={() => setLeaving(null)} />}
    </Page>
  );
};
