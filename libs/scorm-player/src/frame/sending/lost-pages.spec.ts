import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { LostPages } from './lost-pages.ts';

const origin = 'https://p-1.content.test';

interface Shown {
  /** Null: the browser's own error page, which is inaccessible. */
  document: object | null;
}

/** A frame that shows a page, or the browser's own in its place. */
const frameWith = (src: string, shown: Shown, isShut = false) => {
  const replace = jest.fn<(address: string) => void>();
  const contentWindow = {
    location: { replace },
    get document() {
      if (shown.document === null) throw new Error('of another origin');
      return shown.document;
    },
  };
  return { frame: { src, contentWindow, hasAttribute: () => isShut }, replace, shown };
};

const pageOf = (...frames: object[]) => ({ querySelectorAll: () => frames });

const linkIs = (isOnline: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
};

const lostIn = (frame: object) => new LostPages(frame as HTMLIFrameElement, origin);

describe('A page that could not be fetched', () => {
  afterEach(() => {
    jest.useRealTimers();
    linkIs(true);
  });

  it('of the item is fetched again when the link is back', () => {
    const item = frameWith('', { document: null });
    const lost = lostIn(item.frame);
    lost.goes(`${origin}/a.html`);
    linkIs(false);
    lost.loaded();
    expect(item.replace).not.toHaveBeenCalled();
    linkIs(true);
    expect(item.replace.mock.calls).toEqual([[`${origin}/a.html`]]);
  });

  it('is tried again now and then where nobody says that the link is back', () => {
    jest.useFakeTimers();
    const item = frameWith('', { document: null });
    const lost = lostIn(item.frame);
    lost.goes(`${origin}/a.html`);
    lost.loaded();
    jest.advanceTimersByTime(10_000);
    expect(item.replace).toHaveBeenCalledTimes(1);
    lost.goes(null);
    jest.advanceTimersByTime(60_000);
    expect(item.replace).toHaveBeenCalledTimes(1);
  });

  it('in a frame of the item is fetched again, and nothing that has come', () => {
    const white = frameWith(`${origin}/page-4.html`, { document: null });
    const there = frameWith(`${origin}/menu.html`, { document: pageOf() });
    const foreign = frameWith('https://elsewhere.test/', { document: null });
    const shut = frameWith(`${origin}/shut.html`, { document: null }, true);
    const between = frameWith(`${origin}/set.html`, { document: pageOf(white.frame) });
    const frames = [between.frame, there.frame, foreign.frame, shut.frame];
    const item = frameWith('', { document: pageOf(...frames) });
    const lost = lostIn(item.frame);
    lost.goes(`${origin}/index.html`);
    lost.loaded();
    linkIs(true);
    expect(white.replace.mock.calls).toEqual([[`${origin}/page-4.html`]]);
    for (const { replace } of [item, between, there, foreign, shut]) expect(replace).not.toHaveBeenCalled();
  });
});
