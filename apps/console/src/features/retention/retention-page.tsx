import { RetentionBoard } from '@campus/api-client';
import { Button, EmptyState, Facts, Notice, Table, type Column } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { countOf, sumOf, useTerm, type Board, type Rule } from './retention-words.ts';
import { RunDialog } from './run-dialog.tsx';

const useColumns = ({ next, last }: Board): Column<Rule>[] => {
  const t = useText();
  const formats = useFormats();
  const term = useTerm();
  /** What is kept for ever, or deleted by another job, has no count in the nightly run. */
  const count = ({ code, days, isSwept }: Rule, counts: Board['next']['toTake'] | undefined) => {
    if (days === null || !counts) return '—';
    return isSwept ? t('retention.ownJob') : formats.number(countOf(counts, code));
  };
  return [
    {
      id: 'what',
      label: t('retention.column.what'),
      isName: true,
      cell: ({ code }) => t(`retention.what.${code}`),
    },
    { id: 'why', label: t('retention.column.why'), cell: ({ code }) => t(`retention.why.${code}`) },
    { id: 'term', label: t('retention.column.term'), cell: term },
    {
      id: 'next',
      label: t('retention.column.next'),
      isNumber: true,
      cell: (rule) => count(rule, next.toTake),
    },
    {
      id: 'last',
      label: t('retention.column.last'),
      isNumber: true,
      cell: (rule) => (rule.isSwept ? '—' : count(rule, last?.taken)),
    },
  ];
};

/** The two runs that matter: the next and the last. */
const Runs = ({ board: { nextRunAt, next, last } }: { board: Board }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <Facts
      facts={[
        { label: t('retention.next'), value: formats.dateTime(nextRunAt) },
        {
          label: t('retention.next.does'),
          value: t('retention.next.counts', { taken: sumOf(next.toTake), told: next.toTell }),
        },
        {
          label: t('retention.last'),
          value: last ? formats.dateTime(last.ranAt) : t('retention.last.never'),
        },
        {
          label: t('retention.last.did'),
          value: last && t('retention.last.counts', { taken: sumOf(last.taken), told: last.told }),
        },
      ]}
    />
  );
};

const BoardView = ({ board }: { board: Board }) => {
  const t = useText();
  const columns = useColumns(board);
  if (board.rules.length === 0) return <EmptyState title={t('retention.empty')} />;
  return (
    <Table caption={t('retention.title')} columns={columns} rows={board.rules} keyOf={({ code }) => code} />
  );
};

/** Whether a run would delete anything, or tell anybody that it will. */
const isDue = ({ next }: Board): boolean => sumOf(next.toTake) > 0 || next.toTell > 0;

/** What the campus keeps, why and for how long; what the next run deletes, and what the last one deleted. */
export const RetentionPage = () => {
  const t = useText();
  const query = useQuery(RetentionBoard, {});
  const [isRunning, setRunning] = useState(false);
  const [did, setDid] = useState<{ taken: number; told: number } | null>(null);
  return (
    <Page isWide title={t('retention.title')} lead={t('retention.lead')}>
      {did && <Notice tone="done" isLive title={t('retention.last.counts', did)} />}
      <QueryView query={query}>
        {({ retentionBoard }) => (
          <>
            <Runs board={retentionBoard} />
            {isDue(retentionBoard) ? (
              <p>
                <Button kind="quiet" onClick={() => setRunning(true)}>
                  {t('retention.run')}
                </Button>
              </p>
            ) : (
              <p className="soft">{t('retention.run.nothing')}</p>
            )}
            <BoardView board={retentionBoard} />
          </>
        )}
      </QueryView>
      {isRunning && (
        <RunDialog
          onDone={(result) => {
            setDid(result);
            setRunning(false);
          }}
          onClose={() => setRunning(false)}
        />
      )}
    </Page>
  );
};
