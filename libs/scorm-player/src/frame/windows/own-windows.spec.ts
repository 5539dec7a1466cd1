import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { takeWindows } from './own-windows.ts';

/** The page of an item, whose browser opens no windows. */
const item = () => {
  document.body.innerHTML = '<p>The course opens in a window.</p><iframe name="menu"></iframe>';
  const browser = jest.fn<typeof window.open>(() => null);
  window.open = browser;
  window.focus = () => undefined;
  const onBlocked = jest.fn();
  takeWindows(window, 'Cerrar esta ventana', { onBlocked });
  const shown = () => [...document.querySelectorAll<HTMLIFrameElement>('div > iframe')];
  return { browser, onBlocked, shown, close: () => document.querySelector('button')?.click() };
};

afterEach(() => document.body.replaceChildren());

describe('A window that an item opens', () => {
  it.each([
    ['course.html', 'course'],
    ['course.html?page=2#start', '_blank'],
    ['lesson/', ''],
    ['player.php', 'p'],
    ['', 'written'],
    ['about:blank', 'written'],
  ])('for a page of the package is shown over it: %j, %j', (url, name) => {
    const { browser, onBlocked, shown } = item();
    const opened = window.open(url, name, 'width=900,height=600');
    expect(shown()).toHaveLength(1);
    expect(opened).toBe(shown()[0]?.contentWindow);
    // The browser finds the frame by its name, and makes the item its opener.
    expect(browser.mock.calls).toEqual([[url === '' ? 'about:blank' : url, shown()[0]?.name]]);
    expect(shown()[0]?.name).not.toMatch(/^(_|$)/);
    expect(onBlocked).not.toHaveBeenCalled();
  });

  it('is closed by its learner, by the item, and by itself', () => {
    const { close, shown } = item();
    window.open('course.html', 'course');
    close();
    expect(shown()).toEqual([]);
    window.open('course.html', 'course')?.close();
    expect(shown()).toEqual([]);
    window.open('course.html', 'course');
    shown()[0]?.dispatchEvent(new Event('load'));
    shown()[0]?.contentWindow?.close();
    expect(shown()).toEqual([]);
  });

  it('that is asked for again shows its new page', () => {
    const { browser, shown } = item();
    window.open('one.html', 'course');
    window.open('two.html', 'course');
    expect(shown()).toHaveLength(1);
    expect(browser).toHaveBeenLastCalledWith('two.html', 'course', '');
  });

  it.each([
    ['https://example.org/', ''],
    ['guide.pdf', ''],
    ['data:text/html,x', ''],
    ['course.html', 'noopener,width=9'],
  ])(
    'for anything else is the browser’s, and the learner is told where it is not seen: %j, %j',
    (url, features) => {
      const { browser, onBlocked, shown } = item();
      expect(window.open(url, 'w', features)).toBeNull();
      expect(shown()).toEqual([]);
      expect(browser).toHaveBeenCalledWith(url, 'w', features);
      expect(onBlocked).toHaveBeenCalledTimes(1);
    },
  );

  it.each(['menu', '_self', '_parent', '_top'])('of a name that is taken is what has it: %s', (name) => {
    const { browser, onBlocked, shown } = item();
    window.open('menu.html', name);
    expect(shown()).toEqual([]);
    expect(browser).toHaveBeenCalledWith('menu.html', name, '');
    expect(onBlocked).not.toHaveBeenCalled();
  });

  it('is taken once, however often the page is looked at', () => {
    const { shown } = item();
    takeWindows(window, 'Close', { onBlocked: () => undefined });
    window.open('course.html', 'course');
    expect(shown()).toHaveLength(1);
    expect(document.querySelector('button')?.textContent).toBe('Cerrar esta ventana');
  });
});
