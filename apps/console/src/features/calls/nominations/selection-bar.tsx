import { DecideNominations, SelectionPreview } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { randomId, TroubleNotice, useFormats, useLocale, useShell, useSubmit } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { BulkBar } from '../../../shared/lists/table/bulk-bar.tsx';
import type { AllFound } from '../../../shared/lists/table/use-choose-all.ts';
import { useText } from '../../../shared/text.ts';
import { decisions, isSilent, isUntold, type Decision, type NominationRow } from '../calls/call-data.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { useDecidedWords } from './decided-words.ts';
import { LettersDialog } from './letters-dialog.tsx';
import { MoreDaysDialog } from './more-days-dialog.tsx';

/** Nominations that are decided, written to or given more days together, as the server has it. */
export const MOST_AT_ONCE = 100;

type Asking = Decision | 'letters' | 'moreDays';

interface Chosen {
  rows: readonly NominationRow[];
  all: AllFound | null;
  onClear: () => void;
}

const Bar = ({
  rows,
  all,
  late,
  onAsk,
  onClear,
}: Chosen & { late: number; onAsk: (asking: Asking) => void }) => {
  const t = useText();
  const formats = useFormats();
  const mayTell = rows.some((row) => isUntold(row) || isSilent(row) || row.isLate);
  const impossible = decisions.filter((decision) => !rows.some((row) => row.decisions.includes(decision)));
  const label = t('calls.chosen', { count: rows.length });
  if (rows.length > MOST_AT_ONCE)
    return (
      <BulkBar label={label} onClear={onClear}>
        <span>{t('console.list.choice.most', { most: MOST_AT_ONCE })}</span>
      </BulkBar>
    );
  return (
    <BulkBar label={label} all={all} onClear={onClear}>
      {decisions.map((decision) => (
        <Button
          key={decision}
          kind={decision === 'ACCEPT' ? 'primary' : 'quiet'}
          disabled={impossible.includes(decision)}
          onClick={() => onAsk(decision)}
        >
          {t(`calls.decide.${decision}`)}
        </Button>
      ))}
      <Button kind="quiet" icon="send" disabled={!mayTell} onClick={() => onAsk('letters')}>
        {t('calls.letters.button')}
      </Button>
      {late > 0 && (
        <Button kind="quiet" icon="clock" onClick={() => onAsk('moreDays')}>
          {t('calls.moreDays.button', { count: late })}
        </Button>
      )}
      {(impossible.length > 0 || !mayTell) && (
        <p className="soft small">
          {impossible.length > 0 &&
            t('calls.decide.impossible', {
              acts: formats.list(impossible.map((each) => t(`calls.decide.${each}`))),
            })}{' '}
          {!mayTell && t('calls.letters.impossible')}
        </p>
      )}
    </BulkBar>
  );
};

/** What was done with the nominations chosen, and to whom it can still be undone. */
interface Told {
  words: string;
  undoable: readonly string[];
}

/** Decisions on those who had none yet: they go back to where they stood, submitted or under review. */
const isUndoable = (row: NominationRow, decision: Decision) =>
  decision !== 'REVIEW' && (row.state === 'SUBMITTED' || row.state === 'UNDER_REVIEW');

/** What is asked about the nominations chosen, and what was done last. */
export const useSelection = () => {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const tell = (words: string, undoable: readonly string[] = []) => {
    setTold({ words, undoable });
    setAsking(null);
  };
  return { asking, setAsking, told, tell };
};
export type Selection = ReturnType<typeof useSelection>;

/** Takes a decision back as long as no letter has told anybody: they stand as before it. */
const useUndo = (ids: readonly string[], onUndone: (count: number) => void) => {
  const t = useText();
  const locale = useLocale();
  const { client, cache } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const undo = async () => {
    const done = await submit(async () => {
      // As they stand now: who has been told meanwhile stays where they are.
      const { selectionPreview } = await client.run(SelectionPreview, {
        nominationIds: [...ids],
        decision: 'REVIEW',
        locale,
      });
      const nominations = selectionPreview.items.flatMap(({ nomination, isPossible }) =>
        isPossible && !nomination.isTold ? [{ id: nomination.id, basedOn: nomination.version }] : [],
      );
      if (nominations.length === 0) return { __typename: 'NominationsDecided' as const, count: 0 };
      const input = {
        nominations,
        decision: 'REVIEW' as const,
        isUndo: true,
        reason: t('calls.undo.reason'),
        letterReason: null,
        idempotencyKey: randomId(),
      };
      return (await client.run(DecideNominations, { input })).decideNominations;
    });
    cache.invalidate();
    if (done) onUndone(done.count);
  };
  return { undo, isRunning, trouble };
};

/** Above the list: what was done, and the way back where there is one. */
export const SelectionTold = ({ selection: { told, tell } }: { selection: Selection }) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  // The bar disappears with the selection, and with it the button that had the focus.
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  const { undo, isRunning, trouble } = useUndo(told?.undoable ?? [], (count) =>
    tell(t('calls.undone', { count })),
  );
  if (!told) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="done" isLive title={told.words}>
        {told.undoable.length > 0 && (
          <Button kind="quiet" icon="back" isBusy={isRunning} onClick={() => void undo()}>
            {t('calls.undo')}
          </Button>
        )}
        {trouble && <TroubleNotice trouble={trouble} />}
      </Notice>
    </div>
  );
};

/** What is done with the nominations chosen: it stays in sight under the list. */
export const SelectionBar = ({
  rows,
  all,
  selection: { asking, setAsking, tell },
  onClear,
}: Chosen & { selection: Selection }) => {
  const t = useText();
  const close = () => setAsking(null);
  const done = (words: string, undoable?: readonly string[]) => {
    tell(words, undoable);
    onClear();
  };
  const wordsOf = useDecidedWords();
  const late = rows.filter(({ isLate }) => isLate);
  return (
    <>
      {rows.length > 0 && (
        <Bar rows={rows} all={all} late={late.length} onAsk={setAsking} onClear={onClear} />
      )}
      {asking === 'letters' && (
        <LettersDialog
          rows={rows}
          onDone={(count) => done(t('calls.letters.sent', { count }))}
          onClose={close}
        />
      )}
      {asking === 'moreDays' && (
        <MoreDaysDialog
          rows={late}
          onDone={(count) => done(t('calls.letters.sent', { count }))}
          onClose={close}
        />
      )}
      {asking !== null && asking !== 'letters' && asking !== 'moreDays' && (
        <DecideDialog
          key={asking}
          rows={rows}
          decision={asking}
          onInstead={setAsking}
          onDone={(decided) => {
            const changed = [...decided.ids, ...decided.waitlisted];
            done(
              wordsOf(asking, decided),
              rows.flatMap((row) => (changed.includes(row.id) && isUndoable(row, asking) ? [row.id] : [])),
            );
          }}
          onClose={close}
        />
      )}
    </>
  );
};
