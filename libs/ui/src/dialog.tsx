import './dialog.css';
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react';

/**
 * The element that had the focus may be gone after the answer: the focus then stays in the page, not at its
 * very top.
 */
const keepFocus = () =>
  queueMicrotask(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body)
      document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });

/**
 * A question that must be answered first: the native modal dialog, which keeps the focus inside and gives
 * it back. `onClose` is called for the Escape key too; the caller then sets `isOpen` to false.
 */
export const Dialog = ({
  isOpen,
  title,
  actions,
  mayClose,
  isKept = false,
  onClose,
  children,
}: {
  isOpen: boolean;
  title: ReactNode;
  /** The buttons: what is done, then the way out. */
  actions: ReactNode;
  onClose: () => void;
  /** Asked when the Escape key would close it: false keeps it, with what was written in it. */
  mayClose?: () => boolean;
  /** What is in it is in the page, unseen, while it is closed. */
  isKept?: boolean;
  children: ReactNode;
}) => {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (isOpen && dialog && !dialog.open) {
      dialog.showModal();
      // Without a field the first button would have the focus: the question is read before anything is pressed.
      if (document.activeElement?.closest('.dialog__actions')) heading.current?.focus();
    }
    if (!isOpen && dialog?.open) {
      dialog.close();
      keepFocus();
    }
  }, [isOpen]);
  // One that is taken out of the page while open gives the focus back too.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => {
      if (!dialog?.open) return;
      dialog.close();
      keepFocus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={id}
      onClose={onClose}
      onCancel={(event) => mayClose?.() === false && event.preventDefault()}
    >
      {(isOpen || isKept) && (
        <>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {children}
          <div className="dialog__actions">{actions}</div>
        </>
      )}
    </dialog>
  );
};
