import { afterEach, describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { linkIs, play } from '../../testing/scorm-page.ts';
import { activity, commit } from './scorm.fixture.ts';

describe('without a link', () => {
  afterEach(() => linkIs(true));

  it('content that plays is told apart from what the browser shows in its place', async () => {
    await play({ items: activity().items.filter(({ id }) => id === 'two') });
    linkIs(false);
    expect(screen.getByText(/si una de sus páginas no se abre/)).toBeTruthy();
    linkIs(true);
    expect(screen.queryByText(/si una de sus páginas no se abre/)).toBeNull();
  });

  it('what was shown from this device is asked for again when the link is back', async () => {
    const { network, user, frame } = await play();
    const answerActivity = { ScormActivity: () => ({ scormActivity: activity({ state: 'COMPLETED' }) }) };
    network.answer({
      ScormActivity: () => {
        throw new Response('', { status: 502 });
      },
    });
    await user.click(screen.getByTestId('scorm-exit'));
    act(() => void frame.say({ type: 'closed' }));
    await screen.findByText(/copia guardada en este dispositivo/i);
    network.answer(answerActivity);
    linkIs(true);
    await waitFor(() => expect(screen.queryByText(/copia guardada en este dispositivo/i)).toBeNull());
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === 'Estado: Terminado')).toBeTruthy();
  });

  it('leads to no other part, and says so, until the link is back', async () => {
    const { frame } = await play();
    const isOff = () => screen.getByTestId('scorm-previous').getAttribute('aria-disabled');
    linkIs(false);
    expect(isOff()).toBe('true');
    expect(screen.getByText(/Las demás partes se abrirán cuando vuelva la red/)).toBeTruthy();
    await expectAccessible();
    linkIs(true);
    expect(isOff()).toBe('false');
    expect(frame.types()).not.toContain('close');
  });

  it.each([
    ['es', /se abrirá sola cuando vuelva la conexión/],
    ['en', /opens automatically when the connection is back/],
    ['fr', /s’ouvrira automatiquement au retour de la connexion/],
  ] as const)(
    'that nobody noticed keeps the part on the screen, and goes on when it is back, in %s',
    async (locale, words) => {
      const { frame, network, launches, user } = await play({}, { locale });
      network.isOnline = false;
      await user.click(screen.getByTestId('scorm-previous'));
      expect(await screen.findByText(words)).toBeTruthy();
      expect(frame.types()).not.toContain('close');
      expect(screen.getByTestId('scorm-frame')).toBe(frame.element);
      await expectAccessible();
      network.isOnline = true;
      linkIs(true);
      await waitFor(() => expect(frame.types()).toContain('close'));
      frame.say({ type: 'commit', commit: commit('two', 9) });
      frame.say({ type: 'closed' });
      expect(await screen.findByRole('heading', { level: 1, name: /^Explorar · / })).toBeTruthy();
      expect(launches.map(({ itemId }) => itemId)).toEqual([null, 'one']);
    },
  );

  it('the other part is no longer waited for when the learner stays', async () => {
    const { frame, network, user } = await play();
    network.isOnline = false;
    await user.click(screen.getByTestId('scorm-previous'));
    await user.click(await screen.findByRole('button', { name: 'Quedarme en esta parte' }));
    network.isOnline = true;
    linkIs(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(frame.types()).not.toContain('close');
  });

  it('that went while a part was left: the next one opens when it is back', async () => {
    const { frame, network, launches, server, user } = await play();
    await user.click(screen.getByTestId('scorm-previous'));
    await waitFor(() => expect(frame.types()).toContain('close'));
    network.isOnline = false;
    frame.say({ type: 'commit', commit: commit('two', 9) });
    frame.say({ type: 'closed' });
    expect(await screen.findByText('Parte de su avance todavía está en este dispositivo')).toBeTruthy();
    network.isOnline = true;
    linkIs(true);
    expect(await screen.findByRole('heading', { level: 1, name: /^Explorar · / })).toBeTruthy();
    expect(launches.map(({ itemId }) => itemId)).toEqual([null, 'one']);
    expect(server.of('scormCommitted')).toEqual([commit('two', 9)]);
  });
});
