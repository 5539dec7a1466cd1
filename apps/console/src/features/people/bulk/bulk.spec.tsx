import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DataOf, RosterViews } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition, editionRow } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';
import { rosterRow } from '../../../testing/roster.fixture.ts';

const languages = ['es', 'en', 'fr'] as const;
const path = '/console/editions/edition-1/roster';

const people = ['Ana Hernández', 'Luis Mora', 'Íñigo Peña'].map((fullName, at) =>
  rosterRow({ enrolmentId: `enrolment-${at}`, personId: `person-${at}`, fullName }),
);

const one = (at: number, refusal: 'ENROLMENT_NOT_ACTIVE' | null = null) => ({
  enrolmentId: `enrolment-${at}`,
  refusal,
  params: {},
  extendedTo: null,
});
const enrolments = [one(0), one(1), one(2, 'ENROLMENT_NOT_ACTIVE')];

const open = async (
  locale: (typeof languages)[number] = 'es',
  changed: { doneCount: number; enrolments: object[] } = { doneCount: 2, enrolments },
  more: NonNullable<Parameters<typeof renderApp>[1]>['answers'] = {},
) => {
  const user = userEvent.setup();
  const { network } = await renderApp(path, {
    person: carla,
    locale,
    answers: {
      EditionHead: () => ({ edition: edition() }),
      Edition: () => ({ edition: edition() }),
      Roster: () => ({ roster: { items: people, totalCount: 3 } }),
      RosterViews: () => ({ rosterViews: [] as DataOf<typeof RosterViews>['rosterViews'] }),
      EnrolmentsPreview: () => ({ enrolmentsPreview: changed as never }),
      ChangeEnrolments: () => ({
        changeEnrolments: { __typename: 'EnrolmentsChanged', ...changed } as never,
      }),
      ...more,
    },
  });
  await screen.findByRole('row', { name: /Ana Hernández/ });
  const sent = () =>
    network.requests.filter(({ name }) => name === 'ChangeEnrolments').map(({ variables }) => variables);
  const inputs = (name: string) =>
    network.requests
      .filter((request) => request.name === name)
      .map(({ variables }) => (variables as { input: object }).input);
  return { user, sent, inputs };
};

const tickAll = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('checkbox', { name: /3/ }));

describe('many people of a roster at once', () => {
  beforeEach(() => localStorage.clear());

  it('are ticked one by one or all of a page, and the bar says how many', async () => {
    const { user } = await open();
    expect(screen.queryByRole('region', { name: /marcada/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Marcar: Luis Mora' }));
    expect(screen.getByRole('region', { name: '1 persona marcada' })).toBeTruthy();
    await tickAll(user);
    expect(screen.getByRole('region', { name: '3 personas marcadas' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Quitar la selección' }));
    expect(screen.queryByRole('region', { name: /marcada/ })).toBeNull();
  });

  it('are ticked as far as another with the shift key', async () => {
    const { user } = await open();
    const [first, , last] = screen.getAllByRole('checkbox', { name: /^Marcar: / });
    if (!first || !last) throw new Error('fewer than three rows');
    await user.click(first);
    await user.keyboard('{Shift>}');
    await user.click(last);
    expect(screen.getByRole('region', { name: '3 personas marcadas' })).toBeTruthy();
    await user.click(first);
    await user.keyboard('{/Shift}');
    expect(screen.queryByRole('region', { name: /marcada/ })).toBeNull();
  });

  it('are given two weeks more by a button, counted from their last day of now', async () => {
    const { user, sent } = await open();
    await tickAll(user);
    await user.click(screen.getByRole('button', { name: 'Dar una prórroga' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Ahora: hasta el 14 de marzo de 2027')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '2 semanas más' }));
    expect(dialog.getByLabelText(/^Nuevo último día/)).toHaveProperty('value', '2027-03-28');
    await user.type(dialog.getByRole('textbox', { name: /^Motivo/ }), 'Huracán en la zona del consulado.');
    await user.click(dialog.getByRole('button', { name: 'Dar la prórroga' }));
    await waitFor(() => expect(sent()).toMatchObject([{ input: { until: '2027-03-28' } }]));
  });

  it.each(languages)(
    'are given more time in four acts, after a preview names who is left out, in %s',
    async (locale) => {
      const { user, sent } = await open(locale);
      await tickAll(user);
      await expectAccessible();
      await user.click(
        screen.getByRole('button', {
          name: /^(Dar una prórroga|Give an extension|Accorder une prolongation)$/,
        }),
      );
      const dialog = within(await screen.findByRole('dialog'));
      await user.type(
        dialog.getByLabelText(/^(Nuevo último día|New last day|Nouveau dernier jour)/),
        '2027-03-21',
      );
      expect(await dialog.findByText(/Íñigo Peña/)).toBeTruthy();
      await expectAccessible();
      await user.type(
        dialog.getByRole('textbox', { name: /^(Motivo|Reason|Motif)/ }),
        'Huracán en la zona del consulado.',
      );
      await user.click(
        dialog.getByRole('button', {
          name: /^(Dar la prórroga|Give the extension|Accorder la prolongation)$/,
        }),
      );
      expect(await screen.findByText(/^2 pe.*1/)).toBeTruthy();
      expect(sent()).toMatchObject([
        {
          input: {
            act: 'EXTEND',
            enrolmentIds: ['enrolment-0', 'enrolment-1', 'enrolment-2'],
            until: '2027-03-21',
            reason: 'Huracán en la zona del consulado.',
          },
        },
      ]);
      await expectAccessible();
    },
  );

  it.each(languages)('whose new last day is too early are told so at the field, in %s', async (locale) => {
    const early = [0, 1, 2].map((at) => ({
      ...one(at),
      refusal: 'DAY_NOT_LATER' as const,
      params: { field: 'until', day: '2027-06-30' },
    }));
    const { user, sent } = await open(locale, { doneCount: 0, enrolments: early });
    await tickAll(user);
    await user.click(
      screen.getByRole('button', {
        name: /^(Dar una prórroga|Give an extension|Accorder une prolongation)$/,
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const day = dialog.getByLabelText(/^(Nuevo último día|New last day|Nouveau dernier jour)/);
    await user.type(day, '2027-03-21');
    await user.type(dialog.getByRole('textbox', { name: /^(Motivo|Reason|Motif)/ }), 'Huracán en la zona.');
    await user.click(
      dialog.getByRole('button', { name: /^(Dar la prórroga|Give the extension|Accorder la prolongation)$/ }),
    );
    expect(await dialog.findByText(/30 (de junio de|June|juin) 2027/)).toBeTruthy();
    expect(document.activeElement).toBe(day);
    await expectAccessible();
    expect(sent()).toHaveLength(1);
    await user.clear(day);
    await user.type(day, '2027-07-15');
    expect(day.getAttribute('aria-invalid')).not.toBe('true');
  });

  it.each(languages)('who are as before are told so, and the focus stays there, in %s', async (locale) => {
    const { user } = await open(locale);
    await tickAll(user);
    await user.click(
      screen.getByRole('button', {
        name: /^(Dar una prórroga|Give an extension|Accorder une prolongation)$/,
      }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(
      dialog.getByLabelText(/^(Nuevo último día|New last day|Nouveau dernier jour)/),
      '2027-03-21',
    );
    await user.type(dialog.getByRole('textbox', { name: /^(Motivo|Reason|Motif)/ }), 'Huracán en la zona.');
    await user.click(
      dialog.getByRole('button', { name: /^(Dar la prórroga|Give the extension|Accorder la prolongation)$/ }),
    );
    await user.click(await screen.findByRole('button', { name: /^(Deshacer|Undo|Annuler)$/ }));
    const told = await screen.findByText(/^(Deshecho|Undone|Annulé).*2/);
    await waitFor(() => expect(document.activeElement?.contains(told)).toBe(true));
    expect(document.activeElement).not.toBe(document.body);
    await expectAccessible();
  });

  it('are as before when it is undone, those who were changed and nobody else', async () => {
    const { user, sent } = await open();
    await tickAll(user);
    await user.click(screen.getByRole('button', { name: 'Otras acciones' }));
    await user.click(screen.getByRole('menuitem', { name: 'Dar de baja' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^Motivo/ }), 'Dejaron el servicio exterior.');
    await user.click(dialog.getByRole('button', { name: 'Dar de baja' }));
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull());
    expect(sent().at(-1)).toMatchObject({
      input: { act: 'REINSTATE', enrolmentIds: ['enrolment-0', 'enrolment-1'] },
    });
  });

  it.each([
    ['es', 'Otras acciones', 'Escribir un mensaje'],
    ['en', 'Other actions', 'Write a message'],
    ['fr', 'Autres actions', 'Écrire un message'],
  ] as const)(
    'are written to, those who are ticked and nobody else, in %s',
    async (locale, more, message) => {
      const { user } = await open(locale);
      await user.click(screen.getByRole('checkbox', { name: /Luis Mora/ }));
      await user.click(screen.getByRole('button', { name: more }));
      expect(screen.getByRole('menuitem', { name: message }).getAttribute('href')).toBe(
        '/console/editions/edition-1/messages/write?ids=enrolment-1',
      );
    },
  );

  it('are taken along as a file, those who are ticked and nobody else', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Marcar: Luis Mora' }));
    const bar = within(screen.getByRole('region', { name: '1 persona marcada' }));
    await user.click(bar.getByRole('button', { name: 'Descargar' }));
    expect(screen.getByRole('menuitem', { name: 'CSV' }).getAttribute('href')).toBe(
      '/rosters/edition-1.csv?ids=enrolment-1&lang=es',
    );
  });

  describe('are given extra time', () => {
    const times = (over: object = {}) => ({
      doneCount: 2,
      people: [
        { personId: 'person-0', refusal: null, params: {}, percentBefore: 0 },
        { personId: 'person-1', refusal: null, params: {}, percentBefore: 100 },
        { personId: 'person-2', refusal: 'EXTRA_TIME_SAME', params: {}, percentBefore: null },
      ],
      ...over,
    });
    const more = {
      ExtraTimesPreview: () => ({ extraTimesPreview: times() as never }),
      SetExtraTimes: () => ({ setExtraTimes: { __typename: 'ExtraTimesSet', ...times() } as never }),
    };

    it.each([
      ['es', 'Otras acciones', 'Dar tiempo extra', 'Tiempo extra', 'Guardar el tiempo extra', 'Deshacer'],
      ['en', 'Other actions', 'Give extra time', 'Extra time', 'Save the extra time', 'Undo'],
      [
        'fr',
        'Autres actions',
        'Accorder du temps supplémentaire',
        'Temps supplémentaire',
        'Enregistrer le temps supplémentaire',
        'Annuler',
      ],
    ] as const)(
      'in %s: who would have less is named, and each has the time of before when it is undone',
      async (locale, others, act, field, submit, undo) => {
        const { user, inputs } = await open(locale, undefined, more);
        await tickAll(user);
        await user.click(screen.getByRole('button', { name: others }));
        await user.click(screen.getByRole('menuitem', { name: act }));
        const dialog = within(await screen.findByRole('dialog'));
        await user.selectOptions(dialog.getByRole('combobox', { name: field }), '50');
        expect(await dialog.findByText(/Luis Mora\./)).toBeTruthy();
        expect(dialog.getByText(/Íñigo Peña/)).toBeTruthy();
        await expectAccessible();
        await user.type(dialog.getByRole('textbox', { name: /^(Motivo|Reason|Motif)/ }), 'Con certificado.');
        await user.click(dialog.getByRole('button', { name: submit }));
        await user.click(await screen.findByRole('button', { name: undo }));
        await waitFor(() => expect(inputs('SetExtraTimes')).toHaveLength(3));
        expect(inputs('SetExtraTimes')).toMatchObject([
          { personIds: ['person-0', 'person-1', 'person-2'], percent: 50 },
          { personIds: ['person-0'], percent: 0 },
          { personIds: ['person-1'], percent: 100 },
        ]);
      },
    );
  });

  describe('are transferred', () => {
    const moved = (kept: string) => ({
      doneCount: 2,
      enrolments: [
        ...[0, 1].map((at) => ({ ...one(at), fromGroupId: 'group-cr', kept })),
        {
          ...one(2),
          refusal: 'NOT_TRANSFERABLE',
          params: { obstacle: 'GROUP_FULL' },
          fromGroupId: null,
          kept: null,
        },
      ],
    });
    const answers = (kept: string) => ({
      Editions: () => ({
        editions: { items: [editionRow({ id: 'edition-2', phase: 'COMING' })], totalCount: 1, mayPlan: true },
      }),
      TransfersPreview: () => ({ transfersPreview: moved(kept) as never }),
      TransferEnrolments: () => ({
        transferEnrolments: { __typename: 'EnrolmentsTransferred', ...moved(kept) } as never,
      }),
    });
    const [first] = edition().groups;

    it.each([
      ['es', 'Otras acciones', 'Trasladar a otro grupo o edición', 'Grupo', 'Trasladar', 'Deshacer'],
      ['en', 'Other actions', 'Transfer to another group or edition', 'Group', 'Transfer', 'Undo'],
      [
        'fr',
        'Autres actions',
        'Transférer vers un autre groupe ou une autre session',
        'Groupe',
        'Transférer',
        'Annuler',
      ],
    ] as const)(
      'within the edition, in %s: who is left out is named, and the others can go back',
      async (locale, others, act, field, submit, undo) => {
        const { user, inputs } = await open(locale, undefined, answers('ALL'));
        await tickAll(user);
        await user.click(screen.getByRole('button', { name: others }));
        await user.click(screen.getByRole('menuitem', { name: act }));
        const dialog = within(await screen.findByRole('dialog'));
        await user.selectOptions(await dialog.findByRole('combobox', { name: field }), first?.id ?? '');
        expect(await dialog.findByText(/Íñigo Peña/)).toBeTruthy();
        await expectAccessible();
        await user.type(dialog.getByRole('textbox', { name: /^(Motivo|Reason|Motif)/ }), 'Cambio de turno.');
        await user.click(dialog.getByRole('button', { name: submit }));
        await user.click(await screen.findByRole('button', { name: undo }));
        await waitFor(() => expect(inputs('TransferEnrolments')).toHaveLength(2));
        expect(inputs('TransferEnrolments')).toMatchObject([
          { enrolmentIds: ['enrolment-0', 'enrolment-1', 'enrolment-2'], groupId: first?.id },
          { enrolmentIds: ['enrolment-0', 'enrolment-1'], groupId: 'group-cr' },
        ]);
      },
    );

    it('to another edition for good: nothing is offered that takes it back', async () => {
      const { user } = await open('es', undefined, answers('WORK'));
      await tickAll(user);
      await user.click(screen.getByRole('button', { name: 'Otras acciones' }));
      await user.click(screen.getByRole('menuitem', { name: 'Trasladar a otro grupo o edición' }));
      const dialog = within(await screen.findByRole('dialog'));
      await user.selectOptions(dialog.getByRole('combobox', { name: 'Edición' }), 'edition-2');
      await user.selectOptions(await dialog.findByRole('combobox', { name: 'Grupo' }), first?.id ?? '');
      expect(dialog.getByText('A otra edición el traslado no se puede deshacer.')).toBeTruthy();
      await user.type(dialog.getByRole('textbox', { name: /^Motivo/ }), 'Cambio de turno.');
      await user.click(dialog.getByRole('button', { name: 'Trasladar' }));
      expect(await screen.findByText(/^2 personas fueron trasladadas/)).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Deshacer' })).toBeNull();
    });
  });

  it.each([
    ['es', 'Otras acciones', 'Enviar un recordatorio', 'Ver el correo', 'Enviar'],
    ['en', 'Other actions', 'Send a reminder', 'See the email', 'Send'],
    ['fr', 'Autres actions', 'Envoyer un rappel', 'Voir le courriel', 'Envoyer'],
  ] as const)(
    'are reminded by mail after a look at it, in %s',
    async (locale, others, act, sample, submit) => {
      const rows = {
        doneCount: 2,
        enrolments: [
          one(0),
          one(1),
          { enrolmentId: 'enrolment-2', refusal: 'NOT_REMINDED' as const, params: { why: 'UNSUBSCRIBED' } },
        ].map(({ enrolmentId, refusal, params }) => ({ enrolmentId, refusal, params })),
      };
      const mail = {
        subject: 'Su curso le espera',
        greeting: 'Hola, Ana:',
        paragraphs: ['Puede seguir.'],
        action: 'Ir al curso',
        notes: [],
        leave: 'No recibir más',
      };
      const { user, inputs } = await open(locale, undefined, {
        RemindersPreview: () => ({ remindersPreview: { ...rows, sample: mail } as never }),
        RemindEnrolments: () => ({
          remindEnrolments: { __typename: 'EnrolmentsReminded', ...rows } as never,
        }),
      });
      await tickAll(user);
      await user.click(screen.getByRole('button', { name: others }));
      await user.click(screen.getByRole('menuitem', { name: act }));
      const dialog = within(await screen.findByRole('dialog'));
      expect(await dialog.findByText(/Íñigo Peña/)).toBeTruthy();
      await user.click(dialog.getByText(sample));
      expect(dialog.getByText('Hola, Ana:')).toBeTruthy();
      await expectAccessible();
      await user.click(dialog.getByRole('button', { name: submit }));
      await waitFor(() =>
        expect(inputs('RemindEnrolments')).toMatchObject([
          { enrolmentIds: ['enrolment-0', 'enrolment-1', 'enrolment-2'] },
        ]),
      );
    },
  );

  it('need a day and a reason before anything is sent', async () => {
    const { user, sent } = await open();
    await tickAll(user);
    await user.click(screen.getByRole('button', { name: 'Dar una prórroga' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Dar la prórroga' }));
    expect(dialog.getByText('Elija un día.')).toBeTruthy();
    expect(sent()).toEqual([]);
  });
});
