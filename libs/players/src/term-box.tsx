import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@campus/ui';

const gap = 8;

/** Under its word, or above it where there is no room below; narrow windows show it at the bottom instead. */
const place = (box: HTMLElement, anchor: Element) => {
  const at = anchor.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = box;
  const below = at.bottom + gap;
  const top = below + height > innerHeight && at.top - gap - height > 0 ? at.top - gap - height : below;
  const left = Math.max(gap, Math.min(at.left, document.documentElement.clientWidth - width - gap));
  box.style.setProperty('--term-top', `${Math.round(top + scrollY)}px`);
  box.style.setProperty('--term-left', `${Math.round(left + scrollX)}px`);
};

/** What takes the focus inside the box, in order. */
const stopsIn = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('a[href], button')];

const hasPopovers = () => 'showPopover' in HTMLElement.prototype;

/** Opens the box beside its word and hears when the browser has closed it. */
const useOpenBox = (anchor: HTMLElement, onClose: () => void) => {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    if (hasPopovers()) box.showPopover();
    place(box, anchor);
    box.focus({ preventScroll: true });
    anchor.setAttribute('aria-expanded', 'true');
    return () => anchor.setAttribute('aria-expanded', 'false');
  }, [anchor]);
  useEffect(() => {
    const box = ref.current;
    const toggled = (event: Event) => {
      if (!('newState' in event) || event.newState !== 'closed') return;
      onClose();
      // Closed by Escape after a press beside everything: the keyboard goes on at the word.
      if (document.activeElement === document.body) anchor.focus({ preventScroll: true });
    };
    box?.addEventListener('toggle', toggled);
    return () => box?.removeEventListener('toggle', toggled);
  }, [anchor, onClose]);
  return ref;
};

/**
 * The definition of one term beside its word: a native popover, so Escape and a press elsewhere close it.
 * Where the browser has none, it is at the bottom of the window and hears Escape itself. It stands after the whole text:
 * Tab beyond its last link goes on behind the word, Shift + Tab before its first goes to the word, and both close it.
 */
export const TermBox = ({
  anchor,
  closeLabel,
  more,
  onClose,
  children,
}: {
  /** The word. */
  anchor: HTMLElement;
  closeLabel: string;
  /** Beside the button that closes. */
  more?: ReactNode;
  onClose: () => void;
  /** The definition. */
  children: ReactNode;
}) => {
  const id = useId();
  const ref = useOpenBox(anchor, onClose);
  const close = () => {
    onClose();
    anchor.focus({ preventScroll: true });
  };
  const leave = (event: KeyboardEvent<HTMLDivElement>) => {
    const stops = stopsIn(event.currentTarget);
    const edges = event.shiftKey ? [event.currentTarget, stops[0]] : [stops.at(-1)];
    if (!edges.some((edge) => edge === event.target)) return;
    // Forwards the browser takes the step itself, from the word on.
    if (event.shiftKey) event.preventDefault();
    close();
  };

  return (
    <div
      ref={ref}
      className={hasPopovers() ? 'term-box' : 'term-box term-box--plain'}
      popover="auto"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Tab') return leave(event);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <p className="term-box__term" id={id}>
        {anchor.textContent}
      </p>
      {children}
      <div className="row">
        <Button kind="quiet" onClick={close}>
          {closeLabel}
        </Button>
        {more}
      </div>
    </div>
  );
};
