import { Button, Dialog } from '@campus/ui';
import { TroubleNotice, useShellText, type useIntention } from '@campus/web-shell';
import { useId, type ReactNode } from 'react';
import { useText } from './text.ts';

type Intention = Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble'>;

/** A form in a dialog: what was written in it is not lost without a question. */
export const FormDialog = ({
  title,
  submit,
  isUnsaved,
  intention: { isRunning, trouble },
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** The words on the button; "Save" without them. */
  submit?: string;
  isUnsaved: boolean;
  intention: Intention;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) => {
  const t = useText();
  const shellText = useShellText();
  const id = useId();
  const mayClose = () => !isUnsaved || window.confirm(shellText('leaving.unsaved'));
  return (
    <Dialog
      isOpen
      title={title}
      mayClose={mayClose}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={() => mayClose() && onClose()}>
            {t('console.cancel')}
          </Button>
          <Button type="submit" form={id} isBusy={isRunning}>
            {submit ?? t('console.save')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        {children}
        {trouble && <TroubleNotice trouble={trouble} />}
      </form>
    </Dialog>
  );
};
