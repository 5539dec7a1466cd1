import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
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
    ['fr', 'Retravailler vos erreurs', 'Aller au test'],
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
      await screen.findByText((_, node) => node !== null && text(node).startsWith(words), { selector: 'p' }),
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
      await screen.findByText(
        /^Quedan .* días: hasta el jueves 3 de diciembre de 2099, 23:59 \(hora de Ciudad de México\)\./,
      ),
    ).toBeTruthy();
    expect(screen.queryByText(/hora de la edición/)).toBeNull();
  });

  it.each([
    [
      'es',
      /hasta el viernes 4 de diciembre de 2099, 00:59 \(hora de Nueva York\)/,
      /edición: jueves 3 de diciembre de 2099, 23:59 \(hora de Ciudad de México\)\.$/,
    ],
    [
      'en',
      /until Friday 4 December 2099, 00:59 \(New York time\)/,
      /edition: Thursday 3 December 2099, 23:59 \(Mexico City time\)\.$/,
    ],
    [
      'fr',
      /jusqu’au vendredi 4 décembre 2099, 0.h.59 \(heure de New York\)/,
      /session : jeudi 3 décembre 2099, 23.h.59 \(heure de Mexico\)\.$/,
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
    expect(
      await screen.findByText(/hasta el jueves 3 de diciembre de 2099, 23:59 \(hora de Guatemala\)/),
    ).toBeTruthy();
    expect(screen.queryByText(/Ciudad de México/)).toBeNull();
  });

  it('unfolds the module with the next step and says why another is closed', async () => {
    const { user } = await open();
    const titles = screen.getAllByRole('heading', { level: 3 }).map(text);
    expect(titles).toEqual(['Bienvenida', 'El papel consular', 'Prepararse', 'Certificado de finalización']);
    const isOpen = (title: string) => screen.getByText(title, { selector: 'h3' }).closest('details')?.open;
    expect(titles.slice(0, 3).map(isOpen)).toEqual([false, true, false]);
    await user.click(screen.getByText('Prepararse', { selector: 'h3' }));
    const why = (
      await screen.findByText(/^Se abre cuando termine lo obligatorio de «El papel consular»/)
    ).closest('p');
    expect(text(why ?? document.body)).toContain('Le faltan 2 pasos.');
    const step = screen.getByRole('link', { name: 'Ir a lo que falta: Por qué una iniciativa' });
    expect(step.getAttribute('href')).toBe('/course/e1/lesson/lesson-1');
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
    ['es', /^Su curso empieza el domingo 7 de diciembre de 2098$/, 'Revisar mi perfil'],
    ['en', /^Your course begins on Sunday 7 December 2098$/, 'Check my profile'],
    ['fr', /^Votre cours commence le dimanche 7 décembre 2098$/, 'Vérifier mon profil'],
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

  it.each([
    [
      'es',
      'Se abre el domingo 18 de enero de 2099 (hora de Costa Rica), si antes',
      /^Se abre el 18 ene \(hora de Costa Rica\) ·/,
    ],
    ['en', 'Opens on Sunday 18 January 2099 (Costa Rica time), once', /^Opens 18 Jan \(Costa Rica time\) ·/],
    [
      'fr',
      'S’ouvre le dimanche 18 janvier 2099 (heure du Costa Rica), si',
      /^S’ouvre le 18 janv\. \(heure du Costa Rica\) ·/,
    ],
  ] as const)('says by whose clock a module opens, in %s', async (locale, why, short) => {
    const [first, second, third] = home().modules;
    const modules = [first, second, third && { ...third, release: later('2099-01-18') }].flatMap(
      (module) => module ?? [],
    );
    const { ana } = await import('@campus/web-shell/testing');
    await open({ modules }, { locale, person: { ...ana, locale, timeZone: 'Europe/Madrid' } });
    expect(
      await screen.findByText((_, node) => text(node ?? document.body).startsWith(why), { selector: 'p' }),
    ).toBeTruthy();
    expect(
      screen.getByText((_, node) => short.test(text(node ?? document.body)), { selector: 'p' }),
    ).toBeTruthy();
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
      'su último día es el jueves 3 de diciembre de 2099',
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

describe('the pace of a course that has not begun', () => {
  const release = {
    opensOn: '2099-06-01',
    opensAt: '2099-06-01T06:00:00.000Z',
    timeZone: 'America/Mexico_City',
  };
  const modules = home().modules.map((module) => ({
    ...module,
    isOpen: false,
    closedBy: null,
    release,
    activities: module.activities.map((one) => ({ ...one, state: 'NOT_STARTED' as const })),
  }));

  it.each([
    ['es', /^Desde el 1 jun, con un paso por semana \(10 min más o menos\) llega al 3 dic/],
    ['en', /^From 1 Jun, one step a week \(about 10 min\) takes you there by 3 Dec/],
    [
      'fr',
      /^À partir du 1er juin, avec une étape par semaine \(10 min environ\), vous terminez le 3 déc\. au plus tard/,
    ],
  ] as const)('counts from the first day on which something can be done, in %s', async (locale, words) => {
    await open({ modules, nextStep: null, percent: 0 }, { locale });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  const attended = (isMet: boolean) => ({
    kind: 'ATTENDED' as const,
    activityId: null,
    title: null,
    had: 40,
    needed: 80,
    isMet,
    plan: null,
  });
  it.each([
    ['es', 'quedan 3 h 20 min, sin contar las sesiones en vivo'],
    ['en', '3 h 20 min left, live sessions not included'],
    ['fr', 'reste 3 h 20 min, sans les sessions en direct'],
  ] as const)('says that live sessions come on top, in %s', async (locale, words) => {
    await open({ hasSessions: true, missingFor: 'ACHIEVEMENT', missing: [attended(false)] }, { locale });
    const bar = await screen.findByText(
      (_, node) => text(node ?? document.body).endsWith(words) && node?.children.length === 0,
    );
    expect(bar).toBeTruthy();
  });

  it('says nothing of live sessions once enough of them were attended', async () => {
    await open({ hasSessions: true, missingFor: 'ACHIEVEMENT', missing: [attended(true)] });
    expect(await screen.findByText(/quedan 3 h 20 min$/)).toBeTruthy();
    expect(screen.queryByText(/sesiones en vivo/)).toBeNull();
  });
});
