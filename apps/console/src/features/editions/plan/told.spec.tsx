import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { editionAnswers as answers } from '../../../testing/edition-answers.ts';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const page = '/console/editions/edition-1';
const undo = /^(Deshacer|Undo|Annuler)$/;
const undone = /^(Deshecho|Undone|Annulé)/;

describe('what was done with the plan is said, with who learns of it and the way back', () => {
  it.each(languages)('of a session that was cancelled, in %s', async (locale) => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${page}/sessions`, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        CancelSession: () => ({
          cancelSession: { __typename: 'SessionCancelled', edition: { id: 'edition-1', sessions: [] } },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /Bienvenida|Welcome|Bienvenue/ }));
    const cancel = /^(Cancelar la sesión|Cancel the session|Annuler la séance)$/;
    await user.click(screen.getByRole('button', { name: cancel }));
    const dialog = screen.getAllByRole('dialog').at(-1) ?? document.body;
    // A session is nobody's record: nobody would look for the reason in a copy of their data.
    expect(
      within(dialog).getByText(/(revise el registro|the records reads it|vérifient les traces)\.$/),
    ).toBeTruthy();
    await user.type(within(dialog).getByRole('textbox'), 'El ponente no puede venir.');
    await user.click(within(dialog).getByRole('button', { name: cancel }));
    const notice = (await screen.findByText(/(ningún correo|No e-mail|Aucun courriel)/)).closest('.notice');
    expect(notice?.textContent).toMatch(/Bienvenida|Welcome|Bienvenue/);
    expect(notice?.querySelector('a')?.getAttribute('href')).toBe(`${page}/messages/announcements`);
    expect(screen.queryByRole('dialog')).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: undo }));
    expect(await screen.findByText(undone)).toBeTruthy();
    const sent = network.requests.filter(({ name }) => name === 'CancelSession');
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: expect.objectContaining({ sessionId: 'session-1', isCancelled: true }) },
      { input: expect.objectContaining({ sessionId: 'session-1', isCancelled: false }) },
    ]);
  });

  it('of a session that was changed: undoing saves it as it was, over what was made of it', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${page}/sessions`, {
      person: carla,
      answers: {
        ...answers(),
        PlanSession: () => ({
          planSession: {
            __typename: 'SessionPlanned',
            edition: { id: 'edition-1', sessions: [{ id: 'session-1', version: 2 }] },
          },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /Bienvenida/ }));
    const minutes = screen.getByLabelText('Minutos');
    await user.clear(minutes);
    await user.type(minutes, '60');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('«Bienvenida» quedó cambiada.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText(undone)).toBeTruthy();
    const sent = network.requests.filter(({ name }) => name === 'PlanSession');
    expect(sent.map(({ variables }) => variables)).toEqual([
      {
        input: expect.objectContaining({
          basedOn: 1,
          halfDays: [expect.objectContaining({ plannedMinutes: 60 })],
        }),
      },
      {
        input: expect.objectContaining({
          basedOn: 2,
          halfDays: [{ id: 'half-1', localStart: '2027-01-20T10:00', plannedMinutes: 90 }],
        }),
      },
    ]);
  });

  it('of a group that was removed: undoing adds it again with its seats and who accompanies it', async () => {
    const user = userEvent.setup();
    const groups = edition().groups.map((group) => ({ ...group, seatsTaken: 0 }));
    const planned = { __typename: 'GroupPlanned' as const, edition: { id: 'edition-1', groups: [] } };
    const { network } = await renderApp(`${page}/groups`, {
      person: carla,
      answers: {
        ...answers({ groups }),
        FacilitatorCandidates: () => ({
          facilitatorCandidates: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
        }),
        RemoveGroup: () => ({
          removeGroup: { __typename: 'GroupRemoved', edition: { id: 'edition-1', groups: [] } },
        }),
        PlanGroup: () => ({ planGroup: planned }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Cambiar: México' }));
    await user.click(screen.getByRole('button', { name: 'Quitar el grupo' }));
    const dialog = screen.getAllByRole('dialog').at(-1) ?? document.body;
    await user.click(within(dialog).getByRole('button', { name: 'Quitar el grupo' }));
    expect(await screen.findByText('El grupo México ya no está.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText(undone)).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'PlanGroup')?.variables).toMatchObject({
      input: { groupId: null, country: 'MX', seats: 30, facilitatorIds: ['person-tomas'], basedOn: null },
    });
  });

  it('of who accompanies a group: undoing brings back who did', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${page}/groups`, {
      person: carla,
      answers: {
        ...answers(),
        FacilitatorCandidates: () => ({
          facilitatorCandidates: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
        }),
        PlanGroup: () => ({
          planGroup: {
            __typename: 'GroupPlanned',
            edition: { id: 'edition-1', groups: [{ id: 'group-mx', version: 2 }] },
          },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Cambiar: México' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Tomás Rivas' }));
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Nadie acompaña ya al grupo México.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText(undone)).toBeTruthy();
    const sent = network.requests.filter(({ name }) => name === 'PlanGroup');
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: expect.objectContaining({ facilitatorIds: [], basedOn: 1 }) },
      { input: expect.objectContaining({ facilitatorIds: ['person-tomas'], basedOn: 2 }) },
    ]);
  });
});

describe('who accompanies a group is chosen from people with an account', () => {
  const administrators = [{ personId: 'p9', fullName: 'Alma Vidal', email: 'alma@example.org' }];

  it.each(languages)('whom to ask is said where nobody can be chosen, in %s', async (locale) => {
    const user = userEvent.setup();
    await renderApp(`${page}/groups`, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        FacilitatorCandidates: () => ({ facilitatorCandidates: [] }),
        Administrators: () => ({ administrators }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /: (México|Mexico|Mexique)$/ }));
    expect(await screen.findByText(/^(Aún no se puede|Nobody can be|Personne ne peut)/)).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'alma@example.org' })).toBeTruthy();
    await expectAccessible();
  });

  it('and, where somebody is missing, when it is asked for', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${page}/groups`, {
      locale: 'en',
      person: carla,
      answers: {
        ...answers(),
        FacilitatorCandidates: () => ({
          facilitatorCandidates: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
        }),
        Administrators: () => ({ administrators }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /: (México|Mexico)$/ }));
    const missing = await screen.findByRole('button', { name: 'Is somebody missing?' });
    expect(network.requests.map(({ name }) => name)).not.toContain('Administrators');
    await user.click(missing);
    expect(await screen.findByRole('link', { name: 'alma@example.org' })).toBeTruthy();
  });
});
