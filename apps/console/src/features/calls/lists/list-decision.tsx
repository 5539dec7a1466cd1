import { DecideNomineeRow, importDecisionValues } from '@campus/api-client';
import { Button, Notice, VisuallyHidden } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { countOf, type ListDetail, type ListRow } from './list-data.ts';

/** Asks who a row is whose address somebody with another name has. The answer is marked, and can be changed. */
export const RowDecision = ({ listId, row }: { listId: string; row: ListRow }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const decide = async (decision: (typeof importDecisionValues)[number]) => {
    const done = await act(
      { listId, line: row.line, decision },
      async (input) => (await client.run(DecideNomineeRow, { input })).decideNomineeRow,
    );
    if (done) cache.invalidate();
  };
  return (
    <div className="stack stack--tight">
      {importDecisionValues.map((decision) => (
        <Button
          key={decision}
          kind="bare"
          aria-pressed={row.decision === decision}
          isBusy={isRunning}
          onClick={() => void decide(decision)}
        >
          {t(`calls.decision.${decision}`)}{' '}
          <VisuallyHidden>{t('calls.decision.of', { name: row.name })}</VisuallyHidden>
        </Button>
      ))}
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};

/** How many rows wait for a word, above them. */
export const Undecided = ({ detail }: { detail: ListDetail }) => {
  const t = useText();
  const count = countOf(detail, 'DECIDE');
  if (count === 0) return null;
  return (
    <Notice tone="warn" title={t('calls.list.undecided', { count })}>
      <p>{t('calls.list.undecided.text')}</p>
    </Notice>
  );
};
