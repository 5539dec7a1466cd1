import { describe, expect, it } from '@jest/globals';
import type { DataOf, RetentionDue } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';
import type { Board } from './retention-words.ts';

const languages = ['es', 'en', 'fr'] as const;
const lucia = { ...carla, isRegional: true };

const board: Board = {
  nextRunAt: '2026-11-28T04:11:00Z',
  rules: [
    { code: 'CERTIFICATES', days: null, isSwept: false },
    { code: 'PLANS', days: 90, isSwept: false },
    { code: 'MESSAGES', days: 730, isSwept: false },
    { code: 'MAILS', days: 90, isSwept: true },
  ],
  next: {
    toTell: 2,
    toTake: [
      { code: 'PLANS', count: 14 },
      { code: 'MESSAGES', count: 0 },
    ],
  },
  last: {
    id: 'run-1',
    ranAt: '2026-11-27T04:11:00Z',
    told: 0,
    taken: [
      { code: 'PLANS', count: 0 },
      { code: 'MESSAGES', count: 3 },
    ],
  },
};
const answer = (over: Partial<Board> = {}) => ({
  RetentionBoard: () => ({ retentionBoard: { ...board, ...over } }),
});
const open = (answers: ReturnType<typeof answer>, locale: (typeof languages)[number] = 'es') =>
  renderApp('/console/retention', { person: lucia, locale, answers });
const due = (retentionDue: DataOf<typeof RetentionDue>['retentionDue']) => ({
  RetentionDue: () => ({ retentionDue }),
});
const runNow = { name: 'Borrar ahora lo que ya cumplió su plazo' };

describe('what is kept', () => {
  it.each(languages)('is listed with its reason, its time and what goes, in %s', async (locale) => {
    await open(answer(), locale);
    expect(await screen.findAllByRole('row')).toHaveLength(5);
    await expectAccessible();
  });

  it('says how long, and how many go at the next run and went at the last', async () => {
    await open(answer());
    const cells = async (name: RegExp) =>
      within(await screen.findByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent?.replace(/^(Por cuánto tiempo|Próxima vez|Última vez)/, ''))
        .slice(1);
    expect(await cells(/^Planes/)).toEqual(['90 días después de cerrar la edición', '14', '0']);
    expect(await cells(/^Texto de los mensajes/)).toEqual(['24 meses', '0', '3']);
    expect(await cells(/^Certificados/)).toEqual(['Sin límite', '—', '—']);
    expect(await cells(/^Correos/)).toEqual(['90 días', 'Por su cuenta', '—']);
    expect(screen.getByText(/Borrará 14 registros; avisará a 2 personas/)).toBeTruthy();
    expect(screen.getByText(/Se borraron 3 registros; no se avisó a nadie/)).toBeTruthy();
  });

  it('says when nothing has run yet', async () => {
    await open(answer({ last: null }));
    expect(await screen.findByText('Todavía no se ha ejecutado')).toBeTruthy();
  });

  it('goes by hand after a preview, and with a reason only', async () => {
    const { network } = await open(answer());
    const toTake = [{ code: 'NOTES' as const, count: 6 }];
    network.answer({
      ...due({ toTell: 1, toTake }),
      RunRetention: () => ({
        runRetention: { __typename: 'RetentionRun', id: 'run-2', told: 1, taken: toTake },
      }),
    });
    await userEvent.click(await screen.findByRole('button', runNow));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Se borrarán 6 registros')).toBeTruthy();
    expect(within(dialog).getByText(/avisará por correo a 1 persona/)).toBeTruthy();
    const submit = within(dialog).getByRole('button', runNow);
    await userEvent.click(submit);
    expect(network.requests.map(({ name }) => name)).not.toContain('RunRetention');
    await userEvent.type(within(dialog).getByRole('textbox'), 'La persona titular lo pidió.');
    await userEvent.click(submit);
    expect(await screen.findByText(/Se borraron 6 registros; se avisó a 1 persona/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says so when there is nothing to delete', async () => {
    const { network } = await open(answer());
    network.answer(due({ toTell: 0, toTake: [{ code: 'NOTES', count: 0 }] }));
    await userEvent.click(await screen.findByRole('button', runNow));
    expect(await screen.findByText('Ahora mismo no hay nada que borrar.')).toBeTruthy();
    await expectAccessible();
  });
});
