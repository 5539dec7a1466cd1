import type { Mark } from 'prosemirror-model';
import { NodeSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from '../model/schema.ts';

/** The passage that a link or a term at the cursor covers. */
export function passageOf(
  state: EditorState,
  name: 'link' | 'term',
): { from: number; to: number; mark: Mark } | null {
  const { $from } = state.selection;
  const type = schema.mark(name, name === 'link' ? { href: '' } : null).type;
  const { parent } = $from;
  const at = $from.parentOffset;
  const around = [parent.childAfter(at), parent.childBefore(at)].find(
    ({ node }) => node !== null && type.isInSet(node.marks) !== undefined,
  );
  const mark = around?.node && type.isInSet(around.node.marks);
  if (!around || !mark) return null;
  let { index } = around;
  let start = around.offset;
  while (index > 0 && mark.isInSet(parent.child(index - 1).marks)) start -= parent.child(--index).nodeSize;
  let end = around.offset;
  for (let next = around.index; next < parent.childCount && mark.isInSet(parent.child(next).marks); next++)
    end += parent.child(next).nodeSize;
  return { from: $from.start() + start, to: $from.start() + end, mark };
}

/** Words become a link or a term: those that are selected, those that were one, or new ones. */
export const putMark =
  (name: 'link' | 'term', attrs: Record<string, string>, words: string): Command =>
  (state, dispatch) => {
    const mark = schema.mark(name, attrs);
    const had = passageOf(state, name);
    const { empty, from, to, $from } = state.selection;
    if (!$from.parent.inlineContent) return false;
    const { tr } = state;
    if (empty && !had) tr.replaceSelectionWith(schema.text(words, [mark]), false);
    else {
      const place = empty && had ? had : { from, to };
      tr.removeMark(place.from, place.to, mark.type).addMark(place.from, place.to, mark);
    }
    dispatch?.(tr.removeStoredMark(mark.type).scrollIntoView());
    return true;
  };

export const dropMark =
  (name: 'link' | 'term'): Command =>
  (state, dispatch) => {
    const had = passageOf(state, name);
    if (!had) return false;
    dispatch?.(state.tr.removeMark(had.from, had.to, had.mark.type));
    return true;
  };

/** The citation that is selected. */
export function citeAt({ selection }: EditorState): string | null {
  return selection instanceof NodeSelection && selection.node.type.name === 'cite'
    ? selection.node.attrs.key
    : null;
}

/** A citation behind what is selected, or in place of the one that is. */
export const putCite =
  (key: string): Command =>
  (state, dispatch) => {
    const cite = schema.node('cite', { key });
    const { tr, selection } = state;
    if (citeAt(state) !== null) tr.replaceSelectionWith(cite, false);
    else {
      const { $to } = selection;
      if (!$to.parent.inlineContent) return false;
      const before = $to.parent.textBetween(0, $to.parentOffset, undefined, '\ufffc');
      const isApart = before === '' || /\s$/.test(before);
      tr.insert($to.pos, isApart ? cite : [schema.text(' '), cite]);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
