import { afterEach, describe, expect, it } from '@jest/globals';
import { Glossary } from '@campus/api-client';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { ShellProvider, usePending, useQuery, useSaveState } from './hooks.tsx';
import { useLocale } from './i18n/text.tsx';
import { ana, clearDevice, createTestShell, refuseHttp, type Handlers } from './testing/index.ts';

const term = (locale: string) => ({ glossary: [{ key: 'k', term: `term ${locale}`, definitionHtml: '' }] });

const Screen = ({ enrolmentId }: { enrolmentId: string }) => {
  const locale = useLocale();
  const query = useQuery(Glossary, { enrolmentId, locale });
  const pending = usePending('screenSeen', query.fetchedAt);
  return (
    <>
      <p>{query.data?.glossary[0]?.term ?? 'nothing'}</p>
      <p>{query.isOtherLanguage ? 'other language' : 'this language'}</p>
      <p>{`pending ${pending.map(({ payload }) => payload.screenId).join(' ')}`}</p>
      <p>{useSaveState().name}</p>
    </>
  );
};

const open = async (answers: Handlers = {}) => {
  await clearDevice();
  const test = await createTestShell({
    answers: { Glossary: ({ locale }) => term(locale), ...answers },
  });
  const view = render(
    <ShellProvider shell={test.shell}>
      <Screen enrolmentId="e1" />
    </ShellProvider>,
  );
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await screen.findByText('term es');
  return { ...test, view };
};

afterEach(cleanup);

describe('useQuery', () => {
  it('keeps the old language on screen until the new one has come', async () => {
    let deliver = () => {};
    const { shell, network } = await open();
    network.answer({
      Glossary: ({ locale }) => new Promise((resolve) => (deliver = () => resolve(term(locale)))),
      ChooseLanguage: ({ input }) => ({
        chooseLanguage: { __typename: 'LanguageChosen', me: { ...ana, locale: input.locale } },
      }),
    });
    await act(() => shell.session.chooseLocale('fr'));
    expect(screen.getByText('term es')).toBeTruthy();
    expect(screen.getByText('other language')).toBeTruthy();
    await waitFor(() =>
      expect(network.requests).toContainEqual({
        name: 'Glossary',
        variables: { enrolmentId: 'e1', locale: 'fr' },
      }),
    );
    deliver();
    expect(await screen.findByText('term fr')).toBeTruthy();
    expect(screen.getByText('this language')).toBeTruthy();
  });

  it('never shows the answer of another subject', async () => {
    const { shell, network, view } = await open();
    network.answer({ Glossary: () => new Promise(() => {}) });
    view.rerender(
      <ShellProvider shell={shell}>
        <Screen enrolmentId="e2" />
      </ShellProvider>,
    );
    expect(await screen.findByText('nothing')).toBeTruthy();
  });

  it('awaits an answer from the first drawing, before anything was asked', async () => {
    const { shell, network } = await open();
    const drawn: boolean[] = [];
    const Watch = ({ enrolmentId }: { enrolmentId: string | null }) => {
      drawn.push(useQuery(Glossary, enrolmentId ? { enrolmentId, locale: 'es' } : null).isAwaited);
      return null;
    };
    const draw = (enrolmentId: string | null) =>
      render(
        <ShellProvider shell={shell}>
          <Watch enrolmentId={enrolmentId} />
        </ShellProvider>,
      );
    draw('e3');
    await waitFor(() => expect(drawn.at(-1)).toBe(false));
    expect(drawn[0]).toBe(true);
    expect(drawn).toEqual(drawn.toSorted((a, b) => Number(b) - Number(a)));

    network.answer({
      Glossary: () => {
        throw refuseHttp(500, 'INTERNAL');
      },
    });
    drawn.length = 0;
    draw('e4');
    await waitFor(() => expect(drawn.at(-1)).toBe(false));

    drawn.length = 0;
    draw(null);
    expect(drawn).toEqual([false]);
  });

  it('asks again when it is told to, and after signing in again', async () => {
    const { shell, network } = await open();
    const asked = () => network.requests.filter(({ name }) => name === 'Glossary').length;
    expect(asked()).toBe(1);
    await act(async () => shell.cache.invalidate());
    await waitFor(() => expect(asked()).toBe(2));
    network.answer({
      Glossary: () => {
        throw refuseHttp(401, 'SIGN_IN_NEEDED');
      },
      SignIn: () => ({ signIn: { __typename: 'SignedIn', me: ana } }),
    });
    await act(async () => shell.cache.invalidate());
    await waitFor(() => expect(shell.session.state.status).toBe('signed-out'));
    expect(screen.getByText('term es')).toBeTruthy();
    network.answer({ Glossary: () => term('again') });
    await act(async () => void (await shell.session.signIn('ana@example.org', 'right')));
    expect(await screen.findByText('term again')).toBeTruthy();
  });
});

describe('usePending', () => {
  const seen = { enrolmentId: 'e1', activityId: 'a', screenId: 's1' };

  it('has work that waits, and still has it after the server took it, until a newer answer', async () => {
    const { shell, network } = await open();
    network.isOnline = false;
    await act(() => shell.journal.record('screenSeen', seen));
    expect(await screen.findByText('pending s1')).toBeTruthy();
    expect(await screen.findByText('offline')).toBeTruthy();
    network.isOnline = true;
    network.answer({
      RecordWork: ({ input }) => ({
        recordWork: {
          __typename: 'WorkRecorded',
          personId: ana.id,
          epoch: { id: 'epoch', workSince: null },
          serverTime: '2026-11-24T10:00:00.000Z',
          timeToken: 'signed',
          receipts: input.entries.map(({ sequence }) => ({
            sequence,
            isRecorded: true,
            refusal: null,
            isRepeat: false,
          })),
        },
      }),
    });
    await act(async () => void (await shell.journal.flush()));
    expect(await screen.findByText('saved')).toBeTruthy();
    expect(screen.getByText('pending s1')).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await act(async () => shell.cache.invalidate());
    expect(await screen.findByText((text) => text.trim() === 'pending')).toBeTruthy();
  });

  it('keeps the newest of two readings, in whichever order they end', async () => {
    const { shell, network } = await open();
    network.isOnline = false;
    const read = shell.journal.pendingSince.bind(shell.journal);
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const readings: Promise<unknown>[] = [];
    shell.journal.pendingSince = (since) => {
      const reading = read(since).then(async (found) => {
        if (found.length === 1) await held;
        return found;
      });
      readings.push(reading);
      return reading;
    };
    await act(() => shell.journal.record('screenSeen', seen));
    await act(() => shell.journal.record('screenSeen', { ...seen, screenId: 's2' }));
    expect(await screen.findByText('pending s1 s2')).toBeTruthy();
    const drawn: (string | null)[] = [];
    const watcher = new MutationObserver(() => drawn.push(screen.getByText(/^pending/).textContent));
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    letGo();
    await Promise.all(readings);
    // What is drawn after the last of them is drawn before this.
    await act(() => shell.journal.record('screenSeen', { ...seen, screenId: 's3' }));
    expect(await screen.findByText('pending s1 s2 s3')).toBeTruthy();
    watcher.disconnect();
    expect(drawn.filter((text) => text === 'pending s1')).toEqual([]);
  });
});
