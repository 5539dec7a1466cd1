import { useEffect } from 'react';
import type { Lesson } from '../lesson-data.ts';

const isOnDisplay = (field: Element): boolean => field.closest('[hidden]') === null;

/**
 * Lets the fields of the lesson on display grow with what is written in them; each step brings others into sight. Most
 * steps have none: its code comes with the first, before one is entered.
 */
export const useGrowingFields = (lesson: Lesson, step: string): void => {
  useEffect(() => {
    const root = document.querySelector<HTMLElement>('.lesson');
    if (!root || ![...root.querySelectorAll('label.field')].some(isOnDisplay)) return;
    let stop: (() => void) | null = null;
    let isOver = false;
    const begin = async () => {
      const { watchGrowingFields } = await import('./growing.ts');
      if (!isOver) stop = watchGrowingFields(root);
    };
    // Without its code a long text is scrolled.
    void begin().catch(() => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [lesson, step]);
};
