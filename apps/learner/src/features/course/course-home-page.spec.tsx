import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { activity, home } from './course.fixture.ts';
import { open, section, text } from '../../testing/open-home.ts';
import type { Home } from './overlay.ts';

describe('the course home', () => {
  it.each([
    ['es', 'Lo siguiente', 'Continuar', 'El camino al certificado', 'Hola, Ana María'],
    ['en', 'What to do next', 'Continue', 'The way to the certificate', 'Hello, Ana María'],
    ['fr', 'La suite', 'Continuer', 'Le chemin vers le certificat', 'Bonjour Ana María'],
  ] as const)('says what to do next, with one button, in %s', async (locale, next, button, way, hello) => {
    await open({}, { locale });
    const link = section(next).getByRole('link', { name: button });
    expect(link.getAttribute('href')).toBe('/course/e1/lesson/lesson-1');
    expect(screen.getByRole('region', { name: way })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(hello);
    expect(document.title).toContain('MICIC para personal consular');
    await expectAccessible();
  });

  it.each([
    ['es', 'Practicar lo que falló', 'Ir al cuestionario'],
    ['en', 'Practise what you missed', 'Go to the quiz'],
    ['fr', 'S’entraîner sur vos erreurs', 'Aller au test'],
  ] as const)('leads to practice after a quiz that was not passed, in %s', async (locale, practise, quiz) => {
    const step = { activityId: 'quiz-1', kind: 'QUIZ' as const, title: 'Cuestionario 1', minutes: 10 };
    await open(
      { nextStep: { ...step, moduleTitle: 'El papel consular', isResumed: true, isPractice: true } },
      { locale },
    );
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    await screen.findByRole('link', { name: practise });
    expect(href(practise)).toBe('/course/e1/quiz/quiz-1/practice');
    expect(href(quiz)).toBe('/course/e1/quiz/quiz-1');
    await expectAccessible();
  });

  it.each([
    ['es', 'Se abre cuando termine lo obligatorio de «El papel consular».'],
    ['en', 'It opens when you finish what is required in “El papel consular”.'],
    ['fr', 'Il s’ouvrira lorsque vous aurez terminé les activités obligatoires de « El papel consular ».'],
  ] as const)('says what opens a closed module, in %s', async (locale, words) => {
    await open({}, { locale });
    expect(
      screen.getByText((_, node) => node !== null && text(node) === words, { selector: 'p' }),
    ).toBeTruthy();
  });

  it.each([
    ['es', 'Contada como hecha por su coordinación'],
    ['en', 'Counted as done by your coordinator'],
    ['fr', 'Comptée comme faite par votre coordination'],
  ] as const)('says what a coordinator counts as done, whatever the score, in %s', async (locale, words) => {
    const [first, ...others] = home().modules;
    const counted = activity({
      kind: 'QUIZ',
      state: 'COMPLETED',
      isCounted: true,
      score: 40,
      isPassed: false,
      passMark: 70,
    });
    await open({ modules: [{ ...first, activities: [counted] }, ...others] as Home['modules'] }, { locale });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each([
    ['es', /^Ya cumplió lo que pide la constancia de participación\. .* al certificado de finalización\.$/],
    ['en', /^You have met what the certificate of participation .* to the certificate of completion\.$/],
    ['fr', /^Vous .* de l’attestation de participation\. .* au certificat d’achèvement\.$/],
  ] as const)(
    'says what is reached before what the next certificate asks for, in %s',
    async (locale, words) => {
      const attended = {
        kind: 'ATTENDED' as const,
        activityId: null,
        title: null,
        had: 90,
        needed: 80,
        isMet: true,
        plan: null,
      };
      await open({ reached: 'PARTICIPATION', missingFor: 'COMPLETION', missing: [attended] }, { locale });
      expect(screen.getByText(words)).toBeTruthy();
      expect(screen.getByText(/: 90\s?%\s?; .*80\s?%/)).toBeTruthy();
    },
  );

  it('tells the deadline on my clock, and names no other that shows the same', async () => {
    await open();
    expect(
      await screen.findByText(/^Quedan .* días: hasta el 3 dic, 23:59 \(hora de Ciudad de México\)\./),
    ).toBeTruthy();
    expect(screen.queryByText(/hora de la edición/)).toBeNull();
  });

  it.each([
    [
      'es',
      /hasta el 4 dic, 00:59 \(hora de Nueva York\)/,
      /edición: 3 dic, 23:59 \(hora de Ciudad de México\)\.$/,
    ],
    ['en', /until 4 Dec, 00:59 \(New York time\)/, /edition: 3 Dec, 23:59 \(Mexico City time\)\.$/],
    [
      'fr',
      /jusqu’au 4 déc\., 0.h.59 \(heure de New York\)/,
      /session : 3 déc\., 23.h.59 \(heure de Mexico\)\.$/,
    ],
  ] as const)(
    'gives that of the edition after mine, where it differs, in %s',
    async (locale, mine, there) => {
      const { ana } = await import('@campus/web-shell/testing');
      await open({}, { locale, person: { ...ana, locale, timeZone: 'America/New_York' } });
      expect(await screen.findByText(mine)).toBeTruthy();
      expect(screen.getByText(there)).toBeTruthy();
    },
  );

  it('calls a clock by the place of the person, where another shows the same time', async () => {
    const { ana } = await import('@campus/web-shell/testing');
    await open({}, { person: { ...ana, timeZone: 'America/Guatemala' } });
    expect(await screen.findByText(/hasta el 3 dic, 23:59 \(hora de Guatemala\)/)).toBeTruthy();
    expect(screen.queryByText(/Ciudad de México/)).toBeNull();
  });

  it('unfolds the module with the next step and says why another is closed', async () => {
    const { user } = await open();
    const titles = screen.getAllByRole('heading', { level: 3 }).map(text);
    expect(titles).toEqual(['Bienvenida', 'El papel consular', 'Prepararse', 'Certificado de finalización']);
    const isOpen = (title: string) => screen.getByText(title, { selector: 'h3' }).closest('details')?.open;
    expect(titles.slice(0, 3).map(isOpen)).toEqual([false, true, false]);
    await user.click(screen.getByText('Prepararse', { selector: 'h3' }));
    expect(
      await screen.findByText('Se abre cuando termine lo obligatorio de «El papel consular».'),
    ).toBeTruthy();
    expect(screen.queryByRole('link', { name: /El mapa de las directrices/ })).toBeNull();
  });

  const later = (opensOn: string) => ({
    opensOn,
    opensAt: `${opensOn}T06:00:00.000Z`,
    timeZone: 'America/Costa_Rica',
  });
  const closedFrom = (opensOn: string) => ({
    nextStep: null,
    modules: home().modules.map((module) => ({
      ...module,
      isOpen: false,
      closedBy: null,
      release: later(opensOn),
    })),
  });

  it.each([
    ['es', /^Su curso empieza el 7 de diciembre de 2098$/, 'Revisar mi perfil'],
    ['en', /^Your course begins on 7 December 2098$/, 'Check my profile'],
    ['fr', /^Votre cours commence le 7 décembre 2098$/, 'Vérifier mon profil'],
  ] as const)('says when it begins while nothing is open, in %s', async (locale, heading, way) => {
    await open(closedFrom('2098-12-07'), { locale });
    const box = within(await screen.findByRole('region', { name: heading }));
    expect(box.getByRole('link', { name: way }).getAttribute('href')).toBe('/profile');
    expect(box.queryByText(/volver a|go back|revenir/)).toBeNull();
    await expectAccessible();
  });

  it('leads to the field cards before it begins, when it has some', async () => {
    const closed = closedFrom('2098-12-07');
    const modules = closed.modules.map((module) => ({
      ...module,
      cards: [{ id: 'card-1', title: 'Una hoja' }],
    }));
    await open({ ...closed, modules });
    const link = await screen.findByRole('link', { name: 'Ver las tarjetas de campo' });
    expect(link.getAttribute('href')).toBe('/course/e1/cards');
  });

  it('says of a module that opens after the last day whom to write to', async () => {
    const [first, second, third] = home().modules;
    const modules = [first, second, third && { ...third, release: later('2100-01-05') }].flatMap(
      (module) => module ?? [],
    );
    await open({ nextStep: null, modules });
    const box = within(await screen.findByRole('region', { name: 'Está al día' }));
    expect(box.getByText(/5 de enero de 2100, cuando su curso ya habrá terminado/)).toBeTruthy();
    expect(box.getByRole('link', { name: 'Ver a quién escribir' }).getAttribute('href')).toBe('/help');
    const link = await screen.findByText('Escriba a su coordinación');
    expect(link.closest('.module__closed')?.textContent).toContain(
      'su último día es el 3 de diciembre de 2099',
    );
  });

  it('shows each activity with its state in words', async () => {
    await open();
    const quiz = screen.getByRole('link', { name: /Cuestionario del módulo 1 Cuestionario/ });
    expect(text(quiz)).toContain('No aprobado · 62');
    expect(text(quiz)).toContain('se aprueba con 70');
    expect(text(screen.getByRole('link', { name: /Expectativas/ }))).toContain('opcional');
  });

  it('ends the list of modules with the certificate and what it asks for, a line for each kind', async () => {
    await open();
    const way = section('El camino al certificado');
    expect(way.queryByText(/Aprobar/)).toBeNull();
    const certificate = way.getByText('Certificado de finalización').closest('li');
    if (!certificate) throw new Error('the certificate is no entry of the list');
    expect(within(certificate).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getAllByText(/Cuestionario: 62.?%; se aprueba con 70.?%/)).toHaveLength(1);
  });

  // The figures are of what is done: no word before them may make them what is left.
  it.each([
    ['es', 'Condición aún no cumplida. Lecciones: 12 de 40', 'Condición cumplida. Otros pasos: 1 de 1'],
    ['en', 'Condition not met yet. Lessons: 12 of 40', 'Condition met. Other steps: 1 of 1'],
    ['fr', 'Condition pas encore remplie. Leçons : 12 sur 40', 'Condition remplie. Autres étapes : 1 sur 1'],
  ] as const)(
    'tells a screen reader which conditions are met and which are not, in %s',
    async (locale, unmet, met) => {
      await open({}, { locale });
      const said = screen.getAllByRole('listitem').map((item) => text(item).replaceAll('\u00a0', ' '));
      expect(said).toContain(unmet);
      expect(said).toContain(met);
    },
  );

  it('has its whole title until something was begun', async () => {
    const modules = home().modules.map((module) => ({
      ...module,
      activities: module.activities.map((one) => ({ ...one, state: 'NOT_STARTED' as const })),
    }));
    await open({ modules });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('MICIC para personal consular');
  });

  it.each([
    ['es', /^Con un paso por semana \(5 min más o menos\) llega al 3 dic/],
    ['en', /^One step a week \(about 5 min\) takes you there by 3 Dec/],
    ['fr', /^Avec une étape par semaine \(5 min environ\), vous terminez le 3 déc\. au plus tard/],
  ] as const)('says the pace that reaches the last day, in %s', async (locale, words) => {
    await open({}, { locale });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('a statement of enrolment', () => {
  it.each([
    ['es', 'Constancia de inscripción', 'Preparar la constancia', /^Descargar MICIC-2026-000007 en A4/],
    ['en', 'Statement of enrolment', 'Prepare the statement', /^Download MICIC-2026-000007 on A4/],
    ['fr', 'Attestation d’inscription', 'Préparer l’attestation', /^Télécharger MICIC-2026-000007 en A4/],
  ] as const)('is made when it is asked for, and downloaded, in %s', async (locale, about, make, a4) => {
    const { user, network } = await open({}, { locale });
    await user.click(screen.getByText(about));
    await user.click(await screen.findByRole('button', { name: make }));
    const link = await screen.findByRole('link', { name: a4 });
    expect(link.getAttribute('href')).toBe('/certificates/s1/a4.pdf');
    const asked = network.requests.filter(({ name }) => name === 'IssueEnrolmentStatements');
    expect(asked.map(({ variables }) => variables)).toMatchObject([{ input: { enrolmentIds: ['e1'] } }]);
    await expectAccessible();
  });
});

describe('what goes back to the post', () => {
  const withCards = () => {
    const { modules } = home();
    return modules.map((module, at) => ({
      ...module,
      cards: at === 0 ? [] : [{ id: `c${at}`, title: `Tarjeta ${at}` }],
    }));
  };

  it.each([
    ['es', 'Tarjetas de campo', 'Mi plan de contingencia', 'Tarjeta de campo: Tarjeta 1'],
    ['en', 'Field cards', 'My contingency plan', 'Field card: Tarjeta 1'],
    ['fr', 'Fiches de terrain', 'Mon plan de contingence', 'Fiche de terrain\u202f: Tarjeta 1'],
  ] as const)('is one press away, in %s', async (locale, cards, plan, card) => {
    await open({ modules: withCards(), hasPlan: true }, { locale });
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf(cards)).toBe('/course/e1/cards');
    expect(hrefOf(plan)).toBe('/course/e1/plan');
    expect(hrefOf(card)).toBe('/course/e1/cards/c1');
    await expectAccessible();
  });

  it('is open behind a gate too', async () => {
    const { user } = await open({ modules: withCards() });
    await user.click(screen.getByText('Prepararse', { selector: 'h3' }));
    expect(screen.getByRole('link', { name: 'Tarjeta de campo: Tarjeta 2' })).toBeTruthy();
  });

  it('is not offered where there is none', async () => {
    await open();
    expect(screen.queryByRole('link', { name: 'Tarjetas de campo' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Mi plan de contingencia' })).toBeNull();
  });
});

describe('a survey that opens months after the certificate', () => {
  const withFollowUp = (followUp: ReturnType<typeof activity>['followUp']) => {
    const [first, second, ...others] = home().modules;
    const later = activity({
      id: 'later',
      kind: 'SURVEY',
      title: 'Tres meses después',
      isRequired: false,
      followUp,
    });
    return [first, second && { ...second, activities: [later] }, ...others].filter(
      (module) => module !== undefined,
    );
  };

  it.each([
    ['es', null, 'Se abre 3 meses después de su certificado'],
    ['en', null, 'Opens 3 months after your certificate'],
    ['fr', null, 'S’ouvre 3 mois après votre certificat'],
    ['es', '2027-02-24T15:00:00Z', 'Se abre el 24 de febrero de 2027'],
  ] as const)('says so, in %s, and leads nowhere yet', async (locale, opensAt, words) => {
    await open({ modules: withFollowUp({ monthsAfterCertificate: 3, opensAt, isOpen: false }) }, { locale });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Tres meses después/ })).toBeNull();
  });

  it('is offered when its day has come', async () => {
    const opensAt = '2026-02-24T15:00:00Z';
    await open({ modules: withFollowUp({ monthsAfterCertificate: 3, opensAt, isOpen: true }) });
    const link = screen.getByRole('link', { name: /Tres meses después/ });
    expect(link.getAttribute('href')).toBe('/course/e1/survey/later');
    expect(text(link)).toContain('Sin empezar');
  });
});

describe('when things are otherwise', () => {
  it('says that a closed edition records nothing, and that nothing is left to do', async () => {
    await open({ isClosed: true, nextStep: null, minutesLeft: 0, percent: 80 });
    expect(await screen.findByText(/La edición cerró/)).toBeTruthy();
    expect(await screen.findByText('No queda nada obligatorio por hacer')).toBeTruthy();
    await expectAccessible();
  });

  it('says in which language the course is shown instead', async () => {
    await open({ locale: 'es', askedLocale: 'fr' }, { locale: 'fr' });
    expect(await screen.findByText(/Il est présenté en.: Español/)).toBeTruthy();
  });

  it('shows "not found" for a course of somebody else', async () => {
    await open(null);
    expect(screen.getByRole('heading', { level: 1, name: 'Esta página no existe' })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Todo está guardado', /^Sin conexión: todo está guardado y lo que ya abrió/],
    ['en', 'Everything is saved', /^No connection: everything is saved, and what you have opened/],
    ['fr', 'Tout est enregistré', /^Pas de connexion.: tout est enregistré et ce que vous avez déjà ouvert/],
  ] as const)(
    'says that there is no link, and what works, while nothing waits, in %s',
    async (locale, saved, words) => {
      await open({}, { locale });
      expect(await screen.findByText(saved)).toBeTruthy();
      const setOnline = (isOnline: boolean) => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
        fireEvent(window, new Event(isOnline ? 'online' : 'offline'));
      };
      setOnline(false);
      expect(screen.getAllByText(words).map((element) => element.getAttribute('role'))).toContain('status');
      expect(screen.queryByText(saved)).toBeNull();
      setOnline(true);
      expect(screen.getAllByText(saved)).toBeTruthy();
    },
  );

  it('shows the kept copy with its age when there is no link, with unsent work laid over it', async () => {
    const first = await open();
    await first.shell.journal.flush();
    first.network.isOnline = false;
    await act(() =>
      first.shell.journal.record('surveyAnswered', {
        enrolmentId: 'e1',
        activityId: 'survey-1',
        answers: {},
      }),
    );
    first.view.unmount();
    const { network } = await renderOffline();
    expect(network.isOnline).toBe(false);
    expect(await screen.findByText(/^Copia guardada en este dispositivo el /)).toBeTruthy();
    const line = await screen.findByRole('link', {
      name: /Expectativas.*Hecha \(guardado en este dispositivo\)/,
    });
    expect(line).toBeTruthy();
    expect(
      (await screen.findAllByText(/Sin conexión: 1 cambio guardado en este dispositivo/))[0],
    ).toBeTruthy();
    await expectAccessible();
  });
});

const renderOffline = () => renderApp('/course/e1', { isSameDevice: true, isOffline: true });
