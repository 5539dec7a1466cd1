import { beforeEach, describe, expect, it } from '@jest/globals';
import { ana } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { noteAtWork, wasAtWork } from '../shared/at-work.ts';
import { renderApp } from '../testing/render-app.tsx';

const campus = { Campus: () => ({ campus: { isDemo: false, demoPeople: [], serverTime: '' } }) };
const hasRail = () => document.querySelector('.console--at-work') !== null;

beforeEach(() => noteAtWork(false));

describe('the place of the rail', () => {
  it.each([true, false])(
    'before it is known who is there is as it was for the last who was here: %s',
    async (isAtWork) => {
      await renderApp('/console/', { isOffline: true });
      noteAtWork(isAtWork);
      await renderApp('/console/', { isOffline: true, isSameDevice: true });
      expect(hasRail()).toBe(isAtWork);
    },
  );

  it('is kept for who works in the console, and for nobody else', async () => {
    await renderApp('/console/nowhere');
    await screen.findByRole('navigation');
    await waitFor(() => expect(wasAtWork()).toBe(true));
    await renderApp('/console/', { person: null, answers: campus, isSameDevice: true });
    await screen.findByRole('heading', { level: 1 });
    expect([hasRail(), wasAtWork()]).toEqual([false, false]);
    noteAtWork(true);
    await renderApp('/console/', { person: ana, isSameDevice: true });
    await screen.findByRole('heading', { level: 1 });
    expect([hasRail(), wasAtWork()]).toEqual([false, false]);
  });
});
