import {
  CompareResults,
  PlatformResults,
  resultListValues,
  SendResultsAgain,
  type ResultList,
} from '@campus/api-client';
import { Button, Facts, Notice, Select } from '@campus/ui';
import {
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { usePolling } from '../../../shared/lists/use-polling.ts';
import { paths } from '../../../shared/paths/paths.ts';
import { useText } from '../../../shared/text.ts';
import { LineTable } from './line-table.tsx';
import { ResultTable } from './result-table.tsx';
import { useResultWords, type Results } from './use-result-words.ts';

/** Why nothing arrives there now. */
const Standing = ({ results }: { results: Results }) => {
  const t = useText();
  const formats = useFormats();
  const { troubleText } = useResultWords();
  const { canSend, name, awaySince, trouble, nextCallAt } = results;
  if (!canSend)
    return (
      <Notice tone="warn" title={t('platforms.results.noWay')}>
        <p>{t('platforms.results.noWayText')}</p>
      </Notice>
    );
  if (!awaySince || !trouble) return null;
  const moment = formats.dateTime(awaySince);
  return (
    <Notice tone="warn" title={t('platforms.results.away', { platform: name, moment })}>
      <p>{troubleText(trouble)}</p>
      <p>{t('platforms.results.awayText')}</p>
      {nextCallAt && <p>{t('platforms.results.awayUntil', { moment: formats.dateTime(nextCallAt) })}</p>}
    </Notice>
  );
};

const Counts = ({ results }: { results: Results }) => {
  const t = useText();
  const formats = useFormats();
  const { sent, waiting, lastSentAt, comparedAt } = results;
  const moment = (at: string | null) => (at ? formats.dateTime(at) : t('platforms.never'));
  return (
    <Facts
      facts={[
        { label: t('platforms.results.sent'), value: formats.number(sent) },
        { label: t('platforms.results.waiting'), value: formats.number(waiting) },
        { label: t('platforms.results.lastSent'), value: moment(lastSentAt) },
        { label: t('platforms.results.compared'), value: moment(comparedAt) },
      ]}
    />
  );
};

/** What the platform holds is read by a job, which takes a moment. */
const Comparison = ({ results }: { results: Results }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { troubleText } = useResultWords();
  const intention = useIntention();
  const { id, canSend, isComparing, compareTrouble } = results;
  usePolling(async () => cache.invalidate(), isComparing);
  const compare = async () => {
    const run = async (input: { platformId: string; idempotencyKey: string }) =>
      (await client.run(CompareResults, { input })).compareResults;
    if (await intention.act({ platformId: id }, run)) cache.invalidate();
  };
  return (
    <>
      {isComparing && <Notice isLive title={t('platforms.results.comparing')} />}
      {compareTrouble && !isComparing && (
        <Notice tone="warn" title={t('platforms.results.compareFailed')}>
          <p>{troubleText(compareTrouble)}</p>
        </Notice>
      )}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      {canSend && (
        <p>
          <Button isBusy={intention.isRunning || isComparing} onClick={() => void compare()}>
            {t('platforms.results.compare')}
          </Button>
        </p>
      )}
    </>
  );
};

const countsOf = ({ refused, different, waiting, dropped }: Results): Record<ResultList, number> => ({
  REFUSED: refused,
  DIFFERENT: different,
  WAITING: waiting,
  DROPPED: dropped,
});

/** Sends a list again, or one of it. */
const useAgain = ({ id: platformId }: Results, list: ResultList) => {
  const { client, cache } = useShell();
  const intention = useIntention();
  const [queued, setQueued] = useState<number | null>(null);
  const again = async (id: string | null) => {
    setQueued(null);
    const run = async (input: {
      platformId: string;
      list: ResultList;
      id: string | null;
      idempotencyKey: string;
    }) => {
      const answer = (await client.run(SendResultsAgain, { input })).sendResultsAgain;
      if (answer.__typename === 'ResultsQueued') setQueued(answer.count);
      return answer;
    };
    if (await intention.act({ platformId, list, id }, run)) cache.invalidate();
  };
  return { again, queued, forget: () => setQueued(null), intention };
};

/** The results of one list, and what can be done about all of them. */
const List = ({
  results,
  list,
  onChoose,
}: {
  results: Results;
  list: ResultList;
  onChoose: (list: ResultList) => void;
}) => {
  const t = useText();
  const { again, queued, forget, intention } = useAgain(results, list);
  const counts = countsOf(results);
  return (
    <section aria-labelledby="results" className="stack stack--tight">
      <h2 id="results">{t('platforms.results.listed')}</h2>
      <Select
        label={t('platforms.results.list')}
        value={list}
        options={resultListValues.map((value) => ({
          value,
          label: t(`platforms.results.list.${value}`, { count: counts[value] }),
        }))}
        onChange={({ target }) => {
          const chosen = resultListValues.find((value) => value === target.value);
          forget();
          if (chosen) onChoose(chosen);
        }}
      />
      {queued !== null && (
        <Notice tone="done" isLive title={t('platforms.results.queued', { count: queued })} />
      )}
      {intention.trouble && <TroubleNotice trouble={intention.trouble} />}
      <ResultTable
        list={list}
        items={results.items}
        isBusy={intention.isRunning}
        onAgain={({ id }) => void again(id)}
      />
      {counts[list] > 0 && (
        <p>
          <Button isBusy={intention.isRunning} onClick={() => void again(null)}>
            {t(list === 'DIFFERENT' ? 'platforms.results.mend' : 'platforms.results.againAll')}
          </Button>
        </p>
      )}
    </section>
  );
};

/** What a platform was told of its people, and what not. For administrators. */
export const ResultsPage = ({ platformId }: { platformId: string }) => {
  const t = useText();
  const [list, setList] = useState<ResultList>('REFUSED');
  const { query, isWaiting } = useSteady(platformId, useQuery(PlatformResults, { id: platformId, list }));
  const board = query.data?.platformResults;
  if (board === null) return <MissingPage />;
  return (
    <Page
      isWide
      title={t('platforms.results.title', { platform: board?.name ?? '…' })}
      lead={t('platforms.results.lead')}
    >
      <p>
        <a href={paths.platforms}>{t('platforms.results.back')}</a>
      </p>
      <QueryView query={query}>
        {({ platformResults: results }) =>
          results && (
            <>
              <Standing results={results} />
              <Counts results={results} />
              <Comparison results={results} />
              <List
                results={isWaiting ? { ...results, items: [] } : results}
                list={list}
                onChoose={setList}
              />
              <LineTable lines={results.lines} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
