import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';
import { nextMonday } from '../../shared/words/start-of-day.ts';
import type { TodayLine } from '../../shared/today/today-lines.ts';

const line = (over: Partial<TodayLine>): TodayLine => ({
  kind: 'NOMINEES_TO_DECIDE',
  count: 1,
  editionId: 'e1',
  editionTitle: 'Cohorte regional',
  subjectId: null,
  subject: null,
  at: null,
  timeZone: null,
  declined: null,
  ...over,
});
const lines = [
  line({ count: 4 }),
  line({ count: 5, editionId: 'e2', editionTitle: 'Segunda cohorte' }),
  line({ kind: 'SEATS_TO_OFFER', subjectId: 'n1', subject: 'Ana Ruiz', declined: 1 }),
  line({
    kind: 'SESSIONS',
    subjectId: 's1',
    subject: 'Bienvenida',
    at: '2027-01-20T16:00:00.000Z',
    timeZone: 'America/Costa_Rica',
  }),
];
const answers = { TodayLines: () => ({ todayLines: lines }) };
const languages = ['es', 'en', 'fr'] as const;

describe('the first screen', () => {
  it.each(languages)('shows what waits, in numbers that lead there, in %s', async (locale) => {
    await renderApp('/console/', { locale, person: carla, answers });
    const second = await screen.findByRole('link', { name: 'Segunda cohorte (5)' });
    expect(second.getAttribute('href')).toBe('/console/editions/e2/nominations?state=SUBMITTED');
    expect(screen.getByText('9')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Ana Ruiz/ }).getAttribute('href')).toBe(
      '/console/editions/e1/nominations/n1?decide=ACCEPT',
    );
    expect(screen.getByRole('link', { name: 'Bienvenida' }).getAttribute('href')).toBe(
      '/console/attendance/s1',
    );
    await expectAccessible();
  });

  it.each([
    ['es', 'México · Cohorte regional (2)'],
    ['en', 'Mexico · Cohorte regional (2)'],
    ['fr', 'Mexique · Cohorte regional (2)'],
  ] as const)('leads those who accompany groups to who needs help in each, in %s', async (locale, name) => {
    const todayLines = [
      line({ kind: 'SILENT', count: 2, subjectId: 'g1', subject: 'México' }),
      line({ kind: 'SILENT', count: 1, subjectId: 'g2', subject: 'General' }),
    ];
    await renderApp('/console/', {
      locale,
      person: tomas,
      answers: { TodayLines: () => ({ todayLines }) },
    });
    const link = await screen.findByRole('link', { name });
    expect(link.getAttribute('href')).toBe('/console/groups/g1?stuck=SILENT');
    expect(screen.getByRole('link', { name: /^General · / }).getAttribute('href')).toBe(
      '/console/groups/g2?stuck=SILENT',
    );
    await expectAccessible();
  });

  it.each([
    ['es', /cupos/, /^3 grupos no tienen/],
    ['en', /quotas/, /^3 groups have/],
    ['fr', /quotas/, /^3 groupes n’ont/],
  ] as const)(
    'shows what editions lack, without a number of what is one, in %s',
    async (locale, quotas, groups) => {
      const todayLines = [
        line({ kind: 'QUOTAS_MISSING' }),
        line({ kind: 'QUOTAS_MISSING', editionId: 'e2', editionTitle: 'Segunda cohorte' }),
        line({ kind: 'FACILITATORS_MISSING', count: 3 }),
      ];
      await renderApp('/console/', {
        locale,
        person: carla,
        answers: { TodayLines: () => ({ todayLines }) },
      });
      const second = await screen.findByRole('link', { name: 'Segunda cohorte' });
      expect(second.getAttribute('href')).toBe('/console/editions/e2/quotas');
      expect(screen.getByText(quotas)).toBeTruthy();
      expect(screen.getByRole('link', { name: groups }).getAttribute('href')).toBe(
        '/console/editions/e1/groups',
      );
      await expectAccessible();
    },
  );

  it.each([
    ['es', 'Convocatorias', '10 esperan'],
    ['en', 'Calls', '10 waiting'],
    ['fr', 'Appels', '10 en attente'],
  ] as const)('has its numbers beside the places of the rail too, in %s', async (locale, place, words) => {
    await renderApp('/console/', { locale, person: carla, answers });
    await screen.findByRole('link', { name: 'Bienvenida' });
    const rail = screen.getByRole('navigation');
    expect(within(rail).getByRole('link', { name: new RegExp(`${place}.*${words}`) })).toBeTruthy();
  });

  it.each([
    ['es', 'Esta semana', 'La semana que viene'],
    ['en', 'This week', 'Next week'],
    ['fr', 'Cette semaine', 'La semaine prochaine'],
  ] as const)(
    'tells the sessions of this week from those after Sunday, in %s',
    async (locale, week, next) => {
      const monday = Date.parse(nextMonday(carla.timeZone));
      const session = (subject: string, at: number) =>
        line({
          kind: 'SESSIONS',
          subjectId: subject,
          subject,
          at: new Date(at).toISOString(),
          timeZone: 'UTC',
        });
      const todayLines = [session('Domingo', monday - 60_000), session('Lunes', monday)];
      await renderApp('/console/', {
        locale,
        person: carla,
        answers: { TodayLines: () => ({ todayLines }) },
      });
      const namesIn = (name: string) =>
        within(screen.getByRole('list', { name }))
          .getAllByRole('link')
          .map(({ textContent }) => textContent);
      await screen.findByRole('link', { name: 'Lunes' });
      expect(namesIn(week)).toEqual(['Domingo']);
      expect(namesIn(next)).toEqual(['Lunes']);
      await expectAccessible();
    },
  );

  it.each([
    ['es', 'Nada espera por usted', 'Ver las ediciones'],
    ['en', 'Nothing is waiting for you', 'See the editions'],
    ['fr', 'Rien ne vous attend', 'Voir les sessions'],
  ] as const)('says that nothing waits, and the first step, in %s', async (locale, title, step) => {
    await renderApp('/console/', {
      locale,
      person: carla,
      answers: { TodayLines: () => ({ todayLines: [] }) },
    });
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByRole('link', { name: step }).getAttribute('href')).toBe('/console/editions');
    await expectAccessible();
  });

  it('leads a trainer for whom nothing waits to the own groups', async () => {
    await renderApp('/console/', { person: tomas, answers: { TodayLines: () => ({ todayLines: [] }) } });
    expect((await screen.findByRole('link', { name: 'Ver mis grupos' })).getAttribute('href')).toBe(
      '/console/groups',
    );
  });
});
