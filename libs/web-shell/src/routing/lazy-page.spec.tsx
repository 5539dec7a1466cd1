import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { TextProvider } from '../i18n/text.tsx';
import { Translator } from '../i18n/translator.ts';
import { lazyPage } from './lazy-page.tsx';

const Course = ({ of }: { of: string }) => <p>course of {of}</p>;

/** As the boundary around the screens. */
class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render = () => (this.state.failed ? <p>failed</p> : this.props.children);
}

const show = (Page: ReturnType<typeof lazyPage<{ of: string }>>, key = 'first') => (
  <TextProvider translator={new Translator({}, 'es')}>
    <Boundary key={key}>
      <Page of="Ana" />
    </Boundary>
  </TextProvider>
);

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a screen whose code is fetched', () => {
  it('is there before one of React’s own, whose place is held for a while', async () => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
    const page = lazyPage<{ of: string }>(() => Promise.resolve(Course), undefined, <p>soon</p>);
    const Theirs = lazy(async () => ({ default: Course }));
    const root = createRoot(document.body.appendChild(document.createElement('main')));
    root.render(
      <>
        <Suspense fallback={<p>later</p>}>
          <Theirs of="Luis" />
        </Suspense>
        {show(page)}
      </>,
    );
    const shown = await new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => {
        const text = document.body.textContent;
        if (!text.includes('course of Ana')) return;
        observer.disconnect();
        resolve(text);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    expect(shown).toContain('later');
    root.unmount();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });

  it('is there at once the second time', async () => {
    const load = jest.fn(() => Promise.resolve(Course));
    const page = lazyPage<{ of: string }>(load, undefined, <p>soon</p>);
    const first = render(show(page));
    await screen.findByText('course of Ana');
    first.unmount();
    render(show(page));
    expect(screen.getByText('course of Ana')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('that cannot be fetched is a failure of its address, and is asked for again at the next visit', async () => {
    jest.spyOn(console, 'error').mockReturnValue();
    let isOnline = false;
    const page = lazyPage<{ of: string }>(() =>
      isOnline ? Promise.resolve(Course) : Promise.reject(new TypeError('Failed to fetch')),
    );
    const { rerender } = render(show(page));
    expect(await screen.findByText('failed')).toBeTruthy();
    isOnline = true;
    rerender(show(page, 'next'));
    expect(await screen.findByText('course of Ana')).toBeTruthy();
  });
});
