import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { languages, one, open, tickAll } from '../../../testing/open-bulk.ts';

describe('many people of a roster, given an extension at once,', () => {
  beforeEach(() => localStorage.clear());

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
