import { Plugin, PluginKey, type Command, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { formAt } from './commands.ts';

/** Where the block begins whose form is open; null: none is. */
const key = new PluginKey<number | null>('open-form');

interface Asked {
  at: number | null;
}

/** Remembers which form is open, while blocks move around it. */
export const openForm = new Plugin<number | null>({
  key,
  state: {
    init: () => null,
    apply: (tr, at) => {
      const asked: Asked | undefined = tr.getMeta(key);
      if (asked) return asked.at;
      if (at === null || !tr.docChanged) return at;
      const { pos, deleted } = tr.mapping.mapResult(at, 1);
      return deleted ? null : pos;
    },
  },
  props: {
    decorations: (state) => {
      const at = openFormOf(state);
      const node = at === null ? null : state.doc.nodeAt(at);
      if (at === null || !node) return null;
      return DecorationSet.create(state.doc, [
        Decoration.node(at, at + node.nodeSize, { class: 'block--open' }),
      ]);
    },
  },
});

export const openFormOf = (state: EditorState): number | null => key.getState(state) ?? null;

/** Opens the form of a block, or closes the one that is open. */
export const showForm =
  (at: number | null): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.setMeta(key, { at } satisfies Asked));
    return true;
  };

/** The form of the block the cursor is in. */
export const showFormHere: Command = (state, dispatch) => {
  const block = formAt(state);
  return block !== null && showForm(block.pos)(state, dispatch);
};
