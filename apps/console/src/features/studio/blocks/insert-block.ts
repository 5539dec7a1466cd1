import type { EditorState, Transaction } from 'prosemirror-state';
import { insertBlock } from './editing/commands.ts';
import { newBlock } from './editing/new-blocks.ts';
import { showForm } from './editing/open-form.ts';
import { isLessonPart, lackingIn } from './forms/attribute-controls.ts';
import { attributesIn, nameOf } from './model/schema.ts';
import type { BlockView } from './use-block-view.ts';

/** Parts of a lesson stand at its end, in this order. */
const ends = ['extended', 'plan', 'sources'];

/** Where a part of a lesson goes: before the first one that follows it. */
function endOf({ doc }: EditorState, name: string): number {
  const later = ends.slice(ends.indexOf(name) + 1);
  let place = doc.content.size;
  doc.forEach((node, at) => {
    if (later.includes(nameOf(node))) place = Math.min(place, at);
  });
  return place;
}

/** Adds a block by its name, where the slash was typed or the cursor is; where it lacks something its form opens. */
export function addBlock(
  it: BlockView,
  name: string,
  locale: string,
  slash: { from: number; to: number } | null,
): void {
  const { view } = it;
  if (!view) return;
  if (slash) view.dispatch(view.state.tr.delete(slash.from, slash.to));
  const node = newBlock(name, view.state.doc, locale);
  let at: number;
  let tr: Transaction;
  if (isLessonPart(name)) {
    at = endOf(view.state, name);
    tr = view.state.tr.insert(at, node).scrollIntoView();
  } else ({ tr, at } = insertBlock(view.state, node));
  view.dispatch(tr);
  view.focus();
  if (lackingIn(nameOf(node), attributesIn(node)).length > 0) showForm(at)(view.state, view.dispatch);
}
