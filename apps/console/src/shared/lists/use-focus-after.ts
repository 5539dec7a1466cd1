import { useEffect, useRef, type RefObject } from 'react';

/**
 * When a page moves to another step and the focused button disappears with the former step, the focus moves
 * here, unless the person has already moved it elsewhere.
 */
export const useFocusAfter = (step: string): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    if (document.activeElement === null || document.activeElement === document.body)
      box.current?.focus({ preventScroll: true });
  }, [step]);
  return box;
};
