import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/dom';
import { unsavedLocale } from '../i18n/kept-locale.ts';
import { ana, clearDevice, createTestShell, refuseHttp } from '../testing/index.ts';

const luis = { ...ana, id: 'person-luis', email: 'luis@example.org' };
const signedIn = (me: typeof ana) => ({ signIn: { __typename: 'SignedIn' as const, me } });

beforeEach(clearDevice);

describe('a session', () => {
  it('opens without a link as the person this device remembers, and says that nobody has confirmed it', async () => {
    await createTestShell();
    const { shell, network } = await createTestShell({ isOffline: true });
    expect(shell.session.state).toMatchObject({
      status: 'signed-in',
      isConfirmed: false,
      person: { id: ana.id },
    });
    network.isOnline = true;
    await shell.session.confirm();
    expect(shell.session.state).toMatchObject({ status: 'signed-in', isConfirmed: true });
  });

  it('says that it cannot tell when the very first visit has no link', async () => {
    const { shell } = await createTestShell({ isOffline: true });
    expect(shell.session.state).toMatchObject({ status: 'unreachable', failure: { code: 'NETWORK' } });
  });

  it('takes the language of the person, unless another was chosen here before', async () => {
    const { shell, network } = await createTestShell({ person: null });
    network.answer({ SignIn: () => signedIn({ ...ana, locale: 'fr' }) });
    await shell.session.signIn(' ana@example.org ', 'right');
    expect(shell.translator.locale).toBe('fr');
    expect(network.requests.find(({ name }) => name === 'SignIn')?.variables).toEqual({
      input: { email: 'ana@example.org', password: 'right' },
    });
  });

  it('is done with a choice that the account agrees with: another one made elsewhere later counts', async () => {
    const { shell, network } = await createTestShell({ person: null });
    await shell.session.chooseLocale('es');
    network.answer({
      SignIn: () => signedIn({ ...ana, locale: 'es' }),
      ChooseLanguage: ({ input }) => ({
        chooseLanguage: { __typename: 'LanguageChosen', me: { ...ana, locale: input.locale } },
      }),
    });
    await shell.session.signIn(ana.email, 'right');
    await waitFor(() => expect(unsavedLocale(ana.id)).toBeNull());
    network.answer({ Me: () => ({ me: { ...ana, locale: 'fr' } }) });
    await shell.session.confirm();
    expect(shell.translator.locale).toBe('fr');
  });

  it('keeps the choice of a language that the server has not heard of, and tells it later', async () => {
    const { shell, network } = await createTestShell();
    network.isOnline = false;
    await shell.session.chooseLocale('en');
    expect(shell.translator.locale).toBe('en');
    network.isOnline = true;
    network.answer({
      ChooseLanguage: ({ input }) => ({
        chooseLanguage: { __typename: 'LanguageChosen', me: { ...ana, locale: input.locale } },
      }),
    });
    await shell.session.confirm();
    await waitFor(() =>
      expect(network.requests).toContainEqual({
        name: 'ChooseLanguage',
        variables: { input: { locale: 'en' } },
      }),
    );
    expect(shell.translator.locale).toBe('en');
  });

  it('leaves what somebody chose without a connection to them: the next person reads in the language of their own', async () => {
    const { shell, network } = await createTestShell();
    network.isOnline = false;
    await shell.session.chooseLocale('en');
    network.isOnline = true;
    network.answer({
      SignOut: () => ({ signOut: { __typename: 'SignedOut', done: true } }),
      SignIn: () => signedIn({ ...luis, locale: 'fr' }),
    });
    await shell.session.signOut({ dropWork: false });
    expect(shell.translator.locale).toBe('en');
    await shell.session.signIn(luis.email, 'right');
    expect(shell.translator.locale).toBe('fr');
    expect(network.requests.filter(({ name }) => name === 'ChooseLanguage')).toEqual([]);
  });

  it('takes the language an address asks for, for this window only, and does not leave it there', async () => {
    history.replaceState(null, '', '/course/7?q=plan&lang=fr#dos');
    const { shell, network } = await createTestShell({ person: null });
    expect([shell.translator.locale, unsavedLocale(luis.id)]).toEqual(['fr', null]);
    network.answer({ SignIn: () => signedIn(luis) });
    await shell.session.signIn(luis.email, 'right');
    expect(shell.translator.locale).toBe('fr');
    expect(network.requests.filter(({ name }) => name === 'ChooseLanguage')).toEqual([]);
    expect(location.pathname + location.search + location.hash).toBe('/course/7?q=plan#dos');
    history.replaceState(null, '', '/');
  });

  it('keeps who was here when it ends, and forgets them when somebody else signs in', async () => {
    const { shell, network } = await createTestShell();
    network.answer({
      MyCertificates: () => {
        throw refuseHttp(401, 'SIGN_IN_NEEDED');
      },
      SignIn: () => signedIn(luis),
    });
    const { MyCertificates } = await import('@campus/api-client');
    await shell.client.run(MyCertificates, { locale: 'es' }).catch(() => undefined);
    expect(shell.session.state).toMatchObject({ status: 'signed-out', was: { id: ana.id } });
    await shell.session.signIn('luis@example.org', 'right');
    expect(shell.session.state).toMatchObject({ status: 'signed-in', person: { id: luis.id } });
  });

  it('takes what was acknowledged off a shared computer when it ends', async () => {
    const { shell, network } = await createTestShell();
    network.answer({
      SignOut: () => ({ signOut: { __typename: 'SignedOut', done: true } }),
      RecordWork: ({ input }) => ({
        recordWork: {
          __typename: 'WorkRecorded',
          personId: ana.id,
          epoch: { id: 'epoch', workSince: null },
          serverTime: '2026-11-24T10:00:00.000Z',
          timeToken: 'signed',
          receipts: [input.entries].flat().map(({ sequence }) => ({
            sequence,
            isRecorded: true,
            refusal: null,
            isRepeat: false,
          })),
        },
      }),
    });
    await shell.journal.record('screenSeen', { enrolmentId: 'e', activityId: 'a', screenId: 's' });
    await shell.journal.flush();
    expect(await shell.journal.pendingSince(0)).toHaveLength(1);
    await shell.session.signOut({ dropWork: false });
    await shell.journal.setPerson(ana.id);
    expect(await shell.journal.pendingSince(0)).toEqual([]);
  });

  it('refuses a wrong password without changing anything', async () => {
    const { shell, network } = await createTestShell({ person: null });
    network.answer({
      SignIn: () => ({ signIn: { __typename: 'Refusal', code: 'SIGN_IN_FAILED', params: {} } }),
    });
    expect(await shell.session.signIn('a@b.c', 'x')).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(shell.session.state).toEqual({ status: 'signed-out', was: null, farewell: null });
  });
});
