import { ChangeEnrolments } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import { undoOf, type Done } from './bulk-data.ts';
import { Refusals } from './refusals.tsx';

/** Those who were changed, by the last day that each had before. */
const byDayBefore = ({ changed }: Done): Map<string | null, string[]> => {
  const days = new Map<string | null, string[]>();
  for (const { enrolmentId, refusal, extendedTo } of changed.enrolments)
    if (refusal === null) days.set(extendedTo, [...(days.get(extendedTo) ?? []), enrolmentId]);
  return days;
};

/** What was done, who was left out and why, and the way back. */
export const BulkTold = ({
  done,
  rows,
  onUndone,
}: {
  done: Done;
  rows: readonly RosterRow[];
  onUndone: () => void;
}) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const box = useRef<HTMLDivElement>(null);
  // The bar goes with the choice, and the button with it that had the focus.
  useEffect(() => box.current?.focus(), [done]);
  const { doneCount, enrolments } = done.changed;
  const undo = async () => {
    for (const [until, enrolmentIds] of byDayBefore(done)) {
      const undone = await act(
        {
          act: undoOf[done.act],
          enrolmentIds,
          until,
          reason: t('bulk.undo.reason', { reason: done.reason }).slice(0, 500),
        },
        async (input) => (await client.run(ChangeEnrolments, { input })).changeEnrolments,
      );
      cache.invalidate();
      if (!undone) return;
    }
    onUndone();
  };
  return (
    <div ref={box} tabIndex={-1}>
      <Notice
        tone={doneCount === enrolments.length ? 'done' : 'warn'}
        isLive
        title={t(`bulk.${done.act}.done`, { count: doneCount, left: enrolments.length - doneCount })}
      >
        <Refusals enrolments={enrolments} rows={rows} />
        {doneCount > 0 && (
          <Button kind="quiet" icon="back" isBusy={isRunning} onClick={() => void undo()}>
            {t('bulk.undo')}
          </Button>
        )}
        {trouble && <TroubleNotice trouble={trouble} />}
      </Notice>
    </div>
  );
};
