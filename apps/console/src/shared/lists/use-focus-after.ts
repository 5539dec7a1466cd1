import { useEffect, useRef, type RefObject } from 'react';

/**
 * When a page goes on to another step and the button that had the focus goes with the step before, the focus comes
 * here. Who has moved it elsewhere meanwhile is left alone.
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
