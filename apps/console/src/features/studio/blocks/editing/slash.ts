import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';

/** What somebody typed behind a slash, and where. */
export interface Slash {
  from: number;
  to: number;
  query: string;
}

interface SlashState {
  found: Slash | null;
  /** Where one said that no menu is wanted. */
  dismissed: number | null;
}

const key = new PluginKey<SlashState>('slash');

/** A slash at the beginning of a paragraph, or behind a space, and the letters after it. */
function slashIn({ selection }: EditorState): Slash | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== 'paragraph') return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const query = /(?:^|\s)\/([\p{L}\p{N} -]{0,24})$/u.exec(before)?.[1];
  return query === undefined ? null : { from: $from.pos - query.length - 1, to: $from.pos, query };
}

/** Watches for a slash; the menu itself is drawn by the page, which answers the keys while it is there. */
export const slash = (onKey: (event: KeyboardEvent) => boolean) =>
  new Plugin<SlashState>({
    key,
    state: {
      init: () => ({ found: null, dismissed: null }),
      apply: (tr, { found, dismissed }, _old, state) => {
        const next = tr.docChanged || tr.selectionSet ? slashIn(state) : found;
        const gone = tr.getMeta(key) === 'dismiss' ? (found?.from ?? null) : dismissed;
        // Only by typing does one ask for it: a text that was brought may have slashes.
        const isAsked = found !== null || (tr.docChanged && !tr.getMeta('paste') && next?.query === '');
        return { found: isAsked ? next : null, dismissed: next && gone === next.from ? gone : null };
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        if (!slashOf(view.state)) return false;
        if (event.key !== 'Escape') return onKey(event);
        view.dispatch(view.state.tr.setMeta(key, 'dismiss'));
        return true;
      },
    },
  });

export function slashOf(state: EditorState): Slash | null {
  const { found, dismissed } = key.getState(state) ?? { found: null, dismissed: null };
  return found && found.from !== dismissed ? found : null;
}
