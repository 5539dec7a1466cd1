import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { session } from '../../testing/attendance.fixture.ts';
import { callRow } from '../../testing/calls.fixture.ts';
import { editionRow } from '../../testing/edition.fixture.ts';
import { carla, renderApp, tomas } from '../../testing/render-app.tsx';
import { rosterRow } from '../../testing/roster.fixture.ts';

const answers = {
  TodayLines: () => ({ todayLines: [] }),
  Editions: () => ({
    editions: {
      items: [editionRow({ title: 'Cohorte Anáhuac', key: 'sur-7' })],
      totalCount: 1,
      mayPlan: true,
    },
  }),
  AttendanceSessions: () => ({
    attendanceSessions: { items: [session({ id: 's1', title: 'Simulacro de llamada' })], totalCount: 1 },
  }),
  NominationCalls: () => ({
    nominationCalls: {
      items: [callRow({ title: 'Convocatoria de enero' })],
      totalCount: 1,
      waitingWithSeat: 0,
    },
  }),
  Roster: () => ({
    roster: { items: [rosterRow(), rosterRow({ enrolmentId: 'e-2' })], totalCount: 2, isClose: false },
  }),
};

describe('the search for everything', () => {
  it.each([
    ['es', 'edicion', 'Ediciones'],
    ['en', 'edition', 'Editions'],
    ['fr', 'session', 'Sessions'],
  ] as const)(
    'opens by Ctrl-K, finds places whatever the accents, and goes there, in %s',
    async (locale, words, place) => {
      const user = userEvent.setup();
      await renderApp('/console/', { locale, person: carla, answers });
      await screen.findByRole('heading', { level: 1 });
      await user.keyboard('{Control>}k{/Control}');
      const field = await screen.findByRole('combobox', { name: /Buscar|Find|Chercher/ });
      await user.type(field, words);
      const option = await screen.findByRole('option', { name: new RegExp(`^${place}`) });
      await expectAccessible();
      await user.click(option);
      await waitFor(() => expect(location.pathname).toBe('/console/editions'));
      expect(screen.queryByRole('combobox', { name: /Buscar|Find|Chercher/ })).toBeNull();
    },
  );

  it('asks the server for people and editions, shows somebody in two editions once, and goes by keyboard', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/', { person: carla, answers });
    await user.click(await screen.findByRole('button', { name: /Buscar/ }));
    await user.type(await screen.findByRole('combobox', { name: /Buscar/ }), 'ana');
    const people = await screen.findByRole('group', { name: 'Personas' });
    expect(within(people).getAllByRole('option')).toHaveLength(1);
    expect(network.requests.filter(({ name }) => name === 'Roster').at(-1)?.variables).toMatchObject({
      filter: { search: 'ana' },
      editionId: null,
    });
    const [first] = screen.getAllByRole('option');
    const field = screen.getByRole('combobox', { name: /Buscar/ });
    expect(field.getAttribute('aria-activedescendant')).toBe(first?.id);
    await user.keyboard('{ArrowDown}');
    expect(field.getAttribute('aria-activedescendant')).not.toBe(first?.id);
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(location.pathname).toMatch(/^\/console\/people\//));
  });

  it.each([
    ['ediciones', 'cohrote', 'Ediciones', /^Cohorte/],
    ['ediciones por su clave', 'sur-7', 'Ediciones', /^Cohorte/],
    ['sesiones', 'simulcaro', 'Sesiones en vivo', /^Simulacro de llamada/],
    ['convocatorias', 'convocatoira', 'Convocatorias', /^Convocatoria de enero/],
  ] as const)('finds %s, also with a letter amiss', async (_kind, words, group, name) => {
    const user = userEvent.setup();
    await renderApp('/console/', { person: carla, answers });
    await user.click(await screen.findByRole('button', { name: /Buscar/ }));
    await user.type(await screen.findByRole('combobox', { name: /Buscar/ }), words);
    const found = await screen.findByRole('group', { name: group });
    expect(within(found).getByRole('option', { name })).toBeTruthy();
  });

  it.each([
    ['es', 'trampas', 'Ayuda'],
    ['en', 'trampas', 'Help'],
    ['fr', 'trampas', 'Aide'],
  ] as const)('finds what those who teach read, with help, in %s', async (locale, words, help) => {
    const user = userEvent.setup();
    const papers = [{ id: 'p1', kind: 'GUIDE' as const, title: 'Módulo 1: trampas', isStale: false }];
    const kit = {
      versionId: 'v1',
      courseTitle: 'MICIC',
      versionNumber: 3,
      publishedAt: '2026-11-20T15:00:00Z',
      papers,
      decks: [],
      sessionDecks: [],
    };
    await renderApp('/console/', {
      locale,
      person: tomas,
      answers: { ...answers, FacilitatorKits: () => ({ facilitatorKits: [kit] }) },
    });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox', { name: /Buscar|Find|Chercher/ });
    // Without words the papers are not listed.
    expect(screen.queryByRole('option', { name: /trampas/ })).toBeNull();
    await user.type(field, words);
    const found = within(await screen.findByRole('group', { name: help }));
    expect(found.getByRole('option', { name: /^Módulo 1: trampas/ }).textContent).toContain('MICIC');
    await expectAccessible();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(location.pathname).toBe('/console/kit/v1/p1'));
  });

  it.each([
    ['es', 'invitar', /^Invitar a alguien al equipo.*administración/],
    ['en', 'facilitator', /^Invite somebody to the team.*administrator/],
    ['fr', 'coordinatrice', /^Inviter quelqu’un dans l’équipe.*administration/],
  ] as const)('says who invites staff to a coordinator, in %s', async (locale, words, name) => {
    const user = userEvent.setup();
    const administrators = [{ personId: 'p9', fullName: 'Alma Vidal', email: 'alma@example.org' }];
    await renderApp('/console/', {
      locale,
      person: carla,
      answers: { ...answers, Administrators: () => ({ administrators }) },
    });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: /Buscar|Find|Chercher/ }), words);
    await user.click(await screen.findByRole('option', { name }));
    expect(await screen.findByRole('link', { name: 'alma@example.org' })).toBeTruthy();
  });

  it('asks nothing about people for a trainer', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/', { person: tomas, answers });
    await user.click(await screen.findByRole('button', { name: /Buscar/ }));
    await user.type(await screen.findByRole('combobox', { name: /Buscar/ }), 'paq');
    expect((await screen.findAllByRole('option', { name: /^Paquetes/ })).length).toBeGreaterThan(0);
    expect(network.requests.map(({ name }) => name)).not.toContain('Roster');
  });
});
