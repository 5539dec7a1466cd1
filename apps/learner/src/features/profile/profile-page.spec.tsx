import { describe, expect, it } from '@jest/globals';
import { ana } from '@campus/web-shell/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';

const open = async (options: Parameters<typeof renderApp>[1] = {}) => {
  const server = createWorkServer();
  const app = await renderApp('/profile', {
    ...options,
    answers: {
      RecordWork: server.RecordWork,
      SignOut: () => ({ signOut: { __typename: 'SignedOut', done: true } }),
      ReadingsOfMyAnswers: () => ({
        readingsOfMyAnswers: [
          {
            id: 'r1',
            reader: 'Tomás Rivas',
            editionTitle: 'Cohorte regional',
            at: '2026-11-20T15:00:00.000Z',
          },
        ],
      }),
      ViewingsOfMe: () => ({
        viewingsOfMe: [
          {
            id: 'v1',
            staffName: 'Carla Núñez',
            reason: 'No ve el cuestionario.',
            begunAt: '2026-11-20T15:00:00.000Z',
            endedAt: '2026-11-20T15:12:00.000Z',
          },
        ],
      }),
      OwnSessions: () => ({
        ownSessions: [
          {
            id: 's1',
            browser: 'Chrome',
            system: 'Android',
            startedAt: '2026-11-20T15:00:00.000Z',
            lastUsedAt: '2026-11-24T09:00:00.000Z',
            endsAt: '2026-12-20T15:00:00.000Z',
            isCurrent: true,
          },
          {
            id: 's2',
            browser: 'Firefox',
            system: 'Windows',
            startedAt: '2026-11-21T15:00:00.000Z',
            lastUsedAt: '2026-11-22T09:00:00.000Z',
            endsAt: '2026-12-21T15:00:00.000Z',
            isCurrent: false,
          },
        ],
      }),
      OwnSecondFactors: () => ({
        ownSecondFactors: { isRequired: false, factors: [], recoveryCodesLeft: 0 },
      }),
      OwnAccountChanges: () => ({ ownAccountChanges: [] }),
      ReminderChoice: () => ({ reminderChoice: { id: 'person-ana', isOn: true } }),
      Campus: () => ({ campus: { isDemo: false, demoPeople: [], serverTime: '2026-11-24T10:00:00.000Z' } }),
      ...options.answers,
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, user: userEvent.setup() };
};

const field = { enrolmentId: 'e1', activityId: 'a1', fieldId: 'f', value: 'texto' };

describe('my profile', () => {
  it.each([
    ['es', 'En esta página', ['Nombre', 'Hora local', 'Idioma y aspecto']],
    ['en', 'On this page', ['Name', 'Local time', 'Language and appearance']],
    ['fr', 'Sur cette page', ['Nom', 'Heure locale', 'Langue et apparence']],
  ] as const)('begins with what is on it, each one press away, in %s', async (locale, name, first) => {
    await open({ locale });
    const contents = within(screen.getByRole('navigation', { name }));
    const links = await waitFor(() => {
      const found = contents.getAllByRole('link');
      expect(found).toHaveLength(12);
      return found;
    });
    expect(links.slice(0, 3).map(({ textContent }) => textContent)).toEqual(first);
    for (const link of links) {
      const part = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      const heading = part?.matches('h2') ? part : part?.querySelector('h2');
      expect(heading?.textContent).toBe(link.textContent);
    }
  });

  it.each([
    ['es', 'Más grande', 'Muy amplio'],
    ['en', 'Larger', 'Very wide'],
    ['fr', 'Plus grande', 'Très large'],
  ] as const)(
    'has size and spacing of all text, in %s, kept on the device',
    async (locale, size, spacing) => {
      const { user } = await open({ locale });
      await user.click(await screen.findByRole('radio', { name: size }));
      await user.click(screen.getByRole('radio', { name: spacing }));
      expect(document.documentElement.dataset).toMatchObject({ text: 'larger', spacing: 'wider' });
      expect(localStorage.getItem('campus.text')).toBe('larger');
      for (const name of ['text', 'spacing'] as const) {
        delete document.documentElement.dataset[name];
        localStorage.removeItem(`campus.${name}`);
      }
    },
  );

  it.each([
    ['es', 'Quién ha leído sus respuestas'],
    ['en', 'Who has read your answers'],
    ['fr', 'Qui a lu vos réponses'],
  ] as const)('tells who has read my answers, and when, in %s', async (locale, title) => {
    await open({ locale });
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(await screen.findByText(/^Tomás Rivas, .*2026.*\(Cohorte regional\)$/)).toBeTruthy();
  });

  it.each([
    ['es', 'Así se imprimirá en su certificado.', 'México'],
    ['en', 'This is how it will be printed', 'Mexico'],
    ['fr', 'C’est ainsi qu’il sera imprimé', 'Mexique'],
  ] as const)('says how the name will be printed, in %s', async (locale, note, country) => {
    await open({ locale });
    expect(screen.getByText((text) => text.startsWith(note))).toBeTruthy();
    expect(screen.getByText(country)).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Recibir recordatorios de mis cursos', 'Guardado: no recibirá recordatorios.'],
    ['en', 'Receive reminders of my courses', 'Saved: you will receive no reminders.'],
    ['fr', 'Recevoir des rappels de mes cours', /vous ne recevrez pas de rappels/],
  ] as const)('switches reminders off at once, in %s', async (locale, label, done) => {
    const { user, network } = await open({
      locale,
      answers: {
        ChooseReminders: () => ({
          chooseReminders: { __typename: 'RemindersChosen', choice: { id: 'person-ana', isOn: false } },
        }),
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: new RegExp(label) }));
    expect(await screen.findByText(done)).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'ChooseReminders')?.variables).toEqual({
      input: { isOn: false },
    });
  });

  it.each([
    ['es', 'Quién ha visto su campus'],
    ['en', 'Who has seen your campus'],
    ['fr', 'Qui a vu votre campus'],
  ] as const)('says which coordinators have looked, and why, in %s', async (locale, title) => {
    await open({ locale });
    await screen.findByRole('heading', { name: title });
    expect(await screen.findByText(/Carla Núñez.*No ve el cuestionario\./)).toBeTruthy();
  });

  it.each([
    ['es', 'Dónde tiene la sesión abierta', 'Firefox en Windows', 'Este dispositivo', /Cerrar esta sesión/],
    ['en', 'Where you are signed in', 'Firefox on Windows', 'This device', /Sign out there/],
    [
      'fr',
      'Appareils connectés à votre compte',
      'Firefox sur Windows',
      'Cet appareil',
      /Mettre fin à cette connexion/,
    ],
  ] as const)(
    'lists where one is signed in and signs out there, in %s',
    async (locale, title, device, here, end) => {
      const { user, network } = await open({
        locale,
        answers: { EndOwnSession: () => ({ endOwnSession: { __typename: 'OwnSessionsEnded', count: 1 } }) },
      });
      await screen.findByRole('heading', { name: title });
      expect(await screen.findByText(device, { selector: 'strong' })).toBeTruthy();
      expect(screen.getByText(here, { selector: 'span' })).toBeTruthy();
      await user.click(screen.getByRole('button', { name: end }));
      expect(network.requests.find(({ name }) => name === 'EndOwnSession')?.variables).toEqual({
        input: { sessionId: 's2' },
      });
    },
  );

  it('asks for a fresh proof before it signs out elsewhere, and then does it', async () => {
    let isProved = false;
    const { user, network } = await open({
      answers: {
        EndOtherSessions: () => ({
          endOtherSessions: isProved
            ? { __typename: 'OwnSessionsEnded', count: 1 }
            : { __typename: 'Refusal', code: 'PROOF_NEEDED', params: {} },
        }),
        ProveAgain: () => {
          isProved = true;
          return { proveAgain: { __typename: 'SecondFactorChanged', done: true } };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Cerrar la sesión en todos los demás' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Confirme que es usted' }));
    await user.type(dialog.getByLabelText('Contraseña'), 'una frase larga');
    await user.click(dialog.getByRole('button', { name: 'Confirmar y seguir' }));
    expect(await screen.findByText('Sesión cerrada.')).toBeTruthy();
    expect(network.requests.filter(({ name }) => name === 'EndOtherSessions')).toHaveLength(2);
  });

  it('saves the name and shows it as it will be printed', async () => {
    const { user, network } = await open({
      answers: {
        UpdateProfile: ({ input }) => ({
          updateProfile: {
            __typename: 'ProfileUpdated',
            isNameAsked: false,
            me: { ...ana, ...input, secondSurname: input.secondSurname ?? null },
          },
        }),
      },
    });
    const second = screen.getByLabelText('Segundo apellido (si lo usa)');
    await user.clear(second);
    await user.type(second, 'Peña');
    expect(screen.getByText('En el certificado: Ana María Hernández Peña')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar los cambios' }));
    expect(await screen.findByText('Cambios guardados.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'UpdateProfile')?.variables).toMatchObject({
      input: { secondSurname: 'Peña' },
    });
  });

  it('asks for a name that is missing before it asks the server', async () => {
    const { user, network } = await open();
    await user.clear(screen.getByLabelText('Nombres'));
    await user.click(screen.getByRole('button', { name: 'Guardar los cambios' }));
    expect(screen.getByText('Este dato es necesario para el certificado.')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'UpdateProfile')).toBe(false);
    await expectAccessible();
  });

  it('says what is wrong with a new password', async () => {
    const { user } = await open({
      answers: {
        ChangePassword: () => ({
          changePassword: {
            __typename: 'Refusal',
            code: 'PASSWORD_TOO_WEAK',
            params: { reason: 'SHORT', minimum: 12 },
          },
        }),
      },
    });
    await user.type(screen.getByLabelText('Contraseña actual'), 'old');
    await user.type(screen.getByLabelText('Contraseña nueva'), 'short');
    await user.click(screen.getByRole('button', { name: 'Cambiar la contraseña' }));
    expect(await screen.findByText(/Es demasiado corta/)).toBeTruthy();
  });

  it('keeps the theme on this device', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: 'Oscuro' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('campus.theme')).toBe('dark');
    await user.click(screen.getByRole('radio', { name: 'Como el dispositivo' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('counts what waits on this device and sends it when asked', async () => {
    const { user, network, shell, server } = await open();
    network.isOnline = false;
    await act(() => shell.journal.record('fieldWritten', field));
    expect(await screen.findByText('Un cambio espera en este dispositivo.')).toBeTruthy();
    network.isOnline = true;
    await user.click(screen.getByRole('button', { name: 'Enviar ahora' }));
    expect(await screen.findByText(/No hay trabajo pendiente/)).toBeTruthy();
    expect(server.of('fieldWritten')).toEqual([field]);
  });
});
