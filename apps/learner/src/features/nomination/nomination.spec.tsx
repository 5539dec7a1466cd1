import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { asked, form, written } from './nomination.fixture.ts';

const token = 'a'.repeat(43);
const saved = (state: 'DRAFT' | 'SUBMITTED') => () => ({
  saveNomination: { __typename: 'NominationSaved' as const, nomination: written({ state }) },
});

/** The focus is here or inside: a screen reader continues with these words. */
const hasFocus = (element: HTMLElement) =>
  document.activeElement !== document.body && document.activeElement?.contains(element) === true;

describe('the personal link of an institution', () => {
  const open = (
    over: Parameters<typeof form>[0] = {},
    locale: 'es' | 'en' | 'fr' = 'es',
    isSameDevice = false,
  ) =>
    renderApp(`/nominate/${token}`, {
      locale,
      person: null,
      isSameDevice,
      answers: { NominationForm: () => ({ nominationForm: form(over) }) },
    });

  it.each([
    ['es', 'Este enlace es para Dirección General de Protección.', 'Proponer a una persona'],
    ['en', 'This link is for Dirección General de Protección.', 'Nominate a person'],
    ['fr', 'Ce lien est destiné à Dirección General de Protección.', 'Proposer une personne'],
  ] as const)(
    'says in %s for whom it is, until when, and what the call asks for',
    async (locale, whose, add) => {
      await open({}, locale);
      expect(await screen.findByText(whose)).toBeTruthy();
      expect(screen.getByRole('heading', { name: 'Perfil' })).toBeTruthy();
      expect(screen.getByRole('button', { name: add })).toBeTruthy();
      await expectAccessible();
    },
  );

  it('leads whoever writes from the button to the form, from what is missing to what was sent', async () => {
    const user = userEvent.setup();
    const { network } = await open();
    await user.click(await screen.findByRole('button', { name: 'Proponer a una persona' }));
    expect(hasFocus(screen.getByRole('heading', { name: 'La persona que propone' }))).toBe(true);
    for (const [label, words] of [
      ['Nombres', 'Rosa María'],
      ['Primer apellido', 'Ibarra'],
      ['Correo electrónico', 'rosa@example.org'],
      ['Cargo', 'Vicecónsul'],
    ] as const)
      await user.type(screen.getByLabelText(label), words);
    await user.selectOptions(screen.getByLabelText('Perfil'), 'consul_abroad');
    await user.click(screen.getByRole('button', { name: 'Enviar la postulación' }));
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /Marque esta casilla/ }));
    expect(
      screen.getByText('Un dato está sin completar o no es correcto. Está marcado más arriba.'),
    ).toBeTruthy();
    await expectAccessible();

    network.answer({ SaveNomination: saved('SUBMITTED') });
    await user.click(screen.getByRole('checkbox', { name: /3 horas de trabajo/ }));
    await user.click(screen.getByRole('button', { name: 'Enviar la postulación' }));
    const told = await screen.findByText('La postulación fue enviada.');
    expect(hasFocus(told)).toBe(true);
    const [sent] = network.requests.filter(({ name }) => name === 'SaveNomination');
    expect(sent?.variables).toMatchObject({
      input: { token, isSubmitted: true, nominee: { givenNames: 'Rosa María', hasConsent: true } },
    });
  });

  it.each([
    ['es', 'Proponer a una persona', 'Enviar la postulación', 'Nombres', /Escriba los nombres/],
    ['en', 'Nominate a person', 'Send the nomination', 'Given names', /Enter the given names/],
    ['fr', 'Proposer une personne', 'Envoyer la candidature', 'Prénoms', /Saisissez les prénoms/],
  ] as const)(
    'moves in %s to the first field with a fault, which says what is wrong',
    async (locale, add, send, label, words) => {
      const user = userEvent.setup();
      await open({}, locale);
      await user.click(await screen.findByRole('button', { name: add }));
      await user.click(screen.getByRole('button', { name: send }));
      expect(document.activeElement).toBe(screen.getByLabelText(label));
      expect(screen.getByText(words)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('says what an e-mail address lacks, before it is sent and after the server has refused it', async () => {
    const user = userEvent.setup();
    const { network } = await open({ nominations: [] });
    await user.click(await screen.findByRole('button', { name: 'Proponer a una persona' }));
    const address = screen.getByLabelText('Correo electrónico');
    await user.type(address, 'rosa.ministerio');
    network.answer({
      SaveNomination: () => ({
        saveNomination: {
          __typename: 'Refusal' as const,
          code: 'INPUT_INVALID',
          params: { field: 'address', reason: 'ADDRESS' },
        },
      }),
    });
    await user.click(screen.getByRole('button', { name: 'Guardar como borrador' }));
    await waitFor(() => expect(document.activeElement).toBe(address));
    expect(screen.getByText(/Este correo no es válido/)).toBeTruthy();
  });

  it('keeps what was begun on this device until it is sent or left', async () => {
    const user = userEvent.setup();
    await open();
    await user.click(await screen.findByRole('button', { name: 'Proponer a una persona' }));
    await user.type(screen.getByLabelText('Nombres'), 'Rosa');
    await open({}, 'es', true);
    const names = await screen.findByLabelText('Nombres');
    expect(names.getAttribute('value')).toBe('Rosa');
    await user.click(screen.getByRole('button', { name: 'Volver sin guardar' }));
    expect(hasFocus(screen.getByRole('button', { name: 'Proponer a una persona' }))).toBe(true);
    await open({}, 'es', true);
    expect(await screen.findByRole('button', { name: 'Proponer a una persona' })).toBeTruthy();
  });

  it('shows what stands with whom, and what can still be corrected', async () => {
    await open({
      nominations: [
        written(),
        written({ id: 'nomination-2', key: 'key-2', givenNames: 'Elena', state: 'ACCEPTED' }),
      ],
    });
    const [first, second] = await screen.findAllByRole('listitem');
    expect(within(first as HTMLElement).getByText('Enviada')).toBeTruthy();
    expect(
      within(first as HTMLElement).getByRole('button', { name: 'Corregir: Rosa María Ibarra' }),
    ).toBeTruthy();
    expect(within(second as HTMLElement).getByText('Aceptada')).toBeTruthy();
    expect(within(second as HTMLElement).queryByRole('button')).toBeNull();
    expect(screen.getByText(/Este enlace admite 2 personas/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Proponer a una persona' })).toBeNull();
  });

  it.each([
    ['COMING', 'La convocatoria se abre el domingo 1 de noviembre de 2026.'],
    ['CLOSED', /^La convocatoria está cerrada desde el/],
    ['EXPIRED', 'Este enlace venció.'],
    ['REVOKED', 'La coordinación anuló este enlace.'],
  ] as const)('that is %s says so, and whom to ask', async (state, words) => {
    await open({ state });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'convocatoria@example.org' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Proponer a una persona' })).toBeNull();
    await expectAccessible();
  });

  it('that nobody has given says so', async () => {
    await renderApp(`/nominate/${token}`, {
      person: null,
      answers: { NominationForm: () => ({ nominationForm: null }) },
    });
    expect(await screen.findByText('Este enlace no lleva a ninguna parte.')).toBeTruthy();
  });
});

describe('the link in the letter to a nominee', () => {
  const open = (over: Parameters<typeof asked>[0] = {}, locale: 'es' | 'en' | 'fr' = 'es') =>
    renderApp(`/confirm/${token}`, {
      locale,
      person: null,
      answers: { Confirmation: () => ({ confirmation: asked(over) }) },
    });

  it.each([
    ['es', 'Confirmo que participaré', 'No puedo participar'],
    ['en', 'I confirm that I will take part', 'I cannot take part'],
    ['fr', 'Je confirme ma participation', 'Je ne peux pas participer'],
  ] as const)('asks in %s for a yes or a no', async (locale, yes, no) => {
    await open({}, locale);
    expect(await screen.findByRole('button', { name: yes })).toBeTruthy();
    expect(screen.getByRole('button', { name: no })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'El plazo para confirmar terminó el 28 de diciembre de 2026.'],
    ['en', 'The time to confirm ended on 28 December 2026.'],
    ['fr', 'Le délai pour confirmer a pris fin le 28 décembre 2026.'],
  ] as const)('says in %s after its day that it is too late, and whom to write to', async (locale, words) => {
    await open({ state: 'LATE' }, locale);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText(/Lucía Fernández.*convocatoria@example\.org/)).toBeTruthy();
    expect(screen.queryByLabelText('Nombres')).toBeNull();
    await expectAccessible();
  });

  it('takes the name put right, and tells what comes next where the form was', async () => {
    const user = userEvent.setup();
    const { network } = await open();
    const names = await screen.findByLabelText('Nombres');
    await user.clear(names);
    await user.click(screen.getByRole('button', { name: 'Confirmo que participaré' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Nombres'));
    await user.type(names, 'Rosa María');
    network.answer({
      AnswerConfirmation: () => ({
        answerConfirmation: {
          __typename: 'ConfirmationAnswered',
          confirmation: asked({ state: 'ENROLLED' }),
        },
      }),
      Confirmation: () => ({ confirmation: asked({ state: 'ENROLLED' }) }),
    });
    await user.click(screen.getByRole('button', { name: 'Confirmo que participaré' }));
    const told = await screen.findByText('Está en el curso.');
    await waitFor(() => expect(hasFocus(told)).toBe(true));
    const [sent] = network.requests.filter(({ name }) => name === 'AnswerConfirmation');
    expect(sent?.variables).toMatchObject({ input: { token, isAccepted: true, givenNames: 'Rosa María' } });
    expect(screen.getByRole('link', { name: 'Iniciar sesión' })).toBeTruthy();
    await expectAccessible();
  });

  it('gives a seat away only when asked twice', async () => {
    const user = userEvent.setup();
    const { network } = await open();
    await user.click(await screen.findByRole('button', { name: 'No puedo participar' }));
    const dialog = await screen.findByRole('dialog');
    expect(network.requests.some(({ name }) => name === 'AnswerConfirmation')).toBe(false);
    network.answer({
      AnswerConfirmation: () => ({
        answerConfirmation: {
          __typename: 'ConfirmationAnswered',
          confirmation: asked({ state: 'DECLINED' }),
        },
      }),
      Confirmation: () => ({ confirmation: asked({ state: 'DECLINED' }) }),
    });
    await user.click(within(dialog).getByRole('button', { name: 'No puedo participar' }));
    expect(await screen.findByText(/La coordinación decide a quién ofrecerlo/)).toBeTruthy();
  });

  it.each([
    ['IN_REVIEW', 'Recibimos su confirmación.'],
    ['WAITING', 'Está en la lista de espera.'],
    ['OVER', 'Este enlace ya no sirve.'],
  ] as const)('that is %s says so and asks nothing', async (state, words) => {
    await open({ state });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Confirmo que participaré' })).toBeNull();
  });
});
