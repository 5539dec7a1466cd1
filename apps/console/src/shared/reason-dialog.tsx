import { Button, Dialog, Notice } from '@campus/ui';
import { isReason, ReasonField, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useText } from './text.ts';
import { useMayClose } from './use-may-close.ts';

/** What is done by hand with somebody's certificate: it says what happens, asks why, and keeps both. */
export const ReasonDialog = <Result extends { __typename: string }>({
  title,
  what,
  submit,
  isDanger = false,
  run,
  onClose,
  children,
}: {
  title: string;
  what: ReactNode;
  submit: string;
  /** Something is lost by it. */
  isDanger?: boolean;
  run: (input: { reason: string; idempotencyKey: string }) => Promise<Result>;
  onClose: () => void;
  /** What it changes, below what is done. */
  children?: ReactNode;
}) => {
  const t = useText();
  const { answers } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { mayClose, release } = useMayClose(reason.trim() !== '');
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isReason(reason)) return;
    if (!(await act({ reason: reason.trim() }, run))) return;
    release();
    answers.invalidate();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={title}
      mayClose={mayClose}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="reason" kind={isDanger ? 'danger' : 'primary'} isBusy={isRunning}>
            {submit}
          </Button>
          <Button kind="quiet" onClick={() => mayClose() && onClose()}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <form id="reason" className="stack" noValidate onSubmit={(event) => void send(event)}>
        <Notice title={what}>{children}</Notice>
        <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
        {trouble && <TroubleNotice trouble={trouble} />}
      </form>
    </Dialog>
  );
};
