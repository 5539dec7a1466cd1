import { describe, expect, it } from '@jest/globals';
import { EditorState, NodeSelection, Selection, TextSelection, type Command } from 'prosemirror-state';
import { openText } from '../model/open-text.ts';
import { writeText } from '../model/write-text.ts';
import { doubleBlock, insertBlock, leaveLine, moveBlock, removeBlock } from './commands.ts';
import { blockNames, newBlock } from './new-blocks.ts';
import { keys, plugins, toggleList } from './plugins.ts';
import { slashOf } from './slash.ts';
import { addColumn, addRow, dropColumn, dropRow, nextCell } from './tables.ts';

/** A text with the cursor right behind some words. */
function opened(text: string, words: string) {
  const { doc, book } = openText(text);
  let at = 0;
  doc.descendants((node, pos) => {
    const found = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (found >= 0) at = pos + found + words.length;
  });
  const state = EditorState.create({
    doc,
    selection: at === 0 ? Selection.atStart(doc) : TextSelection.create(doc, at),
    plugins: plugins(() => false),
  });
  return { state, book };
}

/** What a text becomes by commands, one after the other. */
function after(text: string, words: string, ...commands: Command[]): string {
  const { state: first, book } = opened(text, words);
  const state = commands.reduce((now, command) => {
    let next = now;
    command(now, (tr) => (next = now.apply(tr)));
    return next;
  }, first);
  return writeText(state.doc, book);
}

describe('a block', () => {
  const text = 'Uno.\n\n:::callout[Ojo]{kind=note}\nDos.\n\nTres.\n:::\n\n- a\n- b\n';

  it.each([
    [
      'moves below the next one',
      'Uno',
      moveBlock(1),
      ':::callout[Ojo]{kind=note}\nDos.\n\nTres.\n:::\n\nUno.\n\n- a\n- b\n',
    ],
    ['moves within its box', 'Dos', moveBlock(1), text.replace('Dos.\n\nTres.', 'Tres.\n\nDos.')],
    ['does not pass the title of its box', 'Dos', moveBlock(-1), text],
    [
      'is moved as a whole from its title',
      'Ojo',
      moveBlock(1),
      'Uno.\n\n- a\n- b\n\n:::callout[Ojo]{kind=note}\nDos.\n\nTres.\n:::\n',
    ],
    ['of a list is its item', 'b', moveBlock(-1), text.replace('- a\n- b', '- b\n- a')],
    ['is removed', 'Tres', removeBlock, text.replace('\n\nTres.', '')],
    ['is doubled', 'Uno', doubleBlock, text.replace('Uno.', 'Uno.\n\nUno.')],
  ])('%s', (_what, words, command, written) => {
    expect(after(text, words, command)).toBe(written);
  });

  it('leaves something to write in when it was the last', () => {
    expect(after('Uno.\n', 'Uno', removeBlock)).toBe('');
    expect(after('- a\n', 'a', removeBlock)).toBe('');
    expect(after('> a\n', 'a', removeBlock)).toBe('');
  });

  it('comes back when the change is undone', () => {
    const { 'Mod-z': undo } = keys;
    if (!undo) throw new Error('nothing undoes');
    expect(after(text, 'Dos', removeBlock, undo)).toBe(text);
    expect(after(text, 'Ojo', moveBlock(-1), undo)).toBe(text);
  });
});

describe('what is added', () => {
  const add =
    (name: string): Command =>
    (state, dispatch) => {
      dispatch?.(insertBlock(state, newBlock(name, state.doc, 'es')).tr);
      return true;
    };

  it('stands below the block one is in, or in place of an empty paragraph', () => {
    expect(after('Uno.\n\nDos.\n', 'Uno', add('figure'))).toBe('Uno.\n\n::figure\n\nDos.\n');
    expect(after('', '', add('table'))).toBe('| | |\n|---|---|\n| | |\n| | |\n');
    expect(after(':::callout[A]{kind=note}\nB\n:::\n', 'B', add('bullets'))).toBe(
      ':::callout[A]{kind=note}\nB\n\n-\n\n:::\n',
    );
  });

  it('gets an identifier that nothing else has', () => {
    expect(after('::field[a]{id=field-1 kind=text}\n', 'a', add('field'))).toContain(
      '{id=field-2 kind=long}',
    );
    expect(after('a\n', 'a', add('check'))).toContain(':::check{id=check-1}');
  });

  it('is what the format allows in this kind of text', () => {
    const { doc } = openText('a\n');
    expect(blockNames('card', doc)).toEqual(expect.arrayContaining(['callout', 'figure', 'message']));
    expect(blockNames('card', doc)).not.toContain('field');
    expect(blockNames('lesson', doc)).toEqual(expect.arrayContaining(['extended', 'plan', 'sources']));
    expect(blockNames('lesson', openText(':::plan\na\n:::\n').doc)).not.toContain('plan');
  });
});

describe('the keys', () => {
  it('leave a caption for a paragraph below it, and a title for its box', () => {
    const { state } = opened('::figure[a]{src=b alt="c"}\n', 'a');
    let next = state;
    leaveLine(state, (tr) => (next = state.apply(tr)));
    expect(next.selection.$from.parent.type.name).toBe('paragraph');
    expect(after(':::callout[a]{kind=note}\nb\n:::\n', 'a', leaveLine)).toBe(
      ':::callout[a]{kind=note}\nb\n:::\n',
    );
  });

  it('make a list of a paragraph, and a paragraph of a list', () => {
    expect(after('a\n', 'a', toggleList(false))).toBe('- a\n');
    expect(after('1. a\n', 'a', toggleList(true))).toBe('a\n');
  });

  it('go from cell to cell, and out of the table behind the last', () => {
    const table = '| a | b |\n|---|---|\n| c | d |\n';
    const { state } = opened(table, 'b');
    let next = state;
    expect(nextCell(1)(state, (tr) => (next = state.apply(tr)))).toBe(true);
    expect(next.selection.$from.parent.textContent).toBe('c');
    expect(nextCell(1)(opened(table, 'd').state)).toBe(false);
  });

  it('add and remove rows and columns', () => {
    const table = '| a | b |\n|---|---|\n| c | d |\n';
    expect(after(table, 'c', addRow)).toBe(`${table}| | |\n`);
    expect(after(table, 'c', dropRow)).toBe('| a | b |\n|---|---|\n');
    expect(after(table, 'a', dropRow)).toBe(table);
    expect(after(table, 'a', addColumn)).toBe('| a | | b |\n|---|---|---|\n| c | | d |\n');
    expect(after(table, 'a', dropColumn)).toBe('| b |\n|---|\n| d |\n');
  });
});

describe('a slash', () => {
  const typed = (text: string, words: string, letters: string) => {
    let { state } = opened(text, words);
    for (const letter of letters) state = state.apply(state.tr.insertText(letter));
    return slashOf(state);
  };

  it('asks for the menu at the beginning of a paragraph or behind a space', () => {
    expect(typed('', '', '/fi')).toMatchObject({ query: 'fi' });
    expect(typed('a\n', 'a', ' /')).toMatchObject({ query: '' });
  });

  it('is a slash elsewhere, and in what was there already', () => {
    expect(typed('a\n', 'a', '/b')).toBeNull();
    expect(typed('a /b\n', '/b', 'c')).toBeNull();
  });
});

it('a block is selected as a whole where it has no words', () => {
  const { state } = opened('a\n', 'a');
  const { tr, at } = insertBlock(state, newBlock('rubric', state.doc, 'es'));
  expect(tr.selection.from).toBeGreaterThanOrEqual(at);
  expect(tr.selection instanceof NodeSelection || tr.selection instanceof TextSelection).toBe(true);
});
