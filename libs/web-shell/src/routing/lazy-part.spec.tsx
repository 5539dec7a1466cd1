import { expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { TextProvider } from '../i18n/text.tsx';
import { Translator } from '../i18n/translator.ts';
import { lazyPart } from './lazy-part.tsx';

const Lesson = ({ aids: Aids }: { aids: ReturnType<typeof lazyPart<{ of: string }>> }) => (
  <TextProvider translator={new Translator({}, 'es')}>
    <p>lesson</p>
    <Aids of="keys" />
  </TextProvider>
);

const Aids = ({ of }: { of: string }) => <p>aids of {of}</p>;

it('a page does without a part whose code cannot be had, and has it when the link is back', async () => {
  let isOnline = false;
  const part = lazyPart<{ of: string }>(() =>
    isOnline ? Promise.resolve(Aids) : Promise.reject(new TypeError('Failed to fetch')),
  );
  await act(async () => void render(<Lesson aids={part} />));
  expect(screen.getByText('lesson')).toBeTruthy();
  expect(screen.queryByText('aids of keys')).toBeNull();
  isOnline = true;
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(screen.getByText('aids of keys')).toBeTruthy();
});

it('something stands in its place meanwhile, and what was had once is there at once', async () => {
  const part = lazyPart<{ of: string }>(() => Promise.resolve(Aids), undefined, <p>soon</p>);
  const first = render(<Lesson aids={part} />);
  expect(screen.getByText('soon')).toBeTruthy();
  expect(await screen.findByText('aids of keys')).toBeTruthy();
  first.unmount();
  render(<Lesson aids={part} />);
  expect(screen.getByText('aids of keys')).toBeTruthy();
});
