import { describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { fakeFrame } from './fake-frame.ts';
import { keptSessions } from './recovering/kept-sessions.ts';
import { open, path, play } from '../../testing/scorm-page.ts';
import { activity, commit, launch, origin } from './scorm.fixture.ts';

describe('before it plays', () => {
  it.each([
    ['es', 'Continuar', 'Estado: Empezado'],
    ['en', 'Go on', 'State: Started'],
    ['fr', 'Reprendre', 'État : Commencé'],
  ] as const)('shows its parts with their states in words, in %s', async (locale, start, state) => {
    await open({}, { locale });
    expect(screen.getByRole('button', { name: start })).toBeTruthy();
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === state)).toBeTruthy();
    const entries = screen.getAllByTestId('scorm-toc-entry');
    expect(entries.map((entry) => entry.getAttribute('aria-disabled'))).toEqual(['true', 'false', 'false']);
    await expectAccessible();
  });

  it.each([
    ['es', 'Parte 3'],
    ['en', 'Part 3'],
    ['fr', 'Partie 3'],
  ] as const)('calls a part without a title by its place, in %s', async (locale, name) => {
    const items = activity().items.map((item) => (item.id === 'two' ? { ...item, title: ' ' } : item));
    const { frame } = await play({ items }, { locale });
    expect(
      screen.getByRole('heading', { level: 1, name: `${name} · El mapa de las directrices` }),
    ).toBeTruthy();
    expect(frame.heard[0]).toMatchObject({ type: 'open', title: name });
  });

  it('says when it cannot be opened', async () => {
    await open({ mayPlay: false });
    expect(screen.queryByTestId('scorm-start')).toBeNull();
    expect(screen.getByText(/Ahora no se puede abrir/)).toBeTruthy();
    await expectAccessible();
  });

  it('a new attempt is asked about first', async () => {
    const { launches, user } = await open({ state: 'COMPLETED', score: 90 });
    expect(screen.getByText(/Su resultado: 90/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Continuar: Prueba' })).toBeTruthy();
    await user.click(screen.getByTestId('scorm-restart'));
    expect(launches).toEqual([]);
    const dialog = screen.getByRole('dialog', { name: '¿Empezar desde cero?' });
    await user.click(within(dialog).getByRole('button', { name: 'Empezar desde cero' }));
    await waitFor(() => expect(launches).toMatchObject([{ itemId: null, isNewAttempt: true }]));
  });

  it('without a link says so, and a retry uses the same key', async () => {
    const { network, launches, user } = await open();
    network.answer({
      LaunchScorm: ({ input }) => {
        launches.push({ itemId: null, key: input.idempotencyKey, isNewAttempt: false });
        if (launches.length === 1) throw new Response('', { status: 502 });
        return { launchScorm: { __typename: 'ScormLaunched', launch: launch('two') } };
      },
    });
    await user.click(screen.getByTestId('scorm-start'));
    await user.click(await screen.findByRole('button', { name: 'Probar de nuevo' }));
    expect(await screen.findByTestId('scorm-frame')).toBeTruthy();
    expect(launches[1]?.key).toBe(launches[0]?.key);
  });

  it('sends earlier work first, and does not open on an older state', async () => {
    const { network, shell, launches, user } = await open();
    network.isOnline = false;
    await shell.journal.record('scormCommitted', commit('two', 3));
    await user.click(screen.getByTestId('scorm-start'));
    expect(await screen.findByText('Parte de su avance todavía está en este dispositivo')).toBeTruthy();
    expect(launches).toEqual([]);
    network.isOnline = true;
    await user.click(screen.getByRole('button', { name: 'Probar de nuevo' }));
    expect(await screen.findByTestId('scorm-frame')).toBeTruthy();
  });
});

describe('while it plays', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'has the screen, under a slim accessible bar, in %s',
    async (locale) => {
      const { frame } = await play({}, { locale });
      await waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
      expect(document.activeElement).toBe(
        screen.getByRole('heading', { level: 1, name: 'Comprobar · El mapa de las directrices' }),
      );
      expect(frame.element.getAttribute('sandbox')).toContain('allow-same-origin');
      expect(frame.heard[0]).toMatchObject({ type: 'open', title: 'Comprobar', launch: { itemId: 'two' } });
      expect(frame.heard[0]?.['launch']).not.toHaveProperty('frameUrl');
      await expectAccessible();
    },
  );

  it('journals each commit before it tells the frame', async () => {
    const { frame, server } = await play();
    frame.say({ type: 'commit', commit: commit('two', 1) });
    await waitFor(() =>
      expect(frame.heard.at(-1)).toMatchObject({
        type: 'journalled',
        sessionId: 'session-two',
        commitNumber: 1,
      }),
    );
    await waitFor(() => expect(server.of('scormCommitted')).toEqual([commit('two', 1)]));
  });

  it('does not hear messages of another origin', async () => {
    const { frame, shell } = await play();
    frame.say({ type: 'commit', commit: commit('two', 1) }, 'http://evil.test');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(frame.types()).toEqual(['open']);
    expect(shell.journal.state.waiting).toBe(0);
  });

  it('takes what an earlier page left, then asks for the state anew under the same key', async () => {
    const { frame, launches, server } = await play();
    frame.say({ type: 'pending', commits: [commit('two', 7)] });
    await waitFor(() => expect(frame.types()).toEqual(['open', 'journalled', 'open']));
    expect(server.of('scormCommitted')).toEqual([commit('two', 7)]);
    expect(launches).toHaveLength(2);
    expect(launches[1]?.key).toBe(launches[0]?.key);
  });

  it('closes and says so when that work cannot be sent now', async () => {
    const { frame, network } = await play();
    network.isOnline = false;
    frame.say({ type: 'pending', commits: [commit('two', 7)] });
    expect(await screen.findByText('Parte de su avance todavía está en este dispositivo')).toBeTruthy();
    expect(screen.queryByTestId('scorm-frame')).toBeNull();
  });

  it('puts the work of somebody else aside for them', async () => {
    const { frame, server } = await play();
    localStorage.setItem(
      'campus.scorm.sessions',
      JSON.stringify([
        {
          sessionId: 'session-luis',
          personId: 'person-luis',
          origin,
          frameUrl: `${origin}/x`,
          openedAt: Date.now(),
        },
      ]),
    );
    frame.say({ type: 'pending', commits: [commit('two', 2, { sessionId: 'session-luis' })] });
    await waitFor(() => expect(frame.types()).toEqual(['open', 'journalled', 'open']));
    expect(server.of('scormCommitted')).toEqual([]);
    expect(JSON.parse(localStorage.getItem('campus.scorm.left.person-luis') ?? '')).toMatchObject([
      { commitNumber: 2 },
    ]);
  });

  it('says when the content has finished', async () => {
    const { frame } = await play();
    act(() => void frame.say({ type: 'finished' }));
    expect(screen.getByText('La actividad registró que usted terminó.')).toBeTruthy();
  });
});

describe('leaving', () => {
  it('lets the content save, keeps what it saved, and goes back', async () => {
    const { frame, server, user } = await play();
    expect(keptSessions().map(({ sessionId }) => sessionId)).toEqual(['session-two']);
    await user.click(screen.getByTestId('scorm-exit'));
    await waitFor(() => expect(frame.types()).toContain('close'));
    expect(screen.getByTestId('scorm-exit').textContent).toBe('Guardando…');
    frame.say({ type: 'commit', commit: commit('two', 2, { isFinish: true }) });
    frame.say({ type: 'closed' });
    expect(await screen.findByTestId('scorm-start')).toBeTruthy();
    expect(server.of('scormCommitted')).toEqual([commit('two', 2, { isFinish: true })]);
    expect(keptSessions()).toEqual([]);
    await waitFor(() => expect(location.hash).toBe(''));
    expect(await screen.findByRole('navigation', { name: 'Navegación principal' })).toBeTruthy();
  });

  it('by the way back of the browser leaves the content in good order, not the screen', async () => {
    const { frame, server } = await play();
    expect(location.hash).toBe('#play');
    act(() => history.back());
    await waitFor(() => expect(frame.types()).toContain('close'));
    frame.say({ type: 'commit', commit: commit('two', 5, { isFinish: true }) });
    frame.say({ type: 'closed' });
    expect(await screen.findByTestId('scorm-start')).toBeTruthy();
    expect(server.of('scormCommitted')).toEqual([commit('two', 5, { isFinish: true })]);
    expect(location.pathname + location.hash).toBe(path);
  });

  it('opened again before a slow browser has taken the way back stays open', async () => {
    const { frame, user } = await play();
    const back = history.back.bind(history);
    let goBack = () => {};
    const slowly = jest.spyOn(history, 'back').mockImplementation(() => void (goBack = back));
    await user.click(screen.getByTestId('scorm-exit'));
    frame.say({ type: 'closed' });
    await user.click(await screen.findByTestId('scorm-start'));
    const again = fakeFrame(await screen.findByTestId('scorm-frame'));
    act(() => void again.say({ type: 'ready' }));
    slowly.mockRestore();
    const isBack = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    act(goBack);
    await act(() => isBack);
    await waitFor(() => expect(location.hash).toBe('#play'));
    expect(again.types()).not.toContain('close');
    await user.click(screen.getByTestId('scorm-exit'));
    again.say({ type: 'closed' });
    expect(await screen.findByTestId('scorm-start')).toBeTruthy();
    await waitFor(() => expect(location.hash).toBe(''));
  });

  it('opened again on a device that takes the way back a minute later stays open', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const { frame, user } = await play();
      const back = history.back.bind(history);
      let goBack = () => {};
      const slowly = jest.spyOn(history, 'back').mockImplementation(() => void (goBack = back));
      await user.click(screen.getByTestId('scorm-exit'));
      frame.say({ type: 'closed' });
      await user.click(await screen.findByTestId('scorm-start'));
      const again = fakeFrame(await screen.findByTestId('scorm-frame'));
      act(() => void again.say({ type: 'ready' }));
      await act(() => jest.advanceTimersByTimeAsync(60_000));
      slowly.mockRestore();
      const isBack = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
      act(goBack);
      await act(() => isBack);
      await waitFor(() => expect(location.hash).toBe('#play'));
      expect(again.types()).not.toContain('close');
    } finally {
      jest.useRealTimers();
    }
  });

  it('leads from part to part', async () => {
    const { frame, launches, user } = await play();
    expect(screen.getByTestId('scorm-continue').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByTestId('scorm-previous').getAttribute('aria-disabled')).toBe('false');
    await user.click(screen.getByTestId('scorm-contents'));
    const contents = screen.getByRole('dialog', { name: 'Contenido' });
    await user.click(within(contents).getByRole('button', { name: /Explorar/ }));
    await waitFor(() => expect(frame.types()).toContain('close'));
    frame.say({ type: 'closed' });
    expect(await screen.findByRole('heading', { level: 1, name: /^Explorar · / })).toBeTruthy();
    expect(launches.map(({ itemId }) => itemId)).toEqual([null, 'one']);
  });

  it('goes back with the reason when the next part cannot be opened', async () => {
    const { frame, network, user } = await play();
    network.answer({
      LaunchScorm: () => ({ launchScorm: { __typename: 'Refusal', code: 'EDITION_CLOSED', params: {} } }),
    });
    await user.click(screen.getByTestId('scorm-previous'));
    await waitFor(() => expect(frame.types()).toContain('close'));
    frame.say({ type: 'closed' });
    expect(await screen.findByText('Esta edición del curso ya cerró.')).toBeTruthy();
    expect(screen.queryByTestId('scorm-frame')).toBeNull();
  });
});
