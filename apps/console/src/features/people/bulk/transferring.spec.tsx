import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { edition, editionRow } from '../../../testing/edition.fixture.ts';
import { one, open, tickAll } from '../../../testing/open-bulk.ts';

describe('many people of a roster are transferred', () => {
  beforeEach(() => localStorage.clear());

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
