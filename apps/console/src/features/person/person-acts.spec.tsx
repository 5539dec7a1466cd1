import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { chooseAct } from '../../testing/choose-act.ts';
import { answers, dossier, enrolmentOf, refusal } from '../../testing/person.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import { actsOf } from './enrolments.tsx';

const languages = ['es', 'en', 'fr'] as const;
const page = '/console/people/person-ana';
const reason = 'Lo pidió por escrito.';

describe('what can be done with an enrolment', () => {
  it.each([
    ['ACTIVE', {}, ['extend', 'pause', 'transfer', 'withdraw']],
    ['ACTIVE', { endsOn: null }, ['transfer', 'pause', 'withdraw']],
    ['ON_HOLD', {}, ['resume', 'transfer', 'withdraw']],
    ['ACTIVE', { isClosed: true }, []],
    ['WITHDRAWN', {}, ['reinstate']],
    ['COMPLETED', {}, []],
  ] as const)('when it is %s %j', (status, over, expected) => {
    expect(actsOf(enrolmentOf({ status, ...over }))).toEqual(expected);
  });
});

describe('acts on a person', () => {
  it('need a reason, and are sent once', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(page, {
      person: carla,
      answers: {
        ...answers(),
        WithdrawEnrolment: () => ({
          withdrawEnrolment: { __typename: 'EnrolmentChanged', enrolmentId: 'enrolment-1' },
        }),
      },
    });
    await chooseAct(user, 'Dar de baja');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Dar de baja' }));
    expect(network.requests.some(({ name }) => name === 'WithdrawEnrolment')).toBe(false);
    await user.type(within(dialog).getByRole('textbox'), reason);
    await user.click(within(dialog).getByRole('button', { name: 'Dar de baja' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'WithdrawEnrolment')?.variables).toMatchObject({
      input: { enrolmentId: 'enrolment-1', reason },
    });
  });

  it('keep what was written, unless leaving it is confirmed', async () => {
    const user = userEvent.setup();
    const ask = jest.spyOn(window, 'confirm').mockReturnValue(false);
    await renderApp(page, { person: carla, answers: answers() });
    await chooseAct(user, 'Dar de baja');
    const dialog = await screen.findByRole<HTMLDialogElement>('dialog');
    await user.type(within(dialog).getByRole('textbox'), reason);
    const cancel = within(dialog).getByRole('button', { name: 'Cancelar' });
    await user.click(cancel);
    expect(fireEvent(dialog, new Event('cancel', { cancelable: true }))).toBe(false);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe(reason);
    ask.mockReturnValue(true);
    await user.click(cancel);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    ask.mockRestore();
  });

  it.each(languages)(
    'put a name right, with a reason; nothing is sent while nothing changed, in %s',
    async (locale) => {
      const user = userEvent.setup();
      const { network } = await renderApp(page, {
        locale,
        person: carla,
        answers: {
          ...answers(),
          CountryRoles: () => ({ countryRoles: [] }),
          ChangePerson: () => ({ changePerson: { __typename: 'PersonChanged', personId: 'person-ana' } }),
        },
      });
      await user.click(
        await screen.findByRole('button', {
          name: /Corregir los datos|Correct the details|Corriger les données/,
        }),
      );
      const dialog = await screen.findByRole('dialog');
      const submit = within(dialog).getByRole('button', { name: /Guardar|Save|Enregistrer/ });
      const [, surname, second] = within(dialog).getAllByRole('textbox');
      const why = within(dialog).getAllByRole('textbox').at(-1);
      if (!surname || !second || !why) throw new Error('the dialog has four fields to write in');
      await user.type(why, reason);
      await user.click(submit);
      expect(within(dialog).getByRole('alert')).toBeTruthy();
      expect(network.requests.some(({ name }) => name === 'ChangePerson')).toBe(false);
      await expectAccessible();
      await user.type(second, 'Quiroga');
      await user.selectOptions(within(dialog).getByRole('combobox', { name: /^(País|Country|Pays)/ }), 'CR');
      await user.click(submit);
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(network.requests.find(({ name }) => name === 'ChangePerson')?.variables).toMatchObject({
        input: { firstSurname: 'Hernández', secondSurname: 'Quiroga', country: 'CR', sex: 'FEMALE', reason },
      });
    },
  );

  it.each(languages)('show what the server refuses, in %s', async (locale) => {
    const user = userEvent.setup();
    await renderApp(page, {
      locale,
      person: carla,
      answers: { ...answers(), AskAddressChange: () => ({ askAddressChange: refusal('ACCOUNT_OF_STAFF') }) },
    });
    await user.click(
      await screen.findByRole('button', { name: /Cambiar el correo|Change the e-mail|Changer l’adresse/ }),
    );
    const dialog = await screen.findByRole('dialog');
    const [email, why] = within(dialog).getAllByRole('textbox');
    if (!email || !why) throw new Error('the dialog has two fields');
    await user.type(email, 'nueva@example.org');
    await user.type(why, reason);
    await user.click(
      within(dialog).getByRole('button', {
        name: /Pedir el cambio|Request the change|Demander le changement/,
      }),
    );
    expect(await within(dialog).findByText(/del equipo|member of staff|membre de l’équipe/)).toBeTruthy();
    await expectAccessible();
  });

  it('of which one is weighty are done after a fresh proof, and leave the question when it is cancelled', async () => {
    const user = userEvent.setup();
    let isProved = false;
    const { network } = await renderApp(page, {
      person: carla,
      answers: {
        ...answers(),
        AskAddressChange: () => ({
          askAddressChange: isProved
            ? { __typename: 'AddressChangeAsked' as const, changeId: 'change-1' }
            : refusal('PROOF_NEEDED'),
        }),
        ProveAgain: () => {
          isProved = true;
          return { proveAgain: { __typename: 'SecondFactorChanged', done: true } };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Cambiar el correo' }));
    const dialog = within(await screen.findByRole('dialog'));
    const [email, why] = dialog.getAllByRole('textbox');
    if (!email || !why) throw new Error('the dialog has two fields');
    await user.type(email, 'nueva@example.org');
    await user.type(why, reason);
    const submit = () => user.click(dialog.getByRole('button', { name: 'Pedir el cambio' }));
    const proof = async () => within(await screen.findByRole('dialog', { name: 'Confirme que es usted' }));
    await submit();
    await user.click((await proof()).getByRole('button', { name: 'Cancelar' }));
    expect(screen.queryByRole('dialog', { name: 'Confirme que es usted' })).toBeNull();
    await submit();
    await user.type((await proof()).getByLabelText('Contraseña'), 'una frase larga');
    await user.click((await proof()).getByRole('button', { name: 'Confirmar y seguir' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = network.requests.filter(({ name }) => name === 'AskAddressChange');
    const whole = { variables: { input: expect.objectContaining({ email: 'nueva@example.org' }) } };
    expect(sent).toEqual(Array.from({ length: 3 }, () => expect.objectContaining(whole)));
  });

  it('a new duty is chosen among more institutions than a list shows, by searching', async () => {
    const user = userEvent.setup();
    const institution = (id: string, name: string) => ({
      id,
      name,
      country: { code: 'MX' },
      kind: 'foreign_ministry',
      acronym: null,
      closedOn: null,
      mayChange: false,
    });
    const all = Array.from({ length: 130 }, (_none, at) => institution(`institution-${at}`, `Oficina ${at}`));
    const list = { mayAddAnywhere: false, countries: [] };
    const { network } = await renderApp(page, {
      person: carla,
      answers: {
        ...answers(),
        Posts: () => ({ posts: { ...list, items: [], totalCount: 0 } }),
        Institutions: ({ search }) => {
          const found = all.filter(({ name }) => name.includes(search ?? ''));
          return { institutions: { ...list, items: found.slice(0, 100), totalCount: found.length } };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Cambiar el destino/ }));
    expect(await screen.findByText(/Hay 30 más que no se muestran/)).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: /^Buscar/ }), 'Oficina 129{Enter}');
    await screen.findByRole('option', { name: 'Oficina 129' });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: /^Institución/ });
    await user.selectOptions(choice, 'Oficina 129');
    await user.clear(screen.getByRole('searchbox', { name: /^Buscar/ }));
    await user.type(screen.getByRole('searchbox', { name: /^Buscar/ }), 'Oficina 7{Enter}');
    await screen.findByRole('option', { name: 'Oficina 7' });
    expect(choice.value).toBe('institution-129');
    expect(network.requests.some(({ name }) => name === 'ChangeDuty')).toBe(false);
  });

  it.each(languages)('a transfer says before what goes along, in %s', async (locale) => {
    const user = userEvent.setup();
    const share = (total: number, kept: number) => ({ total, kept });
    await renderApp(page, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
        TransferPreview: () => ({
          transferPreview: {
            isSameEdition: false,
            isSameVersion: true,
            editionTitle: 'Otra',
            groupName: 'General',
            endsOn: null,
            activities: share(4, 4),
            worksheets: share(0, 0),
            quizAttempts: share(2, 2),
            otherAttempts: share(3, 0),
            attendance: share(0, 0),
            surveyAnswers: share(1, 0),
            obstacle: null,
          },
        }),
      },
    });
    await chooseAct(user, /^(Trasladar|Transfer|Transférer)$/);
    const group = await screen.findByRole('combobox', { name: /Grupo|Group|Groupe/ });
    await waitFor(() => expect(within(group).getAllByRole('option').length).toBeGreaterThan(1));
    const [, first] = within(group).getAllByRole<HTMLOptionElement>('option');
    await user.selectOptions(group, first?.value ?? '');
    expect(await screen.findByText(/misma versión|same version|même version/)).toBeTruthy();
    expect(screen.getByText(/(simulaciones|simulations).*\(?3\)?/)).toBeTruthy();
    expect(screen.getByText(/(encuestas|surveys|enquêtes).*\(1\)/)).toBeTruthy();
  });
});

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
