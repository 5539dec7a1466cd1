import { describe, expect, it } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { matchPath, moveTo, Redirect, route, Routes } from './router.tsx';

describe('matchPath', () => {
  it.each([
    ['/', '/', {}],
    ['/help', '/help/', {}],
    ['/course/:e/quiz/:a', '/course/7/quiz/9', { e: '7', a: '9' }],
    ['/reset/:token', '/reset/a%2Fb', { token: 'a/b' }],
    ['/reset/:token', '/reset/%E0%A4', { token: '%E0%A4' }],
    ['/course/:e', '/course/', null],
    ['/course/:e', '/course/7/glossary', null],
    ['/help', '/helpers', null],
  ])('%s over %s', (pattern, path, params) => {
    expect(matchPath(pattern, path)).toEqual(params);
  });
});

describe('Routes', () => {
  const routes = [
    route('/old', () => <Redirect to="/course/1" />),
    route('/course/:e', ({ e }) => <p>course {e}</p>),
  ];

  it('follows the address, back and forth, and redirects without a trace', async () => {
    cleanup();
    history.replaceState(null, '', '/course/7');
    render(<Routes routes={routes} otherwise={<p>nothing</p>} />);
    expect(screen.getByText('course 7')).toBeTruthy();
    const length = history.length;
    act(() => moveTo('/nowhere'));
    expect(screen.getByText('nothing')).toBeTruthy();
    act(() => moveTo('/old', { replace: true }));
    expect(screen.getByText('course 1')).toBeTruthy();
    expect(history.length).toBe(length + 1);
    await act(async () => {
      const back = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
      history.back();
      await back;
    });
    expect(screen.getByText('course 7')).toBeTruthy();
  });
});
