import { describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { fakeFrame } from './fake-frame.ts';
import { play } from '../../testing/scorm-page.ts';
import { activity } from './scorm.fixture.ts';

describe('what is said above the content', () => {
  it('of what it does not get: one small notice, the gravest first, once and for all', async () => {
    const { frame, user } = await play();
    const troubled = (over: ReturnType<typeof fakeFrame>) =>
      act(() => {
        over.say({ type: 'trouble', code: 'OUTSIDE_REQUEST', detail: 'counter.test' });
        over.say({ type: 'trouble', code: 'POP_UP_BLOCKED', detail: '' });
        over.say({ type: 'trouble', code: 'OUTSIDE_NEEDED', detail: 'library.test' });
        over.say({ type: 'trouble', code: 'OUTSIDE_NEEDED', detail: 'player.test' });
      });
    troubled(frame);
    expect(screen.getByText(/library\.test y player\.test.*Si queda en blanco/)).toBeTruthy();
    expect(screen.queryByText(/counter\.test/)).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Entendido' }));
    expect(screen.queryByText(/\.test/)).toBeNull();
    await user.click(screen.getByTestId('scorm-exit'));
    act(() => void frame.say({ type: 'closed' }));
    await user.click(await screen.findByTestId('scorm-start'));
    const again = fakeFrame(await screen.findByTestId('scorm-frame'));
    act(() => void again.say({ type: 'ready' }));
    troubled(again);
    expect(screen.queryByText(/library\.test/)).toBeNull();
  });

  it('of hosts, not what was told before it opened', async () => {
    const requires = { popUps: false, hosts: ['counter.test'], startBytes: null };
    const { frame } = await play({ requires });
    act(() => void frame.say({ type: 'trouble', code: 'OUTSIDE_REQUEST', detail: 'counter.test' }));
    expect(screen.queryByText(/counter\.test/)).toBeNull();
  });

  it('of what goes on now, each time', async () => {
    const { frame } = await play();
    act(() => {
      frame.say({ type: 'trouble', code: 'DID_NOT_START', detail: '' });
      frame.say({ type: 'trouble', code: 'NO_STORE', detail: '' });
    });
    expect(screen.getByText(/no empezó a comunicarse/)).toBeTruthy();
    expect(screen.queryByText(/solo en esta ventana/)).toBeNull();
    act(() => void frame.say({ type: 'started' }));
    expect(screen.queryByText(/no empezó a comunicarse/)).toBeNull();
  });

  it.each([
    [
      'es',
      'Cargando la actividad: unos 4 MB.',
      'Cargando la actividad: 1 de unos 4 MB; faltan unos 15 segundos.',
    ],
    [
      'en',
      'Loading the activity: about 4 MB.',
      'Loading the activity: 1 of about 4 MB; about 15 seconds left.',
    ],
    [
      'fr',
      'Chargement de l’activité : environ 4 Mo.',
      'Chargement de l’activité : 1 sur environ 4 Mo ; encore environ 15 secondes.',
    ],
  ] as const)('while it loads: how much, and how long, in %s', async (locale, size, left) => {
    const items = activity().items.filter(({ id }) => id === 'two');
    const requires = { popUps: false, hosts: [], startBytes: 4_000_000 };
    const { frame } = await play({ items, requires }, { locale });
    const loads = (bytes: number, isOver = false) =>
      act(() => void frame.say({ type: 'loading', news: { bytes, isOver } }));
    const words = () => screen.getByTestId('scorm-loading').textContent?.replaceAll(/\s/g, ' ') ?? '';
    // Whole, so that five seconds later is exactly that: a rounded sum may say a second more.
    const begun = Math.ceil(performance.now());
    const now = jest.spyOn(performance, 'now').mockReturnValue(begun);
    loads(0);
    expect(words()).toContain(size);
    now.mockReturnValue(begun + 5_000);
    loads(1_000_000);
    expect(words()).toContain(left);
    now.mockRestore();
    await expectAccessible();
    loads(3_900_000, true);
    expect(screen.queryByTestId('scorm-loading')).toBeNull();
  });
});
