import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { carla, renderApp, tomas } from '../testing/render-app.tsx';

const lines = [
  {
    kind: 'JOBS_FAILED' as const,
    count: 3,
    editionId: null,
    editionTitle: null,
    subjectId: null,
    subject: null,
    at: null,
    timeZone: null,
    declined: null,
  },
];
const courses = (count: number) => ({
  CoursesToWrite: () => ({
    coursesToWrite: Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      key: 'micic',
      title: 'MICIC',
      versionId: null,
      number: null,
      asksTwo: false,
      completeLocales: [],
      openDrafts: 0,
      rights: [],
    })),
  }),
});

const rail = () => within(screen.getByRole('navigation', { name: 'Navegación principal' }));
const heading = (name: RegExp | string) => rail().getByRole('button', { name });
const links = () =>
  rail()
    .getAllByRole('link')
    .map((link) => link.textContent);

const open = async (path: string, options: Parameters<typeof renderApp>[1] = {}) => {
  const app = await renderApp(path, options);
  await waitFor(() => heading('Contenido'));
  return app;
};

beforeEach(() => localStorage.clear());

describe('the rail', () => {
  it('shows what is of every day, and the rest as headings', async () => {
    await open('/console/nowhere', { person: carla });
    expect(links()).toEqual(expect.arrayContaining(['Hoy', 'Ediciones', 'Personas', 'Certificados']));
    for (const name of [
      'Acompañamiento',
      'Resultados',
      'Contenido',
      'Programa',
      'Administración',
      carla.fullName,
    ])
      expect(heading(name).getAttribute('aria-expanded')).toBe('false');
    for (const away of ['Países', 'Mis grupos', 'Mis conexiones']) expect(links()).not.toContain(away);
    expect(links()).toContain('Cerrar sesión');
    expect(rail().getAllByRole('link').length + rail().getAllByRole('button').length).toBeLessThanOrEqual(15);
    await expectAccessible();
  });

  it('unfolds a heading by the keyboard, and remembers it on this device', async () => {
    const user = userEvent.setup();
    await open('/console/nowhere', { person: carla });
    heading('Programa').focus();
    await user.keyboard('{Enter}');
    expect(links()).toEqual(
      expect.arrayContaining(['Programas', 'Países', 'Instituciones', 'Representaciones']),
    );
    await expectAccessible();
    await open('/console/nowhere', { person: carla, isSameDevice: true });
    expect(heading('Programa').getAttribute('aria-expanded')).toBe('true');
    await user.click(heading('Programa'));
    expect(links()).not.toContain('Países');
  });

  it('shows the place somebody is at under a folded heading', async () => {
    await open('/console/programme-countries', { person: carla });
    expect(heading('Programa').getAttribute('aria-expanded')).toBe('false');
    expect(rail().getByRole('link', { current: 'page' }).textContent).toBe('Países');
    expect(links()).not.toContain('Instituciones');
  });

  it('unfolds what concerns the person behind their name', async () => {
    const user = userEvent.setup();
    await open('/console/nowhere', { person: carla });
    heading(carla.fullName).focus();
    await user.keyboard('{Enter}');
    expect(links()).toEqual(expect.arrayContaining(['Tamaño del texto', 'Mis conexiones', 'Cerrar sesión']));
    expect(rail().getByRole('combobox', { name: 'Aspecto' })).toBeTruthy();
    await expectAccessible();
    await open('/console/nowhere', { person: carla, isSameDevice: true });
    expect(heading(carla.fullName).getAttribute('aria-expanded')).toBe('true');
  });

  it('keeps in sight what is the every day of those who accompany groups', async () => {
    await open('/console/nowhere', { person: tomas });
    expect(links()).toEqual(expect.arrayContaining(['Mis grupos', 'Consultas', 'Planes', 'Para facilitar']));
    expect(rail().queryByRole('button', { name: 'Acompañamiento' })).toBeNull();
  });

  it('says at a folded heading how many wait behind it', async () => {
    const person = { ...carla, isRegional: true };
    await open('/console/nowhere', { person, answers: { TodayLines: () => ({ todayLines: lines }) } });
    expect(await rail().findByRole('button', { name: /Administración.*3 esperan/ })).toBeTruthy();
  });

  it.each([
    ['who may write a course', 1, true],
    ['who may write none', 0, false],
  ])('shows the studio to people %s: %s', async (_, count, isThere) => {
    const app = await open('/console/nowhere', { person: tomas, answers: courses(count) });
    const asked = () => app.network.requests.filter(({ name }) => name === 'CoursesToWrite');
    expect(asked()).toHaveLength(0);
    await userEvent.click(heading('Contenido'));
    await waitFor(() => expect(asked()).toHaveLength(1));
    await waitFor(() => expect(links().includes('Estudio')).toBe(isThere));
    expect(links()).toContain('Versiones');
  });
});
