import { beforeAll, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ana } from '@campus/web-shell/testing';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { home } from './course.fixture.ts';
import { attendance, liveSession } from './sessions.fixture.ts';
import type { Attendance } from './sessions.ts';

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'>;

const titles = { es: 'Sesiones en vivo', en: 'Live sessions', fr: 'Séances en direct' } as const;

const open = async (own: Attendance, options: Options = {}) => {
  const app = await renderApp('/course/e1', {
    ...options,
    answers: {
      CourseHome: ({ locale }) => ({ courseHome: home({ locale, hasSessions: true }) }),
      OwnAttendance: () => ({ ownAttendance: own }),
    },
  });
  const name = titles[options.locale ?? 'es'];
  const part = within(await screen.findByRole('region', { name }));
  return { ...app, part };
};

const past = liveSession({
  id: 'live-0',
  title: 'Ensayo',
  halfDays: [
    { id: 'p1', startsAt: '2020-12-03T15:00:00Z', plannedMinutes: 180, presence: 'WHOLE', minutes: null },
    { id: 'p2', startsAt: '2020-12-04T15:00:00Z', plannedMinutes: 180, presence: 'PART', minutes: 90 },
    { id: 'p3', startsAt: '2020-12-05T15:00:00Z', plannedMinutes: 180, presence: null, minutes: null },
  ],
});

describe('live sessions on the course home', () => {
  // The first import of the part takes its time.
  beforeAll(() => import('./sessions-part.tsx'));

  it.each([
    [
      'es',
      'miércoles 3 de diciembre de 2098, 09:00–12:00 (hora de Ciudad de México)',
      'Lugar: Cancillería, sala 2',
    ],
    ['en', /^Wednesday,? 3 December 2098, 09:00–12:00 \(Mexico City time\)$/, 'Place: Cancillería, sala 2'],
    ['fr', 'mercredi 3 décembre 2098, de 9 h à 12 h (heure de Mexico)', 'Lieu : Cancillería, sala 2'],
  ] as const)('say when and where, in %s', async (locale, when, where) => {
    const { part } = await open(attendance(), { locale });
    expect(part.getByText(when)).toBeTruthy();
    expect(part.getByText(where)).toBeTruthy();
    await expectAccessible();
  });

  it('say the time of the person first, and that of the session where it differs', async () => {
    const { part } = await open(attendance(), { person: { ...ana, timeZone: 'Europe/Madrid' } });
    expect(part.getByText(/16:00–19:00 \(hora de Madrid\)/)).toBeTruthy();
    expect(
      part.getByText(/^Hora local de la sesión: .*09:00–12:00 \(hora de Ciudad de México\)\.$/),
    ).toBeTruthy();
  });

  it('lead into a webinar when its link is there, and say from when it is', async () => {
    const webinar = liveSession({ mode: 'WEBINAR', place: null, linkFrom: '2098-11-29T15:00:00Z' });
    const { part } = await open(
      attendance({
        sessions: [webinar, { ...webinar, id: 'live-2', title: 'Cierre', url: 'https://meet.example.org/x' }],
      }),
    );
    expect(
      part.getByText('El enlace para entrar aparecerá aquí a partir del sábado 29 de noviembre de 2098.'),
    ).toBeTruthy();
    expect(part.queryByText('Mi código para la entrada')).toBeNull();
    const join = part.getByRole('link', { name: 'Entrar a la sesión «Cierre»' });
    expect(join.getAttribute('href')).toBe('https://meet.example.org/x');
  });

  it.each([
    ['es', 'Entrar a la sesión «Cierre»', 'Sin conexión: podrá entrar cuando vuelva.'],
    ['en', 'Join the session “Cierre”', 'No connection: you can join when it is back.'],
    ['fr', /^Rejoindre la séance.*Cierre/, /^Pas de connexion.: vous pourrez rejoindre la séance/],
  ] as const)('cannot be joined without a connection, and say so, in %s', async (locale, name, reason) => {
    const url = 'https://meet.example.org/x';
    const { part } = await open(
      attendance({ sessions: [liveSession({ mode: 'WEBINAR', place: null, title: 'Cierre', url })] }),
      { locale },
    );
    expect(part.getByRole('link', { name: new RegExp(name) })).toBeTruthy();
    const setOnline = (value: boolean) => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value });
      fireEvent(window, new Event(value ? 'online' : 'offline'));
    };
    setOnline(false);
    const button = part.getByRole('button', { name: new RegExp(name) });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const told = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(told?.textContent?.trim()).toMatch(reason);
    await expectAccessible();
    setOnline(true);
    await waitFor(() => expect(part.queryByRole('button', { name: new RegExp(name) })).toBeNull());
  });

  it.each([
    ['es', 'El enlace para entrar se lo envía su coordinación.'],
    ['en', 'Your coordinator will send you the link to join.'],
    ['fr', 'Le lien d’accès vous est envoyé par votre coordination.'],
  ] as const)(
    'say where the link to an online one comes from that has none here, in %s',
    async (locale, words) => {
      const { part } = await open(attendance({ sessions: [liveSession({ mode: 'WEBINAR', place: null })] }), {
        locale,
      });
      expect(part.getByText(words)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('go into the calendar, one or all', async () => {
    const { part } = await open(
      attendance({ sessions: [liveSession(), liveSession({ id: 'live-2', title: 'Cierre' })] }),
      { locale: 'en' },
    );
    const hrefOf = (name: string) => part.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf('Add “Apertura” to my calendar')).toBe('/attendance/calendar/e1/live-1.ics?lang=en');
    expect(hrefOf('Add all to my calendar')).toBe('/attendance/calendar/e1/all.ics?lang=en');
  });

  it('show the code for the door, to be scanned or read', async () => {
    const { part } = await open(attendance());
    expect(part.getByRole('img', { name: 'Código QR para la entrada', hidden: true })).toBeTruthy();
    expect(part.getByText('0123 4567 89AB CDEF')).toBeTruthy();
  });

  it('are told as cancelled, with nothing to go to', async () => {
    const { part } = await open(attendance({ sessions: [liveSession({ isCancelled: true })] }));
    expect(part.getByText('Cancelada')).toBeTruthy();
    expect(part.queryByText(/Lugar:/)).toBeNull();
    expect(part.queryByRole('link')).toBeNull();
    expect(part.queryByText('Mi código para la entrada')).toBeNull();
  });

  it('say afterwards what was attended', async () => {
    const { part } = await open(attendance({ sessions: [past], percent: 50, needed: 80 }));
    expect(part.getByText('No hay sesiones próximas.')).toBeTruthy();
    expect(
      part.getByText(
        /^Asistencia: 50.% de las horas previstas; se pide 80.%\.$|^Asistencia: 50% de las horas previstas; se pide 80%\.$/,
      ),
    ).toBeTruthy();
    for (const words of ['Asistió', 'Asistió 90 de 180 min', 'Sin registro todavía'])
      expect(part.getByText(words)).toBeTruthy();
  });

  it('are not asked for where none is planned', async () => {
    const { network } = await renderApp('/course/e1', {
      answers: { CourseHome: ({ locale }) => ({ courseHome: home({ locale }) }) },
    });
    await screen.findByRole('heading', { level: 1 });
    expect(network.requests.map(({ name }) => name)).not.toContain('OwnAttendance');
  });
});
