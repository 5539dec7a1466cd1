import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Failure } from '@campus/api-client';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { ShellProvider, type Query } from '../hooks.tsx';
import { SaveLine } from '../journal/save-line.tsx';
import { noteReach } from '../reach.ts';
import { clearDevice, createTestShell, expectAccessible } from '../testing/index.ts';
import { QueryView } from './query-view.tsx';

type Code = Failure['code'];
type Locale = 'es' | 'en' | 'fr';

afterEach(() => {
  noteReach(true);
  cleanup();
});

const shellIn = async (locale: Locale) => {
  await clearDevice();
  const { shell } = await createTestShell({ locale });
  return shell;
};

const show = async (code: Code, locale: Locale = 'es', { isOtherLanguage = false, hasCopy = true } = {}) => {
  const refetch = jest.fn(() => Promise.resolve());
  const query: Query<string> = {
    data: hasCopy ? 'kept' : undefined,
    fetchedAt: Date.parse('2026-11-30T15:00:00Z'),
    isKept: true,
    isFetching: false,
    failure: new Failure(code),
    isOtherLanguage,
    isAwaited: false,
    refetch,
  };
  render(
    <ShellProvider shell={await shellIn(locale)}>
      <main>
        <h1>Plan</h1>
        <QueryView query={query}>{(data) => <p>{data}</p>}</QueryView>
      </main>
    </ShellProvider>,
  );
  await screen.findByText(hasCopy ? 'kept' : /\S\.$/, { selector: hasCopy ? 'p' : '.notice__title' });
  return { refetch };
};

const notice = () => screen.getByRole('status').textContent;

const connection = /conexión|connection|connexion/i;
const update = /actualizará|cambiará|updated|will change|mise à jour|changera/;

describe('above a copy', () => {
  it.each([
    ['es', /^El servidor tarda en responder\. Se muestra la copia guardada en este dispositivo/],
    ['en', /^The server is taking a long time to answer\. You see the copy stored on this device/],
    ['fr', /^Le serveur tarde à répondre\. La copie affichée, conservée sur cet appareil/],
  ] as const)(
    'of a late answer stands that it is late, and nothing of the connection, in %s',
    async (locale, words) => {
      await show('LATE', locale);
      expect(notice()).toMatch(words);
      expect(notice()).toMatch(update);
      expect(notice()).not.toMatch(connection);
      expect(screen.queryByRole('button')).toBeNull();
      await expectAccessible();
    },
  );

  it.each(
    (['es', 'en', 'fr'] as const).flatMap((locale) =>
      (['INTERNAL', 'OVERLOADED', 'MALFORMED', 'TOO_MANY_REQUESTS'] as const).map(
        (code) => [code, locale] as const,
      ),
    ),
  )(
    'after %s nothing is promised that nobody has asked for; it can be asked for, in %s',
    async (code, locale) => {
      const { refetch } = await show(code, locale);
      expect(notice()).not.toMatch(update);
      expect(notice()).not.toMatch(connection);
      await userEvent.setup().click(screen.getByRole('button'));
      expect(refetch).toHaveBeenCalledTimes(1);
      await expectAccessible();
    },
  );

  it('of what the server does not give, nothing is offered either', async () => {
    await show('FORBIDDEN');
    expect(notice()).not.toMatch(update);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['es', 'LATE', /en el idioma elegido, y el servidor tarda en responder.*cambiará/],
    ['en', 'LATE', /in the chosen language yet, and the server is taking.*will change/],
    ['fr', 'LATE', /dans la langue choisie, et le serveur tarde à répondre.*changera/],
    ['es', 'INTERNAL', /en el idioma elegido, y no llegó una respuesta nueva del servidor/],
    ['en', 'INTERNAL', /in the chosen language yet, and no new answer came from the server/],
    ['fr', 'INTERNAL', /dans la langue choisie, et le serveur n’a pas donné de nouvelle réponse/],
  ] as const)('in another language, the same is said, in %s after %s', async (locale, code, words) => {
    await show(code, locale, { isOtherLanguage: true });
    expect(notice()).toMatch(words);
  });

  it('of a late answer, once nothing is answered at all, stands that there is no connection', async () => {
    await show('LATE');
    act(() => noteReach(false));
    expect(notice()).toMatch(
      /^Copia guardada en este dispositivo el .* Se actualizará cuando haya conexión\.$/,
    );
  });
});

it.each([
  ['es', 'El servidor tarda en responder.'],
  ['en', 'The server is taking a long time to answer.'],
  ['fr', 'Le serveur tarde à répondre.'],
] as const)('in place of what is not here a late answer is told as late, in %s', async (locale, title) => {
  const { refetch } = await show('LATE', locale, { hasCopy: false });
  expect(screen.getByText(title)).toBeTruthy();
  expect(notice()).not.toMatch(connection);
  await userEvent.setup().click(screen.getByRole('button'));
  expect(refetch).toHaveBeenCalledTimes(1);
  await expectAccessible();
});

describe('the line with where the work is', () => {
  const line = async (locale: Locale) => {
    const shell = await shellIn(locale);
    Object.defineProperty(shell.journal, 'state', {
      value: { name: 'late', waiting: 2, count: 2, failure: 'LATE' },
    });
    render(
      <ShellProvider shell={shell}>
        <SaveLine isSilent />
      </ShellProvider>,
    );
  };

  it.each([
    ['es', 'El envío tarda. 2 cambios guardados en este dispositivo, se enviarán solos'],
    ['en', 'Sending is taking a while. 2 changes stored on this device, they will be sent automatically'],
    ['fr', 'L’envoi prend du temps. 2 modifications conservées sur cet appareil, envoi automatique'],
  ] as const)(
    'says of late answers that it takes time, not that the server is in trouble, in %s',
    async (locale, words) => {
      await line(locale);
      expect(await screen.findByText(words)).toBeTruthy();
    },
  );

  it('says that there is no connection once nothing is answered at all', async () => {
    await line('es');
    act(() => noteReach(false));
    expect(await screen.findByText(/^Sin conexión: 2 cambios guardados en este dispositivo/)).toBeTruthy();
  });
});
