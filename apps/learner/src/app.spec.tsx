import { describe, expect, it } from '@jest/globals';
import { ana, refuseHttp } from '@campus/web-shell/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { home } from './features/course/course.fixture.ts';
import { expectAccessible, renderApp } from './testing/render-app.tsx';

const campus = {
  campus: {
    isDemo: true,
    serverTime: '2026-11-24T10:00:00.000Z',
    demoPeople: [
      {
        email: 'ana@example.org',
        password: 'demo-password',
        name: 'Ana Hernández',
        role: 'LEARNER' as const,
        countryCode: 'MX',
      },
      {
        email: 'carla@example.org',
        password: 'demo-password',
        name: 'Carla Núñez',
        role: 'COORDINATOR' as const,
        countryCode: 'MX',
      },
      {
        email: 'lucia@example.org',
        password: 'demo-password',
        name: 'Lucía Fernández',
        role: 'COORDINATOR' as const,
        countryCode: null,
      },
    ],
  },
};

const answers = {
  Campus: () => campus,
  CourseHome: ({ locale }: { locale: 'es' | 'en' | 'fr' }) => ({ courseHome: home({ locale }) }),
  MyCertificates: () => ({ myCertificates: [] }),
};

describe('signing in', () => {
  it.each([
    ['es', 'Iniciar sesión', 'Correo electrónico', 'Contraseña', 'El correo o la contraseña no coinciden.'],
    ['en', 'Sign in', 'E-mail', 'Password', 'The e-mail or the password does not match.'],
    [
      'fr',
      'Se connecter',
      'Adresse électronique',
      'Mot de passe',
      'L’adresse électronique ou le mot de passe ne correspond pas.',
    ],
  ] as const)(
    'never tells which of the two was wrong, in %s',
    async (locale, title, email, password, sentence) => {
      const user = userEvent.setup();
      await renderApp('/sign-in', {
        locale,
        person: null,
        answers: {
          ...answers,
          SignIn: () => ({ signIn: { __typename: 'Refusal', code: 'SIGN_IN_FAILED', params: {} } }),
        },
      });
      await user.type(await screen.findByLabelText(email), 'ana@example.org');
      await user.type(screen.getByLabelText(password), 'wrong');
      await user.click(screen.getByRole('button', { name: title }));
      expect(await screen.findByText(sentence)).toBeTruthy();
      await expectAccessible();
    },
  );

  it.each([
    ['es', 'Ir a la consola'],
    ['en', 'Go to the console'],
    ['fr', 'Aller à la console'],
  ] as const)(
    'shows the way to the console to people who work here, and to nobody else, in %s',
    async (locale, name) => {
      const answersHere = {
        ...answers,
        MyEnrolments: () => ({ myEnrolments: [] }),
        OpenEditions: () => ({ openEditions: [] }),
      };
      await renderApp('/', { locale, answers: answersHere, person: { ...ana, roles: ['COORDINATOR'] } });
      expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe('/console');
      await renderApp('/', { locale, answers: answersHere, person: { ...ana, roles: ['LEARNER'] } });
      expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
      expect(screen.queryByRole('link', { name })).toBeNull();
    },
  );

  it('asks for what is missing without asking the server', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/', { person: null, answers });
    await user.click(await screen.findByRole('button', { name: 'Iniciar sesión' }));
    expect(screen.getByText('Escriba su correo electrónico.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Correo electrónico'));
    expect(network.requests.some(({ name }) => name === 'SignIn')).toBe(false);
  });

  it.each([
    ['es', 'Carla Núñez Coordinación · México', 'Lucía Fernández Coordinación regional'],
    ['en', 'Carla Núñez Coordinator · Mexico', 'Lucía Fernández Regional coordinator'],
    ['fr', 'Carla Núñez Coordination · Mexique', 'Lucía Fernández Coordination régionale'],
  ] as const)('tells demo people of one role apart by where it holds, in %s', async (locale, ...names) => {
    await renderApp('/', { person: null, locale, answers });
    for (const name of names) expect(await screen.findByRole('button', { name })).toBeTruthy();
  });

  it('fills the form with a demo person by one press, and can show the password', async () => {
    const user = userEvent.setup();
    await renderApp('/', { person: null, answers });
    await user.click(await screen.findByRole('button', { name: /Ana Hernández/ }));
    const password = screen.getByLabelText('Contraseña');
    expect(password).toHaveProperty('value', 'demo-password');
    expect(password.getAttribute('type')).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Mostrar' }));
    expect(password.getAttribute('type')).toBe('text');
    expect(password.getAttribute('autocomplete')).toBe('current-password');
  });

  it('keeps the language chosen before signing in and tells the server', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/certificates', {
      person: null,
      answers: {
        ...answers,
        SignIn: () => ({ signIn: { __typename: 'SignedIn', me: ana } }),
        ChooseLanguage: ({ input }) => ({
          chooseLanguage: { __typename: 'LanguageChosen', me: { ...ana, locale: input.locale } },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Français' }));
    await user.type(await screen.findByLabelText('Adresse électronique'), 'ana@example.org');
    await user.type(screen.getByLabelText('Mot de passe'), 'right');
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Certificats' })).toBeTruthy();
    await waitFor(() =>
      expect(network.requests).toContainEqual({
        name: 'ChooseLanguage',
        variables: { input: { locale: 'fr' } },
      }),
    );
    expect(document.documentElement.lang).toBe('fr');
  });
});

describe('a session that ends under way', () => {
  it('asks to sign in again and goes on in the same place with the same screen', async () => {
    const user = userEvent.setup();
    const { network, shell } = await renderApp('/course/e1', { answers });
    await user.click(await screen.findByText('Prepararse', { selector: 'h3' }));
    const opened = screen.getByText('Prepararse', { selector: 'h3' }).closest('details');

    network.answer({
      CourseHome: () => {
        throw refuseHttp(401, 'SIGN_IN_NEEDED');
      },
    });
    await act(async () => shell.cache.invalidate());
    expect(
      await screen.findByText(/Su sesión terminó\. Lo que hizo está guardado en este dispositivo/),
    ).toBeTruthy();
    expect(screen.getByLabelText('Correo electrónico')).toHaveProperty('value', 'ana@example.org');
    expect(screen.queryByRole('heading', { name: 'El camino al certificado' })).toBeNull();
    await act(() =>
      shell.journal.record('fieldWritten', { enrolmentId: 'e1', activityId: 'a', fieldId: 'f', value: 'v' }),
    );
    await expectAccessible();

    network.answer({ ...answers, SignIn: () => ({ signIn: { __typename: 'SignedIn', me: ana } }) });
    await user.type(screen.getByLabelText('Contraseña'), 'right');
    await user.click(screen.getByRole('button', { name: 'Iniciar sesión' }));
    expect(await screen.findByRole('heading', { name: 'El camino al certificado' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(location.pathname).toBe('/course/e1');
    expect(screen.getByText('Prepararse', { selector: 'h3' }).closest('details')).toBe(opened);
    expect(opened?.open).toBe(true);
    await waitFor(() => expect(network.requests.some(({ name }) => name === 'RecordWork')).toBe(true));
  });
});

describe('the frame', () => {
  it('changes the language anywhere without mounting anything anew', async () => {
    const user = userEvent.setup();
    await renderApp('/course/e1', {
      answers: {
        ...answers,
        ChooseLanguage: ({ input }) => ({
          chooseLanguage: { __typename: 'LanguageChosen', me: { ...ana, locale: input.locale } },
        }),
      },
    });
    await user.click(await screen.findByText('Prepararse', { selector: 'h3' }));
    const opened = screen.getByText('Prepararse', { selector: 'h3' }).closest('details');
    await user.selectOptions(screen.getByLabelText('Idioma'), 'en');
    expect(await screen.findByRole('heading', { name: 'The way to the certificate' })).toBeTruthy();
    expect(screen.getByText('Prepararse', { selector: 'h3' }).closest('details')).toBe(opened);
    expect(opened?.open).toBe(true);
    expect(document.documentElement.lang).toBe('en');
  });

  it('goes to another screen without loading the page, and puts the focus on its heading', async () => {
    const user = userEvent.setup();
    await renderApp('/course/e1', { answers });
    await user.click(await screen.findByRole('link', { name: 'Certificados' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Certificados' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(location.pathname).toBe('/certificates');
    expect(screen.getByRole('link', { name: 'Certificados' }).getAttribute('aria-current')).toBe('page');
  });

  it('leaves documents of the server and other places to the browser', async () => {
    await renderApp('/course/e1', { answers });
    await screen.findByRole('heading', { name: 'El camino al certificado' });
    const follows = (href: string, attributes: Record<string, string> = {}) => {
      const anchor = Object.assign(document.createElement('a'), { href });
      for (const [name, value] of Object.entries(attributes)) anchor.setAttribute(name, value);
      document.body.append(anchor);
      let isOurs = false;
      const afterwards = (event: Event) => {
        isOurs = event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', afterwards, { once: true });
      act(() => anchor.click());
      anchor.remove();
      return isOurs;
    };
    expect(follows('/help')).toBe(true);
    expect(follows('/verify/ABCD')).toBe(false);
    expect(follows('/certificates/7/a4.pdf')).toBe(false);
    expect(follows('https://example.org/help')).toBe(false);
    expect(follows('/help', { target: '_blank' })).toBe(false);
  });

  it('tells of work that a rule refused, until the person has taken note', async () => {
    const user = userEvent.setup();
    const { shell } = await renderApp('/course/e1', {
      answers: {
        ...answers,
        RecordWork: ({ input }) => ({
          recordWork: {
            __typename: 'WorkRecorded',
            personId: ana.id,
            epoch: { id: 'epoch', workSince: null },
            serverTime: '2026-11-24T10:00:00.000Z',
            timeToken: 'signed',
            receipts: input.entries.map(({ sequence }) => ({
              sequence,
              isRecorded: false,
              refusal: 'TIME_IS_UP' as const,
              isRepeat: false,
            })),
          },
        }),
      },
    });
    await screen.findByRole('heading', { name: 'El camino al certificado' });
    await act(() => shell.journal.record('quizFinished', { attemptId: 't' }));
    expect(await screen.findByText('El servidor no aceptó un cambio')).toBeTruthy();
    expect(
      screen.getByText('Entrega de un cuestionario: Se terminó el tiempo de este intento.'),
    ).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Entendido' }));
    expect(screen.queryByText('El servidor no aceptó un cambio')).toBeNull();
    await act(async () => {
      await shell.journal.record('quizFinished', { attemptId: 't' });
      await shell.journal.record('quizFinished', { attemptId: 'u' });
    });
    expect(await screen.findByText('El servidor no aceptó 2 cambios')).toBeTruthy();
    expect(
      screen.getByText('Entrega de un cuestionario (2): Se terminó el tiempo de este intento.'),
    ).toBeTruthy();
    expect(screen.queryByText('Todo está guardado')).toBeNull();
    expect(screen.getAllByText(/^El servidor no aceptó algo.*Lo demás está guardado$/)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Entendido' }));
    expect(await screen.findAllByText('Todo está guardado')).toHaveLength(2);
  });

  it('says so when the server does not answer the very first visit, and goes on when it does', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/course/e1', { answers, isOffline: true });
    expect(await screen.findByRole('heading', { level: 1, name: 'No pudimos abrir el curso' })).toBeTruthy();
    await expectAccessible();
    network.isOnline = true;
    await user.click(screen.getByRole('button', { name: 'Probar de nuevo' }));
    expect(await screen.findByRole('heading', { name: 'El camino al certificado' })).toBeTruthy();
  });
});
