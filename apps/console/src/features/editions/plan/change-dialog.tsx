import { Button, Dialog } from '@campus/ui';
import { useShellText } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../shared/text.ts';

/** A form that saves by itself, over the list: closing it with something unsaved is asked about first. */
export const ChangeDialog = ({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  /** What it shows; it says when something in it is unsaved. */
  children: (onUnsaved: (isUnsaved: boolean) => void) => ReactNode;
}) => {
  const t = useText();
  const shellText = useShellText();
  const [isUnsaved, setUnsaved] = useState(false);
  const mayClose = () => !isUnsaved || window.confirm(shellText('leaving.unsaved'));
  return (
    <Dialog
      isOpen
      title={title}
      mayClose={mayClose}
      onClose={onClose}
      actions={
        <Button kind="quiet" onClick={() => mayClose() && onClose()}>
          {t('console.list.drawer.close')}
        </Button>
      }
    >
      {children(setUnsaved)}
    </Dialog>
  );
};
