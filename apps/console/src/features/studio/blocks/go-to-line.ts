import { Selection } from 'prosemirror-state';
import { openText } from './model/open-text.ts';
import { originOf } from './model/schema.ts';
import type { BlockView } from './use-block-view.ts';

/** To the block that a line of the text belongs to. */
export function goToLine({ view }: BlockView, text: string, line: number): void {
  if (!view) return;
  // As it would be opened now: only empty paragraphs, which no text has, move a place by two.
  const { doc, book } = openText(text);
  let start = 0;
  for (let at = 1; at < line; at++) start = book.text.indexOf('\n', start) + 1;
  let place: number | null = null;
  doc.descendants((node, pos) => {
    const origin = book.origins[originOf(node) ?? -1];
    if (origin && origin.start <= start + 1) place = pos;
  });
  if (place === null) return;
  const at = Selection.near(view.state.doc.resolve(Math.min(place + 1, view.state.doc.content.size)));
  view.dispatch(view.state.tr.setSelection(at).scrollIntoView());
  view.focus();
}
