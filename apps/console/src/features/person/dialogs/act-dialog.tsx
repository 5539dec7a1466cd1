import { Button, Dialog } from '@campus/ui';
import { ActTrouble, isReason, ReasonField, useIntention, useShell } from '@campus/web-shell';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useText } from '../../../shared/text.ts';
import { useMayClose } from '../../../shared/forms/use-may-close.ts';
import { useTelling, type Told } from '../../../shared/telling.tsx';

export type Act = ReturnType<typeof useIntention>['act'];

interface Answered {
  isReady: boolean;
  needsReason: boolean;
  isUnsaved: boolean;
  send: (act: Act, reason: string) => Promise<object | null>;
  told?: (reason: string) => Told;
  onClose: () => void;
}

const useActing = ({ isReady, needsReason, isUnsaved, send, told, onClose }: Answered) => {
  const tell = useTelling();
  const { cache } = useShell();
  const { act, isRunning, trouble, clearTrouble } = useIntention();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { mayClose, release } = useMayClose(isUnsaved || reason.trim() !== '');
  const save = async (event?: SubmitEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (!isReady || (needsReason && !isReason(reason))) return;
    if (!(await send(act, reason.trim()))) return;
    release();
    cache.invalidate();
    onClose();
    if (told) tell(told(reason.trim()));
  };
  return { reason, setReason, isChecked, mayClose, save, isRunning, trouble, clearTrouble };
};

/** One act on a person's record: its effect, the reason, and then the act. */
export const ActDialog = ({
  title,
  submit,
  isReady = true,
  needsReason = true,
  isDanger = false,
  isUnsaved = false,
  send,
  told,
  onClose,
  children,
}: {
  title: string;
  submit: string;
  /** The question above the reason is answered; `isChecked` of `children` tells when to show what is missing. */
  isReady?: boolean;
  needsReason?: boolean;
  isDanger?: boolean;
  /** Something above the reason is chosen or written; the reason itself counts in any case. */
  isUnsaved?: boolean;
  /** Null when the server refused. */
  send: (act: Act, reason: string) => Promise<object | null>;
  /** What the page says afterwards, and how it is undone. */
  told?: (reason: string) => Told;
  onClose: () => void;
  children: (isChecked: boolean) => ReactNode;
}) => {
  const t = useText();
  const form = useId();
  const acting = useActing({ isReady, needsReason, isUnsaved, send, told, onClose });
  const { reason, setReason, isChecked, mayClose, save, isRunning, trouble, clearTrouble } = acting;
  return (
    <Dialog
      isOpen
      title={title}
      mayClose={mayClose}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} kind={isDanger ? 'danger' : undefined} isBusy={isRunning}>
            {submit}
          </Button>
          <Button kind="quiet" onClick={() => mayClose() && onClose()}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form id={form} className="stack" onSubmit={(event) => void save(event)}>
        {children(isChecked)}
        {needsReason && <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />}
      </Form>
      <ActTrouble trouble={trouble} onProved={save} onClose={clearTrouble} />
    </Dialog>
  );
};
