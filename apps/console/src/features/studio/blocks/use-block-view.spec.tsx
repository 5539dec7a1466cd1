import { expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import type { BlockWords } from './editing/views.ts';
import { useBlockView, type BlockView } from './use-block-view.ts';

const words = (name: string): BlockWords => ({
  nameOf: () => name,
  settings: '',
  settingsOf: () => '',
  emptyOf: () => '',
  rightAnswer: '',
  citation: () => '',
  lacksOf: () => '',
  pictureAt: () => null,
});

/** An editor whose value comes when somebody says so. */
function opened(first: string) {
  let it: BlockView | null = null;
  const written: string[] = [];
  const Editor = ({ text, name }: { text: string; name: string }) => {
    it = useBlockView({
      text,
      words: words(name),
      onChange: (next) => written.push(next),
      onPictures: () => {},
      mayWrite: true,
      label: 'Texto',
      lang: 'es',
    });
    return <div ref={it.place} />;
  };
  const { rerender } = render(<Editor text={first} name="Uno" />);
  return {
    written,
    give: (text: string, name = 'Uno') => rerender(<Editor text={text} name={name} />),
    type: (letters: string, at = 1) =>
      act(() => {
        it?.run((state, dispatch) => {
          dispatch?.(state.tr.insertText(letters, at));
          return true;
        });
      }),
  };
}

it('keeps what was typed while an earlier letter was on its way', () => {
  const { written, give, type } = opened('Hola\n');
  type('a');
  type('b');
  expect(written).toEqual(['aHola\n', 'baHola\n']);
  give('aHola\n');
  expect(screen.getByRole('textbox').textContent).toBe('baHola');
  give('baHola\n');
  expect(screen.getByRole('textbox').textContent).toBe('baHola');
  give('De otra persona\n');
  expect(screen.getByRole('textbox').textContent).toBe('De otra persona');
});

it('draws a block with other words, and leaves the block where it is', () => {
  const text = '::figure[a]{src=b alt="c"}\n';
  const { give } = opened(text);
  const block = screen.getByText('Uno').closest('.block');
  give(text, 'Dos');
  expect(screen.getByText('Dos').closest('.block')).toBe(block);
});
