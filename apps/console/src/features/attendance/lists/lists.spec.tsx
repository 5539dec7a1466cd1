import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { inputOf, start } from '../../../testing/attendance-app.ts';
import { list, listRows } from '../../../testing/attendance.fixture.ts';

describe('a file', () => {
  const file = (size = 20) =>
    new File(['Name,Duration\nAna,9\n'.padEnd(size)], 'registro.csv', { type: 'text/csv' });
  const choose = () => screen.findByLabelText(/Elegir un archivo/);

  it('is sent for one half day and opened as what it would record', async () => {
    const user = userEvent.setup();
    const app = await start('/console/attendance/session-1/lists', {
      CheckAttendanceList: () => ({
        checkAttendanceList: { __typename: 'AttendanceListChecked' as const, listId: 'list-1' },
      }),
    });
    await user.selectOptions(await screen.findByLabelText('Media jornada'), 'half-2');
    await user.click(screen.getByRole('radio', { name: /seminario web/ }));
    await user.upload(await choose(), file());
    await waitFor(() => expect(location.pathname).toBe('/console/attendance/session-1/lists/list-1'));
    expect(inputOf(app, 'CheckAttendanceList')).toMatchObject({
      input: {
        halfDayId: 'half-2',
        evidence: 'WEBINAR_LOG',
        fileName: 'registro.csv',
        content: btoa('Name,Duration\nAna,9\n'),
        columns: null,
      },
    });
    // What it was read as can be changed without choosing it again.
    await user.click(await screen.findByText('Cómo se leyeron las columnas'));
    await user.selectOptions(screen.getByLabelText('Name'), 'Correo electrónico');
    await user.click(screen.getByRole('button', { name: 'Leer de nuevo' }));
    await waitFor(() =>
      expect(app.network.requests.filter(({ name }) => name === 'CheckAttendanceList')).toHaveLength(2),
    );
  });

  it('that is too large is not sent', async () => {
    const user = userEvent.setup();
    const app = await start('/console/attendance/session-1/lists');
    await user.upload(await choose(), file(1_000_001));
    expect(await screen.findByText('No pudimos leer el archivo.')).toBeTruthy();
    expect(inputOf(app, 'CheckAttendanceList')).toBeUndefined();
  });

  it('is recorded with its strangers, who sit at the one table there is', async () => {
    const user = userEvent.setup();
    const app = await start('/console/attendance/session-1/lists/list-1', {
      ApplyAttendanceList: () => ({
        applyAttendanceList: {
          __typename: 'AttendanceListApplied' as const,
          listId: 'list-1',
          recorded: 1,
          walkIns: 1,
        },
      }),
    });
    await user.click(
      await screen.findByRole('button', { name: 'Registrar a 1 persona y anotar a 1 fuera de la lista' }),
    );
    await waitFor(() =>
      expect(inputOf(app, 'ApplyAttendanceList')).toMatchObject({
        input: { listId: 'list-1', strangersGroupId: 'group-mx' },
      }),
    );
  });

  it('shows beside each row what is recorded now', async () => {
    await start('/console/attendance/session-1/lists/list-1');
    const row = await screen.findByRole('row', { name: /Ana Hernández Núñez/ });
    expect(within(row).getByText('120 min')).toBeTruthy();
    expect(within(row).getByText('45 min')).toBeTruthy();
  });

  it('is undone with a reason, after saying what goes and what stays', async () => {
    const user = userEvent.setup();
    const [ana] = listRows();
    const rows = ana ? [ana, { ...ana, line: 9, person: 'Luis Mora', isHeld: false }] : [];
    const app = await start('/console/attendance/session-1/lists/list-1', {
      AttendanceListRows: () => ({ attendanceListRows: { items: rows, totalCount: 102 } }),
      AttendanceList: () => ({ attendanceList: list({ status: 'APPLIED' }) }),
      UndoAttendanceList: () => ({
        undoAttendanceList: { __typename: 'AttendanceListUndone' as const, listId: 'list-1' },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Deshacer' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Ana Hernández Núñez: 45 min → (vacío)')).toBeTruthy();
    expect(dialog.getByText(/^De 1 persona se queda/)).toBeTruthy();
    expect(dialog.getByText('Luis Mora')).toBeTruthy();
    expect(dialog.getByText('Y 2 filas más.')).toBeTruthy();
    await expectAccessible();
    await user.type(dialog.getByLabelText('Motivo'), 'Era el registro de otro día.');
    await user.click(dialog.getByRole('button', { name: 'Deshacer' }));
    await waitFor(() =>
      expect(inputOf(app, 'UndoAttendanceList')).toMatchObject({
        input: { listId: 'list-1', reason: 'Era el registro de otro día.' },
      }),
    );
  });
});
