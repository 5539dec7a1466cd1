import { expect, it, jest } from '@jest/globals';
import { followPage } from './page-life.ts';

it('tells the platform before the page is left, put away and when it is back, and finishes once it goes', () => {
  const told: string[] = [];
  followPage({
    shown: (isVisible) => told.push(isVisible ? 'shown' : 'put away'),
    commit: () => told.push('commit'),
    finish: () => told.push('finish'),
  });
  const becomes = (state: DocumentVisibilityState) => {
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  const hears = (when: () => void) => {
    when();
    return told.splice(0);
  };
  expect(hears(() => window.dispatchEvent(new Event('blur')))).toEqual(['commit']);
  expect(hears(() => becomes('hidden'))).toEqual(['put away', 'commit']);
  expect(hears(() => becomes('visible'))).toEqual(['shown', 'commit']);
  expect(hears(() => window.dispatchEvent(new Event('online')))).toEqual(['commit']);
  expect(hears(() => window.dispatchEvent(new Event('pagehide')))).toEqual(['finish']);
});
