import { useEffect, type RefObject } from 'react';

/**
 * A number key presses the choice with that number, while the focus is on the page of the attempt (a heading, a
 * choice, a button) and outside its fields. A key without focus there does nothing: it may be meant for a
 * screen reader or dictated.
 */
export const useChoiceKeys = (question: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const page = question.current?.closest<HTMLElement>('.page');
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
      if (event.target instanceof Element && event.target.matches('input[type="text"], select')) return;
      const choice = question.current?.querySelector<HTMLInputElement>(`[data-choice="${event.key}"]`);
      if (!choice) return;
      event.preventDefault();
      choice.click();
      choice.focus();
    };
    page?.addEventListener('keydown', pressed);
    return () => page?.removeEventListener('keydown', pressed);
  }, [question]);
};
