import './side-drawer.css';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { VisuallyHidden } from '../feedback/state.tsx';
import { Icon, type IconName } from '../icon.tsx';

const Act = ({ icon, label, onClick }: { icon: IconName; label: string; onClick: (() => void) | null }) => (
  <button
    type="button"
    className="opening"
    title={label}
    aria-disabled={!onClick || undefined}
    onClick={() => onClick?.()}
  >
    <Icon name={icon} />
    <VisuallyHidden>{label}</VisuallyHidden>
  </button>
);

/** Opens the details of one thing next to a list: the list stays as it was, Escape returns to it. */
export const SideDrawer = ({
  title,
  words,
  onClose,
  steps,
  children,
}: {
  title: ReactNode;
  /** Names of its buttons. */
  words: { previous: string; next: string; close: string };
  onClose: () => void;
  /** To those before and after it; null: there is none. */
  steps?: { onPrevious: (() => void) | null; onNext: (() => void) | null };
  children: ReactNode;
}) => {
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
              <Act icon="back" label={words.previous} onClick={steps.onPrevious} />
              <Act icon="next" label={words.next} onClick={steps.onNext} />
            </>
          )}
          <Act icon="close" label={words.close} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
};
