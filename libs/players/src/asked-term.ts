import type { KeyboardEvent, MouseEvent } from 'react';

/** The term of a text that a press asks about, or Enter or Space on it; null for any other event. */
export const askedTerm = (event: MouseEvent | KeyboardEvent): HTMLElement | null => {
  const { target } = event;
  if (!(target instanceof Element)) return null;
  if (!('key' in event)) return target.closest<HTMLElement>('.term');
  if ((event.key !== 'Enter' && event.key !== ' ') || !target.matches('.term')) return null;
  event.preventDefault();
  return target instanceof HTMLElement ? target : null;
};
