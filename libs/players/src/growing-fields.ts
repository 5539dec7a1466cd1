const fitsByItself = (): boolean => typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Makes a field as high as its text, where the browser does not do so by itself. Out of sight it has no height yet. */
export const fitToText = (area: HTMLTextAreaElement): void => {
  if (fitsByItself()) return;
  area.style.blockSize = 'auto';
  const { scrollHeight, offsetHeight, clientHeight } = area;
  if (scrollHeight > 0) area.style.blockSize = `${scrollHeight + offsetHeight - clientHeight}px`;
};

/**
 * Fits fields whenever they get another width: unfolded or turned to they come into sight, a phone is turned, the text
 * is made larger. Returns a function that ends it.
 */
export const keepFitting = (areas: Iterable<HTMLTextAreaElement>): (() => void) => {
  if (fitsByItself() || typeof ResizeObserver === 'undefined') return () => {};
  const widths = new Map<Element, number>();
  const watch = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLTextAreaElement) || widths.get(target) === target.offsetWidth) continue;
      widths.set(target, target.offsetWidth);
      fitToText(target);
    }
  });
  for (const area of areas) watch.observe(area);
  return () => watch.disconnect();
};

/** A line has no breaks: what was pasted with some is one all the same. */
export const asLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');

/** An input that shows all of its one line, with everything else as it was. */
const asGrowing = (input: HTMLInputElement): HTMLTextAreaElement => {
  const area = document.createElement('textarea');
  for (const { name, value } of input.attributes)
    if (name !== 'type' && name !== 'value') area.setAttribute(name, value);
  area.rows = 1;
  area.value = input.value;
  const isTyping = document.activeElement === input;
  const [from, to] = [input.selectionStart, input.selectionEnd];
  input.replaceWith(area);
  if (isTyping) {
    area.focus();
    area.setSelectionRange(from, to);
  }
  return area;
};

const areas = 'label.field textarea';
const lines = 'label.field[data-kind="text"] textarea';

/**
 * Lets the fields of a lesson grow with what is written: one line of input would hide it. Enter makes no new line in a
 * field of one. Returns a function that ends it. May run again over the same nodes.
 */
export function watchGrowingFields(root: HTMLElement): () => void {
  for (const input of root.querySelectorAll<HTMLInputElement>('label.field[data-kind="text"] input'))
    asGrowing(input);
  const all = root.querySelectorAll<HTMLTextAreaElement>(areas);
  all.forEach(fitToText);
  const stopFitting = keepFitting(all);
  const onInput = ({ target }: Event) => {
    if (!(target instanceof HTMLTextAreaElement) || !target.matches(areas)) return;
    if (target.matches(lines) && target.value !== asLine(target.value)) target.value = asLine(target.value);
    fitToText(target);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof Element && event.target.matches(lines))
      event.preventDefault();
  };
  root.addEventListener('input', onInput, true);
  root.addEventListener('keydown', onKey);
  return () => {
    stopFitting();
    root.removeEventListener('input', onInput, true);
    root.removeEventListener('keydown', onKey);
  };
}
