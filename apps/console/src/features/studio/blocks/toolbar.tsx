import { classes, MenuButton, type MenuItem } from '@campus/ui';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import type { ReactNode } from 'react';
import { useText } from '../../../shared/text.ts';
import { doubleBlock, formAt, moveBlock, removeBlock } from './editing/commands.ts';
import { showFormHere } from './editing/open-form.ts';
import { toggleHeading, toggleList, toggleSign } from './editing/plugins.ts';
import { addColumn, addRow, dropColumn, dropRow, isInTable } from './editing/tables.ts';
import { schema } from './model/schema.ts';
import type { BlockChoice } from './use-block-choices.ts';
import type { BlockView } from './use-block-view.ts';

const hasSign = ({ selection, storedMarks, doc }: EditorState, name: string): boolean => {
  const mark = schema.mark(name).type;
  const { from, to, empty, $from } = selection;
  return empty ? mark.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, mark);
};

const Tool = ({
  label,
  isOn,
  isOff = false,
  onPress,
  children,
}: {
  label: string;
  isOn?: boolean;
  isOff?: boolean;
  onPress: () => void;
  children: ReactNode;
}) => (
  <button
    type="button"
    className={classes('blocks__tool', isOn === true && 'is-on')}
    aria-label={label}
    title={label}
    aria-pressed={isOn}
    disabled={isOff}
    // The selection in the text stays.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </button>
);

/** What one can do with the block the cursor is in. */
const useBlockActs = (it: BlockView): MenuItem[] => {
  const t = useText();
  const { state } = it;
  if (!state) return [];
  const act = (id: string, label: string, command: Command, isDanger = false): MenuItem[] =>
    command(state) ? [{ id, label, isDanger, onSelect: () => it.run(command) }] : [];
  const table = isInTable(state)
    ? [
        ...act('row', t('blocks.table.row'), addRow),
        ...act('column', t('blocks.table.column'), addColumn),
        ...act('row-gone', t('blocks.table.row.remove'), dropRow, true),
        ...act('column-gone', t('blocks.table.column.remove'), dropColumn, true),
      ]
    : [];
  return [
    ...(formAt(state) ? act('form', t('blocks.act.settings'), showFormHere) : []),
    ...table,
    ...act('up', t('blocks.act.up'), moveBlock(-1)),
    ...act('down', t('blocks.act.down'), moveBlock(1)),
    ...act('double', t('blocks.act.double'), doubleBlock),
    ...act('remove', t('blocks.act.remove'), removeBlock, true),
  ];
};

/** Undoing, headings, bold and italic type, lists. */
const Signs = ({ it: { run }, state }: { it: BlockView; state: EditorState }) => {
  const t = useText();
  const isHeading = (level: number) => {
    const { parent } = state.selection.$from;
    return parent.type.name === 'heading' && parent.attrs.level === level;
  };
  return (
    <>
      <Tool label={t('blocks.undo')} isOff={undoDepth(state) === 0} onPress={() => run(undo)}>
        ↶
      </Tool>
      <Tool label={t('blocks.redo')} isOff={redoDepth(state) === 0} onPress={() => run(redo)}>
        ↷
      </Tool>
      <Tool label={t('blocks.add.heading')} isOn={isHeading(2)} onPress={() => run(toggleHeading(2))}>
        H2
      </Tool>
      <Tool label={t('blocks.add.subheading')} isOn={isHeading(3)} onPress={() => run(toggleHeading(3))}>
        H3
      </Tool>
      <Tool
        label={t('blocks.bold')}
        isOn={hasSign(state, 'strong')}
        onPress={() => run(toggleSign('strong'))}
      >
        <b>{t('blocks.bold.sign')}</b>
      </Tool>
      <Tool label={t('blocks.italic')} isOn={hasSign(state, 'em')} onPress={() => run(toggleSign('em'))}>
        <i>{t('blocks.italic.sign')}</i>
      </Tool>
      <Tool label={t('blocks.add.bullets')} onPress={() => run(toggleList(false))}>
        •
      </Tool>
      <Tool label={t('blocks.add.numbers')} onPress={() => run(toggleList(true))}>
        1.
      </Tool>
    </>
  );
};

const wordTools = ['link', 'term', 'cite'] as const;

/** Signs, lists and what stands among words; what to add; what to do with a block. */
export const Toolbar = ({
  it,
  choices,
  onAdd,
  onWords,
  children,
}: {
  it: BlockView;
  choices: readonly BlockChoice[];
  onAdd: (name: string) => void;
  /** A link, a term or a source is asked for. */
  onWords: (what: (typeof wordTools)[number]) => void;
  children?: ReactNode;
}) => {
  const t = useText();
  const acts = useBlockActs(it);
  if (!it.state) return null;
  return (
    <div role="group" aria-label={t('blocks.tools')} className="blocks__tools">
      <Signs it={it} state={it.state} />
      {wordTools.map((what) => (
        <button key={what} type="button" className="blocks__tool" onClick={() => onWords(what)}>
          {t(`blocks.${what}`)}
        </button>
      ))}
      <MenuButton
        label={t('blocks.insert')}
        items={choices.map(({ name, label }) => ({ id: name, label, onSelect: () => onAdd(name) }))}
      />
      <MenuButton label={t('blocks.acts')} items={acts} />
      {children}
    </div>
  );
};
