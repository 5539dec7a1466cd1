import { Button, Dialog, Notice } from '@campus/ui';
import { ActTrouble, isReason, ReasonField, useIntention, useShell } from '@campus/web-shell';
import { useState, type ComponentProps, type ReactNode } from 'react';
import { Form } from './form.tsx';
import { LetterField } from './letter-field.tsx';
import { useText } from '../text.ts';
import { useMayClose } from './use-may-close.ts';

interface Said {
  reason: string;
  /** Only where a letter goes to the person. */
  letterReason?: string | null;
  idempotencyKey: string;
}

/** What the form holds, and sending it. */
const useSaying = <Result extends { __typename: string }>(
  hasLetter: boolean,
  run: (input: Said) => Promise<Result>,
  onClose: () => void,
) => {
  const { cache } = useShell();
  const { act, isRunning, trouble, clearTrouble } = useIntention();
  const [reason, setReason] = useState('');
  const [letter, setLetter] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { mayClose, release } = useMayClose(reason.trim() !== '' || letter.trim() !== '');
  const send = async () => {
    setChecked(true);
    if (!isReason(reason)) return;
    const said = { reason: reason.trim(), ...(hasLetter ? { letterReason: letter.trim() || null } : {}) };
    const done = await act(said, async (input) => {
      const answer = await run(input);
      // Refused, it may be that a colleague was quicker: the page behind shows it.
      cache.invalidate();
      return answer;
    });
    if (!done) return;
    release();
    onClose();
  };
  return {
    reason,
    setReason,
    letter,
    setLetter,
    isChecked,
    mayClose,
    send,
    isRunning,
    trouble,
    clearTrouble,
  };
};

/** A change by hand: states its effect, asks for the reason, and stores both. */
export const ReasonDialog = <Result extends { __typename: string }>({
  title,
  what,
  submit,
  isDanger = false,
  hasLetter = false,
  reader,
  run,
  onClose,
  children,
}: {
  title: string;
  what: ReactNode;
  submit: string;
  /** Something is lost by it. */
  isDanger?: boolean;
  /** The person gets a mail; its explanation is written separately from the reason. */
  hasLetter?: boolean;
  /** Who reads the reason: the people it is about as well, unless it is about nobody. */
  reader?: ComponentProps<typeof ReasonField>['reader'];
  run: (input: Said) => Promise<Result>;
  onClose: () => void;
  /** What it changes, below what is done. */
  children?: ReactNode;
}) => {
  const t = useText();
  const form = useSaying(hasLetter, run, onClose);
  return (
    <Dialog
      isOpen
      title={title}
      mayClose={form.mayClose}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form="reason" kind={isDanger ? 'danger' : 'primary'} isBusy={form.isRunning}>
            {submit}
          </Button>
          <Button kind="quiet" onClick={() => form.mayClose() && onClose()}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id="reason" className="stack" onSubmit={() => void form.send()}>
        <Notice title={what}>{children}</Notice>
        <ReasonField
          {...(reader && { reader })}
          value={form.reason}
          isChecked={form.isChecked}
          onChange={form.setReason}
        />
        {hasLetter && <LetterField value={form.letter} onChange={form.setLetter} />}
      </Form>
      <ActTrouble trouble={form.trouble} onProved={form.send} onClose={form.clearTrouble} />
    </Dialog>
  );
};
