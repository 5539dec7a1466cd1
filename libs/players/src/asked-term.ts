/** What a mouse event and a key event of React have in common. */
interface Asking {
  target: EventTarget | null;
  key?: string;
  preventDefault: () => void;
}

/** The term of a text that a press asks about, or Enter or Space on it; null for any other event. */
export const askedTerm = (event: Asking): HTMLElement | null => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return null;
  if (key === undefined) return target.closest<HTMLElement>('.term');
  if ((key !== 'Enter' && key !== ' ') || !target.matches('.term')) return null;
  event.preventDefault();
  return target;
};
