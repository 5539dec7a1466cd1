import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { fakeFrame } from './fake-frame.ts';
import { activity, attempt, commit, courseNews, launch } from './scorm.fixture.ts';
import type { ScormActivity } from './scorm-data.ts';

const open = async (
  over: Partial<ScormActivity> = {},
  locale: 'es' | 'en' | 'fr' = 'es',
  isSequenced = true,
  isReview = false,
) => {
  const server = createWorkServer();
  const requests: object[] = [];
  const app = await renderApp('/course/e1/scorm/scorm-1', {
    locale,
    answers: {
      ScormActivity: () => ({ scormActivity: activity({ standard: '2004-4', ...over }) }),
      LaunchScorm: ({ input }) => {
        requests.push({ itemId: input.itemId, newAttempt: input.newAttempt, review: input.review });
        const served = launch(input.itemId ?? 'one', {
          standard: '2004-4',
          proof: 'signed',
          course: isSequenced ? {} : null,
          isReview,
        });
        return { launchScorm: { __typename: 'ScormLaunched', launch: served } };
      },
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, requests, user: userEvent.setup() };
};

const play = async (...given: Parameters<typeof open>) => {
  const app = await open(...given);
  await app.user.click(screen.getByTestId('scorm-start'));
  const frame = fakeFrame(await screen.findByTestId('scorm-frame'));
  act(() => void frame.say({ type: 'ready' }));
  const tell = (...news: Parameters<typeof courseNews>) =>
    act(() => void frame.say({ type: 'course', news: courseNews(...news) }));
  return { ...app, frame, tell };
};

const isOff = (hook: string) => screen.getByTestId(hook).getAttribute('aria-disabled') === 'true';

describe('a sequenced course', () => {
  it('is written down as it began, for the day the server has lost it', async () => {
    const { server } = await play();
    await waitFor(() => expect(server.of('scormLaunched')).toEqual([{ proof: 'signed' }]));
  });

  it.each(['es', 'en', 'fr'] as const)('lets go where the frame says, in %s', async (locale) => {
    const { tell, user } = await play({}, locale);
    expect(isOff('scorm-continue')).toBe(true);
    tell('one');
    expect([isOff('scorm-continue'), isOff('scorm-previous')]).toEqual([false, true]);
    await user.click(screen.getByTestId('scorm-more'));
    for (const hook of ['exit', 'exit-all', 'abandon', 'abandon-all'])
      expect(isOff(`scorm-${hook}`)).toBe(false);
    await expectAccessible();
    await user.click(screen.getByTestId('scorm-contents'));
    const entries = within(screen.getByRole('dialog')).getAllByTestId('scorm-toc-entry');
    expect(entries.map((entry) => [entry.dataset['item'], entry.getAttribute('aria-disabled')])).toEqual([
      ['head', 'true'],
      ['one', 'false'],
      ['two', 'true'],
    ]);
  });

  it('has every hook before anything is opened, each with whether it can be pressed', async () => {
    const { tell } = await play();
    tell('one');
    const said = (hook: string) =>
      screen.getByTestId(hook).closest('[aria-disabled]')?.getAttribute('aria-disabled');
    const hooks = ['continue', 'previous', 'exit', 'exit-all', 'abandon', 'abandon-all', 'suspend-all'];
    expect(hooks.map((hook) => said(`scorm-${hook}`))).toEqual(
      hooks.map((hook) => String(hook === 'previous')),
    );
    expect(hooks.map(said)).toEqual(hooks.map((hook) => String(hook === 'previous')));
    const entries = screen.getAllByTestId('scorm-toc-entry');
    expect(entries.map((entry) => [entry.dataset['item'], entry.getAttribute('aria-disabled')])).toEqual([
      ['head', 'true'],
      ['one', 'false'],
      ['two', 'true'],
    ]);
  });

  it('with one part alone has no way through it, and nothing that ends or discards it', async () => {
    const items = activity().items.filter(({ id }) => id === 'one');
    const { tell, user } = await play({ items });
    tell('one', { continue: true });
    await user.click(screen.getByTestId('scorm-more'));
    const absent = ['continue', 'previous', 'contents', 'exit', 'exit-all', 'abandon', 'abandon-all'];
    for (const hook of absent) expect(screen.queryByTestId(`scorm-${hook}`)).toBeNull();
    expect(screen.getByTestId('scorm-suspend-all')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'El mapa de las directrices' })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['abandon', 'abandon', '¿Descartar lo que hizo en esta parte?'],
    ['abandon-all', 'abandonAll', '¿Descartar lo que hizo y salir?'],
  ])('asks before it discards anything: %s', async (hook, navigation, question) => {
    const { frame, tell, user } = await play();
    tell('one');
    await user.click(screen.getByTestId('scorm-more'));
    await user.click(screen.getByTestId(`scorm-${hook}`));
    const dialog = screen.getByRole('dialog', { name: question });
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'No, seguir' }));
    expect(screen.queryByRole('dialog', { name: question })).toBeNull();
    expect(frame.types()).not.toContain('navigate');
    await user.click(screen.getByTestId(`scorm-${hook}`));
    await user.click(screen.getByTestId('scorm-discard'));
    expect(frame.heard.at(-1)).toMatchObject({ type: 'navigate', navigation });
  });

  it('asks the frame, and shows what it opened', async () => {
    const { frame, tell, user } = await play();
    tell('one');
    await user.click(screen.getByTestId('scorm-continue'));
    expect(frame.heard.at(-1)).toMatchObject({ type: 'navigate', navigation: 'continue', target: null });
    tell('two', { previous: true, choices: { head: false, one: true, two: true } });
    expect(screen.getByRole('heading', { level: 1, name: /^Comprobar · / })).toBeTruthy();
    await user.click(screen.getByTestId('scorm-contents'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /Explorar/ }));
    expect(frame.heard.at(-1)).toMatchObject({ type: 'navigate', navigation: 'choice', target: 'one' });
  });

  it('lists nothing that is hidden from choice, and the whole course where that may be chosen', async () => {
    const { frame, tell, user } = await play();
    tell('one', { choices: { root: true, head: false, one: true } });
    await user.click(screen.getByTestId('scorm-contents'));
    const entries = within(screen.getByRole('dialog')).getAllByTestId('scorm-toc-entry');
    expect(entries.map((entry) => [entry.dataset['item'], entry.textContent])).toEqual([
      ['root', 'El mapa de las directrices'],
      ['head', 'El mapa'],
      ['one', expect.stringContaining('Explorar')],
    ]);
    await expectAccessible();
    await user.click(entries[0] as HTMLElement);
    expect(frame.heard.at(-1)).toMatchObject({ type: 'navigate', navigation: 'choice', target: 'root' });
  });

  it('has no control that content asks to hide, and always a way out', async () => {
    const { tell, user } = await play();
    tell('one', {
      hidden: ['continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll'],
    });
    await user.click(screen.getByTestId('scorm-more'));
    for (const hook of ['continue', 'previous', 'exit', 'exit-all', 'abandon', 'abandon-all', 'suspend-all'])
      expect(screen.queryByTestId(`scorm-${hook}`)).toBeNull();
    expect(screen.getByTestId('scorm-leave')).toBeTruthy();
  });

  it('shows its contents when nothing plays', async () => {
    const { frame, tell, user } = await play();
    tell(null, { continue: false });
    expect(screen.getByRole('heading', { name: 'Elija una parte' })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: /Explorar/ }));
    expect(frame.heard.at(-1)).toMatchObject({ navigation: 'choice', target: 'one' });
  });

  it.each(['scorm-exit', 'scorm-abandon'])('%s leaves with the part, and goes back', async (hook) => {
    const { frame, tell, user } = await play();
    tell('one');
    await user.click(screen.getByTestId('scorm-more'));
    await user.click(screen.getByTestId(hook));
    if (hook === 'scorm-abandon') await user.click(screen.getByTestId('scorm-discard'));
    tell(null);
    await waitFor(() => expect(frame.types()).toContain('close'));
    act(() => void frame.say({ type: 'closed' }));
    expect(await screen.findByTestId('scorm-start')).toBeTruthy();
    const entries = screen.getAllByTestId('scorm-toc-entry');
    expect(entries.map((entry) => entry.getAttribute('aria-disabled'))).toEqual(['true', 'false', 'true']);
  });

  it('goes back when it is over', async () => {
    const { frame, tell } = await play();
    tell('one');
    act(() => void frame.say({ type: 'ended' }));
    await waitFor(() => expect(frame.types()).toContain('close'));
    act(() => void frame.say({ type: 'closed' }));
    expect(await screen.findByTestId('scorm-start')).toBeTruthy();
  });

  it('journals commits of sessions the launch led to, and no others', async () => {
    const { frame, server } = await play();
    const led = commit('two', 1, {
      sessionId: 'session-led',
      launchId: 'session-one',
      calls: [[5, 'Commit', [''], 'true', '0']],
    });
    frame.say({ type: 'commit', commit: led });
    frame.say({
      type: 'commit',
      commit: commit('two', 1, { sessionId: 'session-of-another', launchId: 'launch-of-another' }),
    });
    frame.say({ type: 'commit', commit: commit('one', 1, { attemptId: 'attempt-of-another' }) });
    await waitFor(() => expect(server.of('scormCommitted')).toEqual([led]));
  });
});

describe('the size of the content', () => {
  it('is told, and can be changed', async () => {
    const { frame, user } = await play({}, 'es', false);
    act(() => void frame.say({ type: 'scaled', scale: 0.4 }));
    await user.click(screen.getByTestId('scorm-more'));
    expect(screen.getByText((text) => text.replaceAll(/\s/g, '') === '40%')).toBeTruthy();
    await user.click(screen.getByTestId('scorm-zoom-in'));
    expect(frame.heard.at(-1)).toMatchObject({ type: 'zoom', zoom: 0.5 });
    await user.click(screen.getByTestId('scorm-zoom-fit'));
    expect(frame.heard.at(-1)).toMatchObject({ type: 'zoom', zoom: 'fit' });
  });
});

describe('attempts', () => {
  it.each([
    ['es', 'Repasar', 'Repaso: nada de lo que haga cambia su resultado.'],
    ['en', 'Review', 'Review: nothing you do changes your result.'],
    ['fr', 'Revoir', 'Révision : rien de ce que vous faites ne change votre résultat.'],
  ] as const)('a finished one is opened to read, and the bar says so, in %s', async (locale, button, bar) => {
    const { requests, user } = await open({ opensAs: 'REVIEW', state: 'COMPLETED' }, locale, false, true);
    await user.click(screen.getByRole('button', { name: button }));
    await screen.findByTestId('scorm-frame');
    expect(requests).toEqual([{ itemId: null, newAttempt: false, review: true }]);
    expect(screen.getByText((text) => text.replaceAll(/\s/g, ' ') === bar)).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Continuar en un intento nuevo', 'Repasar'],
    ['en', 'Go on in a new attempt', 'Review'],
    ['fr', 'Continuer dans une nouvelle tentative', 'Revoir'],
  ] as const)(
    'that ended before the activity was completed go on in the next, in %s',
    async (locale, button, review) => {
      const ended = {
        opensAs: 'NEW' as const,
        mayReview: true,
        attempts: [attempt(1, { status: 'FINISHED' })],
      };
      const { requests, user } = await open(ended, locale);
      expect(screen.getByRole('button', { name: review })).toBeTruthy();
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: button }));
      await screen.findByTestId('scorm-frame');
      expect(requests).toEqual([{ itemId: null, newAttempt: false, review: false }]);
    },
  );

  it('that ended before the activity was completed: its parts are opened to play, not to read', async () => {
    const { requests, user } = await open({ opensAs: 'NEW', attempts: [attempt(1, { status: 'FINISHED' })] });
    const [, one] = screen.getAllByTestId('scorm-toc-entry');
    await user.click(one ?? document.body);
    await screen.findByTestId('scorm-frame');
    expect(requests).toEqual([{ itemId: 'one', newAttempt: false, review: false }]);
  });

  it('are listed, with what they count for and how many are left', async () => {
    await open({
      maxAttempts: 3,
      attemptsLeft: 1,
      grading: 'AVERAGE',
      attempts: [attempt(2), attempt(1, { status: 'FINISHED', score: 85, isPassed: true })],
    });
    expect(screen.getByText('Hay 3 intentos; cuenta el promedio. Puede empezar 1 más.')).toBeTruthy();
    expect(
      within(screen.getByTestId('scorm-attempts')).getByText(/terminado · 85.?% · aprobado/),
    ).toBeTruthy();
    await expectAccessible();
  });

  it('that are used up open nothing', async () => {
    await open({ opensAs: 'NONE', mayStartNew: false });
    expect(screen.queryByTestId('scorm-start')).toBeNull();
    expect(screen.getByText(/Ya no le quedan intentos/)).toBeTruthy();
    for (const entry of screen.getAllByTestId('scorm-toc-entry'))
      expect(entry.getAttribute('aria-disabled')).toBe('true');
  });

  it('what the package will not get is told before it opens', async () => {
    await open({ requires: { popUps: true, hosts: ['cdn.test', 'fonts.test'], startBytes: null } });
    expect(screen.getByText(/abre otras ventanas/)).toBeTruthy();
    expect(screen.getByText(/cdn\.test y fonts\.test/)).toBeTruthy();
  });
});
