import { useEffect, type RefObject } from 'react';

/**
 * A number key presses the choice with that number, while the focus is in its question (the heading, a choice, a button) and
 * outside of fields. A key without focus there does nothing: it may be meant for a screen reader or dictated
 * (WCAG 2.1.4). `data-keys="off"` on the root turns it off.
 */
export const useChoiceKeys = (question: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const page = question.current?.closest<HTMLElement>('.page');
    const pressed = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
      const { target } = event;
      if (!(target instanceof Element) || !question.current?.contains(target)) return;
      if (target.matches('input[type="text"], select, textarea')) return;
      if (document.documentElement.dataset['keys'] === 'off') return;
      const choice = question.current.querySelector<HTMLInputElement>(`[data-choice="${event.key}"]`);
      if (!choice) return;
      event.preventDefault();
      choice.click();
      choice.focus();
    };
    page?.addEventListener('keydown', pressed);
    return () => page?.removeEventListener('keydown', pressed);
  }, [question]);
};
