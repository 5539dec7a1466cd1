import './list.css';
import { Icon, VisuallyHidden, type IconName } from '@campus/ui';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../../text.ts';

const Act = ({ icon, label, onClick }: { icon: IconName; label: string; onClick: (() => void) | null }) => (
  <button type="button" className="list-button" disabled={!onClick} onClick={() => onClick?.()}>
    <Icon name={icon} />
    <VisuallyHidden>{label}</VisuallyHidden>
  </button>
);

/** Opens a row's details next to the list: the list stays as it was, Escape returns to it. */
export const SideDrawer = ({
  title,
  onClose,
  steps,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  /** To the rows before and after it; null: there is none. */
  steps?: { onPrevious: (() => void) | null; onNext: (() => void) | null };
  children: ReactNode;
}) => {
  const t = useText();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) {
      dialog.showModal();
      heading.current?.focus();
    }
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      className="drawer"
      aria-labelledby={id}
      onClose={onClose}
      onPointerDown={(event) => event.target === box.current && onClose()}
    >
      <div className="drawer__sheet">
        <header className="drawer__head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {steps && (
            <>
              <Act icon="back" label={t('console.list.drawer.previous')} onClick={steps.onPrevious} />
              <Act icon="next" label={t('console.list.drawer.next')} onClick={steps.onNext} />
            </>
          )}
          <Act icon="close" label={t('console.list.drawer.close')} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
};
