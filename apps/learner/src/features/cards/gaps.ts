/** Messages are written with gaps to fill in: [place], [time]. */
const GAP = /\[([^\]]+)\]/;

const fieldOf = (name: string): HTMLInputElement => {
  const field = document.createElement('input');
  field.className = 'input message-gap';
  field.name = name;
  field.placeholder = name;
  field.setAttribute('aria-label', name);
  field.autocomplete = 'off';
  const fit = () => {
    field.size = Math.max(name.length, field.value.length, 4);
  };
  field.addEventListener('input', fit);
  fit();
  return field;
};

/** Puts a field in the place of each gap of a message. May run again over the same nodes. */
export const openGaps = (message: Element): void => {
  const walker = document.createTreeWalker(message, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode())
    if (walker.currentNode instanceof Text && !walker.currentNode.parentElement?.closest('.message-tools'))
      texts.push(walker.currentNode);
  for (const text of texts) {
    // Every other piece is the name of a gap.
    const pieces = text.data.split(GAP);
    if (pieces.length > 1)
      text.replaceWith(...pieces.map((piece, at) => (at % 2 === 1 ? fieldOf(piece) : piece)));
  }
};

/** The fields of gaps in which nothing stands yet. */
export const emptyGaps = (message: Element): HTMLInputElement[] =>
  [...message.querySelectorAll<HTMLInputElement>('.message-gap')].filter(({ value }) => !value.trim());

/** What the empty ones ask for, each once. */
export const namesOf = (gaps: readonly HTMLInputElement[]): string =>
  [...new Set(gaps.map(({ name }) => name))].join(', ');

/** The words of a part of a message, with what was filled in; an empty gap in its brackets. */
export const wordsOf = (part: Node): string => {
  if (part instanceof HTMLInputElement) return part.value.trim() || `[${part.name}]`;
  return part.hasChildNodes() ? [...part.childNodes].map(wordsOf).join('') : (part.textContent ?? '');
};
