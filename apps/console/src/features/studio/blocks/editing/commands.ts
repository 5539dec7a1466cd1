import type { Node, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema, type Attributes } from '../model/schema.ts';

/** A block that can be moved, removed or doubled as a whole. */
export interface BlockAt {
  node: Node;
  pos: number;
  parent: Node;
  /** Among its siblings. */
  index: number;
}

/** Blocks are moved among their siblings in these; a title stays the first of its box. */
const holders: ReadonlySet<string> = new Set(['doc', 'section', 'box', 'check', 'list', 'quote']);

const blockOf = ($pos: ResolvedPos, depth: number): BlockAt => ({
  node: $pos.node(depth),
  pos: $pos.before(depth),
  parent: $pos.node(depth - 1),
  index: $pos.index(depth - 1),
});

/** The smallest such block that the cursor is in. */
export function blockAt({ selection }: EditorState): BlockAt | null {
  const { $from } = selection;
  if (selection instanceof NodeSelection && selection.node.isBlock && holders.has($from.parent.type.name))
    return { node: selection.node, pos: selection.from, parent: $from.parent, index: $from.index() };
  for (let { depth } = $from; depth > 0; depth--)
    if (holders.has($from.node(depth - 1).type.name) && $from.node(depth).type.name !== 'label')
      return blockOf($from, depth);
  return null;
}

/** The smallest block around the cursor that has a form. */
export function formAt({ selection }: EditorState): BlockAt | null {
  const { $from } = selection;
  if (selection instanceof NodeSelection && hasForm(selection.node))
    return { node: selection.node, pos: selection.from, parent: $from.parent, index: $from.index() };
  for (let { depth } = $from; depth > 0; depth--)
    if (hasForm($from.node(depth))) return blockOf($from, depth);
  return null;
}

export const hasForm = ({ type }: Node): boolean => ['box', 'check', 'leaf', 'raw'].includes(type.name);

/** One place up or down among its siblings. */
export const moveBlock =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const block = blockAt(state);
    if (!block) return false;
    const { node, pos, parent, index } = block;
    const to = index + by;
    const other = parent.maybeChild(to);
    if (!other || other.type.name === 'label') return false;
    const place = by === 1 ? pos + other.nodeSize : pos - other.nodeSize;
    if (!dispatch) return true;
    const offset = state.selection.from - pos;
    const { tr } = state;
    tr.delete(pos, pos + node.nodeSize).insert(place, node);
    const at = Math.min(place + offset, tr.doc.content.size);
    tr.setSelection(
      state.selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, at)
        : TextSelection.near(tr.doc.resolve(at)),
    );
    dispatch(tr.scrollIntoView());
    return true;
  };

/** A list goes with its last item; where nothing would be left there is a paragraph to write in. */
export const removeBlock: Command = (state, dispatch) => {
  const block = blockAt(state);
  if (!block) return false;
  if (!dispatch) return true;
  let { node, pos } = block;
  let $pos = state.doc.resolve(pos);
  while (['list', 'quote'].includes($pos.parent.type.name) && $pos.parent.childCount === 1) {
    node = $pos.parent;
    pos = $pos.before();
    $pos = state.doc.resolve(pos);
  }
  const isAll = ['doc', 'item'].includes($pos.parent.type.name) && $pos.parent.childCount === 1;
  const { tr } = state;
  tr.replaceWith(pos, pos + node.nodeSize, isAll ? schema.node('paragraph') : []);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size))));
  dispatch(tr.scrollIntoView());
  return true;
};

/** The same once more, below. */
export const doubleBlock: Command = (state, dispatch) => {
  const block = blockAt(state);
  if (!block || block.node.type.name === 'section') return false;
  const end = block.pos + block.node.nodeSize;
  dispatch?.(state.tr.insert(end, block.node).scrollIntoView());
  return true;
};

/** A new block: in place of an empty paragraph, else below the one the cursor is in. `-` is where it begins. */
export function insertBlock(state: EditorState, node: Node): { tr: EditorState['tr']; at: number } {
  const { tr } = state;
  const $from = tr.selection.$from;
  const depth = depthFor($from, node);
  const around = $from.node(depth);
  const isEmpty =
    depth === $from.depth - 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const at = isEmpty ? $from.before(depth + 1) : depth < $from.depth ? $from.after(depth + 1) : $from.pos;
  if (isEmpty && around.canReplaceWith($from.index(depth), $from.index(depth) + 1, node.type))
    tr.replaceWith(at, at + $from.parent.nodeSize, node);
  else tr.insert(at, node);
  const inside = tr.doc.resolve(Math.min(at + 1, tr.doc.content.size));
  tr.setSelection(
    node.isAtom || (node.content.size === 0 && !node.inlineContent)
      ? NodeSelection.create(tr.doc, at)
      : Selection.near(inside),
  );
  return { tr: tr.scrollIntoView(), at };
}

/** How deep a block may be put. */
function depthFor($from: ResolvedPos, node: Node): number {
  for (let { depth } = $from; depth > 0; depth--) {
    const around = $from.node(depth);
    const index = $from.indexAfter(depth);
    if (holders.has(around.type.name) || around.type.name === 'item')
      if (around.canReplaceWith(index, index, node.type)) return depth;
  }
  return 0;
}

/** Other words between the braces of a directive. */
export const putAttributes =
  (pos: number, attributes: Attributes): Command =>
  (state, dispatch) => {
    if (!state.doc.nodeAt(pos)) return false;
    dispatch?.(state.tr.setNodeAttribute(pos, 'attributes', attributes));
    return true;
  };

/** Below a figure or a field one goes on in a paragraph; below a title in its box. */
export const leaveLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !['leaf', 'label', 'cell'].includes($from.parent.type.name)) return false;
  if (!dispatch) return true;
  const { tr } = state;
  const after = $from.after();
  if ($from.parent.type.name === 'leaf' || !tr.doc.resolve(after).nodeAfter) {
    if ($from.parent.type.name === 'cell') return true;
    tr.insert(after, schema.node('paragraph'));
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1)));
  dispatch(tr.scrollIntoView());
  return true;
};
