import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { chooseAct } from '../../testing/choose-act.ts';
import { answers, dossier } from '../../testing/person.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const page = '/console/people/person-ana';

describe('an act on a person', () => {
  it('is said on the page, and a transfer within the edition is undone from there', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(page, {
      person: carla,
      answers: {
        ...answers(),
        Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
        TransferPreview: () => ({ transferPreview: null }),
        TransferEnrolment: () => ({
          transferEnrolment: { __typename: 'EnrolmentTransferred', enrolmentId: 'enrolment-1' },
        }),
      },
    });
    const enrolment = dossier().enrolments[0];
    await chooseAct(user, 'Trasladar');
    const group = await screen.findByRole('combobox', { name: 'Grupo' });
    await waitFor(() => expect(within(group).getAllByRole('option').length).toBeGreaterThan(1));
    const [, first] = within(group).getAllByRole<HTMLOptionElement>('option');
    await user.selectOptions(group, first?.value ?? '');
    await user.type(screen.getByRole('textbox', { name: /Motivo/ }), 'Cambió de sede');
    await user.click(screen.getByRole('button', { name: `Trasladar a ${first?.text}` }));
    const told = await screen.findByText(`${dossier().fullName} está ahora en el grupo ${first?.text}.`);
    expect(document.activeElement?.contains(told)).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText('Deshecho: todo está como antes.')).toBeTruthy();
    const sent = network.requests.filter(({ name }) => name === 'TransferEnrolment');
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: expect.objectContaining({ groupId: first?.value, reason: 'Cambió de sede' }) },
      { input: expect.objectContaining({ groupId: enrolment?.groupId, reason: 'Deshecho: Cambió de sede' }) },
    ]);
  });

  it('on the extra time is said with its value, and undone to the one before', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(page, {
      person: carla,
      answers: {
        ...answers(),
        SetExtraTime: () => ({
          setExtraTime: { __typename: 'PersonChanged', personId: dossier().id },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Tiempo adicional' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Cuánto' }), '75');
    await user.type(screen.getByRole('textbox', { name: /Motivo/ }), 'Certificado médico');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText(/^Tiempo adicional de .*75/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    await screen.findByText('Deshecho: todo está como antes.');
    const sent = network.requests.filter(({ name }) => name === 'SetExtraTime');
    expect(sent.map(({ variables }) => variables)).toEqual([
      { input: expect.objectContaining({ percent: 75 }) },
      { input: expect.objectContaining({ percent: dossier().extraTimePercent }) },
    ]);
  });
});
