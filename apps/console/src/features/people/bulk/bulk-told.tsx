import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useEffect, useRef } from 'react';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import type { Done } from './bulk-data.ts';
import { Refusals } from './refusals.tsx';

/** Step by step: what was taken back stays so when a later step fails. */
const useUndo = ({ undo: steps }: Done, onUndone: (count: number) => void) => {
  const { cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const undo = async () => {
    let count = 0;
    for (const step of steps) {
      const done = await step(act);
      cache.invalidate();
      if (done === null) return;
      count += done;
    }
    onUndone(count);
  };
  return { undo, isRunning, trouble };
};

interface TellingProps {
  done: Done;
  rows: readonly RosterRow[];
  onUndone: (count: number) => void;
}

const Telling = ({ done, rows, onUndone }: TellingProps) => {
  const t = useText();
  const { undo, isRunning, trouble } = useUndo(done, onUndone);
  const { doneCount, enrolments } = done.outcome;
  return (
    <Notice
      tone={doneCount === enrolments.length ? 'done' : 'warn'}
      isLive
      title={t(`bulk.${done.act}.done`, { count: doneCount, left: enrolments.length - doneCount })}
    >
      <Refusals enrolments={enrolments} rows={rows} />
      {done.undo.length > 0 && (
        <Button kind="quiet" icon="back" isBusy={isRunning} onClick={() => void undo()}>
          {t('bulk.undo')}
        </Button>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Notice>
  );
};

/** What was done, who was left out and why, and the way back; after it, how many are as before. */
export const BulkTold = ({
  undone,
  ...telling
}: TellingProps & {
  /** How many were restored; null: nothing was undone. */
  undone: number | null;
}) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  // The bar disappears with the selection, and with it the focused button; so does the undo button.
  useEffect(() => box.current?.focus(), [telling.done, undone]);
  const { doneCount } = telling.done.outcome;
  return (
    <div ref={box} tabIndex={-1}>
      {undone === null ? (
        <Telling {...telling} />
      ) : (
        <Notice
          tone={undone === doneCount ? 'done' : 'warn'}
          isLive
          title={t('bulk.undone', { count: undone, left: doneCount - undone })}
        />
      )}
    </div>
  );
};
