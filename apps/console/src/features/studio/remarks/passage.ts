/** Where a passage stands in a text. */
export interface Passage {
  start: number;
  end: number;
}

/** Marks that a preview does not show, and spaces that lines break at. */
const dropped = /[*_`~\\]/;
const space = /\s/;

/** A text as somebody may have copied it from its preview, with the place of each of its letters. */
function plain(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (dropped.test(letter)) continue;
    const isSpace = space.test(letter);
    if (isSpace && (letters === '' || letters.endsWith(' '))) continue;
    letters += isSpace ? ' ' : letter;
    places.push(at);
  }
  return { letters, places };
}

/** Where a text says what a remark quotes: letter by letter, else without marks of bold type and line breaks. */
export function passageIn(text: string, quote: string): Passage | null {
  const exact = quote === '' ? -1 : text.indexOf(quote);
  if (exact !== -1) return { start: exact, end: exact + quote.length };
  const sought = plain(quote).letters.trim();
  if (sought === '') return null;
  const { letters, places } = plain(text);
  const at = letters.indexOf(sought);
  const [start, last] = [places[at], places[at + sought.length - 1]];
  return at === -1 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** What is selected in an editor: in its text, in the preview beside it, or anywhere else in it. */
export function selectedIn(editor: HTMLElement | null): string {
  if (!editor) return '';
  for (const { value, selectionStart, selectionEnd } of editor.querySelectorAll('textarea')) {
    const typed = value.slice(selectionStart, selectionEnd).trim();
    if (typed !== '') return typed;
  }
  for (const frame of editor.querySelectorAll('iframe')) {
    const shown = frame.contentDocument?.getSelection()?.toString().trim() ?? '';
    if (shown !== '') return shown;
  }
  const selection = document.getSelection();
  return selection && editor.contains(selection.anchorNode) ? selection.toString().trim() : '';
}
