import { Button, Dialog, Notice } from '@campus/ui';
import { isReason, ReasonField, TroubleNotice, useIntention } from '@campus/web-shell';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useMayClose } from '../../../shared/forms/use-may-close.ts';
import { useText } from '../../../shared/text.ts';
import type { RosterRow } from '../roster-data.ts';
import type { Act, BulkAct, Done, Outcome } from './bulk-data.ts';
import { Refusals } from './refusals.tsx';

/** What a dialog of one act is given. */
export interface BulkProps {
  rows: readonly RosterRow[];
  onDone: (done: Done) => void;
  onClose: () => void;
}

interface Asking extends BulkProps {
  act: BulkAct;
  /** What is asked for above the reason is answered. */
  isReady?: boolean;
  /** Something of it is chosen or written. */
  isUnsaved?: boolean;
  /** The person's own words are needed, for the records. */
  needsReason?: boolean;
  /** What was asked for: where everybody was refused it, another is asked anew. */
  asked?: string;
  send: (act: Act, reason: string) => Promise<Omit<Done, 'act'> | null>;
  /** Everybody was refused. */
  onNobody?: () => void;
}

const useBulk = ({
  act,
  isReady = true,
  isUnsaved = false,
  needsReason = true,
  asked = '',
  send,
  onDone,
  onNobody,
}: Asking) => {
  const { act: run, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<{ asked: string; outcome: Outcome } | null>(null);
  const { mayClose, release } = useMayClose(isUnsaved || reason.trim() !== '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReady || (needsReason && !isReason(reason))) return;
    const done = await send(run, reason.trim());
    if (!done) return;
    // Where nothing was done, the dialog stays: what was written in it is still needed.
    if (done.outcome.doneCount === 0) {
      setRefused({ asked, outcome: done.outcome });
      onNobody?.();
      return;
    }
    release();
    onDone({ act, ...done });
  };
  const nobody = refused && refused.asked === asked ? refused.outcome : null;
  return { reason, setReason, isChecked, nobody, mayClose, submit, isRunning, trouble };
};

const Nobody = ({ outcome, rows }: { outcome: Outcome; rows: readonly RosterRow[] }) => {
  const t = useText();
  return (
    <Notice tone="danger" isLive title={t('bulk.nobody')}>
      <Refusals enrolments={outcome.enrolments} rows={rows} />
    </Notice>
  );
};

/** One act on everybody selected: its effect, the reason, and then the act. */
export const BulkFrame = ({
  children,
  preview,
  saysNobody = () => true,
  ...asking
}: Asking & {
  /** What would happen; shown while it is known what is asked for. */
  preview: ReactNode;
  /** Why nobody was changed is not said at a field. */
  saysNobody?: (nobody: Outcome) => boolean;
  /** What is asked for, above the reason. */
  children?: (state: { isChecked: boolean; nobody: Outcome | null }) => ReactNode;
}) => {
  const t = useText();
  const form = useId();
  const it = useBulk(asking);
  const { act, rows, needsReason = true, isReady = true, onClose } = asking;
  return (
    <Dialog
      isOpen
      title={t(`bulk.${act}.title`, { count: rows.length })}
      mayClose={it.mayClose}
      onClose={onClose}
      actions={
        <>
          <Button
            type="submit"
            form={form}
            kind={act === 'WITHDRAW' ? 'danger' : undefined}
            isBusy={it.isRunning}
          >
            {t(`bulk.${act}.submit`)}
          </Button>
          <Button kind="quiet" onClick={() => it.mayClose() && onClose()}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id={form} className="stack" onSubmit={(event) => void it.submit(event)}>
        <p>{t(`bulk.${act}.what`)}</p>
        {children?.(it)}
        {isReady && !it.nobody && preview}
        {it.nobody && saysNobody(it.nobody) && <Nobody outcome={it.nobody} rows={rows} />}
        {needsReason && <ReasonField value={it.reason} isChecked={it.isChecked} onChange={it.setReason} />}
        {it.trouble && <TroubleNotice trouble={it.trouble} />}
      </Form>
    </Dialog>
  );
};

/** What the server says would happen, by the rules of the act itself. */
export const Foreseen = ({
  outcome,
  rows,
  children,
}: {
  outcome: Outcome | null;
  rows: readonly RosterRow[];
  children?: ReactNode;
}) => {
  const t = useText();
  if (!outcome) return <Notice tone="warn" title={t('bulk.preview.none')} />;
  const left = outcome.enrolments.length - outcome.doneCount;
  return (
    <Notice
      tone={left === 0 ? 'info' : 'warn'}
      isLive
      title={t('bulk.preview', { count: outcome.doneCount, left })}
    >
      <Refusals enrolments={outcome.enrolments} rows={rows} />
      {children}
    </Notice>
  );
};
