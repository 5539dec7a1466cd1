import { Button, Dialog } from '@campus/ui';
import { ActTrouble, useShellText, type useIntention } from '@campus/web-shell';
import { useId, type ReactNode } from 'react';
import { Form } from './form.tsx';
import { useText } from '../text.ts';

type Intention = Pick<ReturnType<typeof useIntention>, 'isRunning' | 'trouble' | 'clearTrouble'>;

/** A form in a dialog: what was written in it is not lost without a question. */
export const FormDialog = ({
  title,
  submit,
  isDanger = false,
  isUnsaved,
  intention: { isRunning, trouble, clearTrouble },
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** The words on the button; "Save" without them. */
  submit?: string;
  /** Something is lost by it. */
  isDanger?: boolean;
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
          <Button type="submit" form={id} kind={isDanger ? 'danger' : 'primary'} isBusy={isRunning}>
            {submit ?? t('console.save')}
          </Button>
          <Button kind="quiet" onClick={() => mayClose() && onClose()}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        {children}
      </Form>
      <ActTrouble trouble={trouble} onProved={onSubmit} onClose={clearTrouble} />
    </Dialog>
  );
};
