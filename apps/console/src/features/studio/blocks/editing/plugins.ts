import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history, redo, undo } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { nodeType, schema } from '../model/schema.ts';
import { leaveLine, moveBlock, removeBlock } from './commands.ts';
import { dragHandle } from './drag-handle.ts';
import { openForm, showFormHere } from './open-form.ts';
import { slash } from './slash.ts';
import { nextCell } from './tables.ts';

const type = nodeType;
const mark = (name: string) => schema.mark(name).type;

/** The next option of a check is an option, which is wrong until somebody says otherwise. */
const splitItem: Command = (state, dispatch, view) => {
  const item = state.selection.$from.node(-1);
  const attrs =
    item?.type.name === 'item' && item.attrs.checked !== null ? { checked: false } : { checked: null };
  return splitListItem(type('item'), attrs)(state, dispatch, view);
};

const lineBreak: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type.name !== 'paragraph') return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.node('hard_break')).scrollIntoView());
  return true;
};

/** A list, or none where one is already. */
export const toggleList =
  (ordered: boolean): Command =>
  (state, dispatch, view) => {
    const { $from } = state.selection;
    const isListed = $from.depth > 1 && $from.node(-1).type.name === 'item';
    return isListed
      ? liftListItem(type('item'))(state, dispatch, view)
      : wrapInList(type('list'), { ordered })(state, dispatch);
  };

/** A heading, or a paragraph where it is one already. */
export const toggleHeading =
  (level: number): Command =>
  (state, dispatch, view) => {
    const { parent } = state.selection.$from;
    const isOne = parent.type.name === 'heading' && parent.attrs.level === level;
    return setBlockType(type(isOne ? 'paragraph' : 'heading'), isOne ? null : { level })(
      state,
      dispatch,
      view,
    );
  };

export const toggleSign = (name: 'strong' | 'em' | 'missing'): Command => toggleMark(mark(name));

/** What the keys do; those of a form and of the menu are elsewhere. */
export const keys: Record<string, Command> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleSign('strong'),
  'Mod-i': toggleSign('em'),
  'Mod-Enter': showFormHere,
  'Alt-ArrowUp': moveBlock(-1),
  'Alt-ArrowDown': moveBlock(1),
  'Shift-Mod-Backspace': removeBlock,
  'Shift-Enter': lineBreak,
  Enter: chainCommands(leaveLine, splitItem),
  Tab: chainCommands(nextCell(1), sinkListItem(type('item'))),
  'Shift-Tab': chainCommands(nextCell(-1), liftListItem(type('item'))),
};

const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{2,4})\s$/, type('heading'), ([, signs = '']) => ({ level: signs.length })),
    wrappingInputRule(/^\s*[-*]\s$/, type('list'), { ordered: false }),
    wrappingInputRule(/^(\d+)\.\s$/, type('list'), ([, first]) => ({ ordered: true, first: Number(first) })),
    wrappingInputRule(/^\s*>\s$/, type('quote')),
  ],
});

/** What an editor is made of. */
export const plugins = (onSlashKey: (event: KeyboardEvent) => boolean): Plugin[] => [
  slash(onSlashKey),
  rules,
  keymap(keys),
  keymap(baseKeymap),
  history(),
  dropCursor({ class: 'blocks__drop', color: false, width: 3 }),
  gapCursor(),
  openForm,
  dragHandle,
];
