import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { one, open, tickAll } from '../../../testing/open-bulk.ts';

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
      const toWrite = () =>
        screen
          .getAllByRole('link')
          .filter((link) => link.getAttribute('href')?.includes('/messages/write') && link.title);
      // Everybody, as long as nobody is ticked.
      expect(toWrite()).toHaveLength(1);
      await user.click(screen.getByRole('checkbox', { name: /Luis Mora/ }));
      expect(toWrite()).toHaveLength(0);
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

  it.each([
    ['es', 'Otras acciones', 'Enviar un recordatorio', 'Ver el correo', 'Enviar'],
    ['en', 'Other actions', 'Send a reminder', 'See the e-mail', 'Send'],
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
});
