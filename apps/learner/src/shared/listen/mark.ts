const name = 'listen';

let marked: Element | null = null;

/** Marks what is being read, and brings it into view. Where a browser cannot mark a passage, its paragraph is marked. */
export function mark(range: Range): void {
  unmark();
  const node = range.startContainer;
  const element = node instanceof Element ? (node.childNodes[range.startOffset] ?? node) : node;
  const around = element instanceof Element ? element : element.parentElement;
  if (typeof Highlight === 'function' && CSS.highlights) CSS.highlights.set(name, new Highlight(range));
  else around?.classList.add('is-heard');
  marked = around;
  around?.scrollIntoView?.({ block: 'nearest' });
}

export function unmark(): void {
  if (typeof Highlight === 'function' && CSS.highlights) CSS.highlights.delete(name);
  marked?.classList.remove('is-heard');
  marked = null;
}
