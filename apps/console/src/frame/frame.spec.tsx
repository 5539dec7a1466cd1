import { beforeEach, describe, expect, it } from '@jest/globals';
import { ana, expectAccessible } from '@campus/web-shell/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { noteAtWork, wasAtWork } from '../shared/at-work.ts';
import { carla, renderApp } from '../testing/render-app.tsx';

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

describe('a rail that is folded', () => {
  it.each([
    ['es', 'Plegar el menú', 'Desplegar el menú'],
    ['en', 'Fold the menu', 'Unfold the menu'],
    ['fr', 'Replier le menu', 'Déplier le menu'],
  ] as const)(
    'keeps every place and its name, and stays so on this device, in %s',
    async (locale, fold, unfold) => {
      await renderApp('/console/nowhere', { locale, person: carla });
      const names = () =>
        within(screen.getByRole('navigation'))
          .getAllByRole('link')
          .map((link) => link.textContent);
      fireEvent.click(await screen.findByRole('button', { name: fold }));
      const whole = names();
      expect(document.querySelector('.console--folded')).not.toBeNull();
      await renderApp('/console/nowhere', { locale, person: carla, isSameDevice: true });
      expect(await screen.findByRole('button', { name: unfold })).toBeTruthy();
      expect(names()).toEqual(whole);
      await expectAccessible();
      fireEvent.click(screen.getByRole('button', { name: unfold }));
      expect(document.querySelector('.console--folded')).toBeNull();
    },
  );

  it('puts the words beside an icon away with Escape, until the focus goes on', async () => {
    await renderApp('/console/nowhere', { person: carla });
    fireEvent.click(await screen.findByRole('button', { name: 'Plegar el menú' }));
    const [first, next] = within(screen.getByRole('navigation')).getAllByRole('link');
    first?.focus();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect([first?.dataset['away'], next?.dataset['away']]).toEqual(['', undefined]);
    next?.focus();
    expect(first?.dataset['away']).toBeUndefined();
    fireEvent.click(screen.getByRole('button', { name: 'Desplegar el menú' }));
  });
});
