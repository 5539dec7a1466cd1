import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { openPlan } from '../../testing/open-plan.ts';

describe('an edition that is copied', () => {
  it('is proposed a year later, on the same day of the week, with a title and a key of its own', async () => {
    await openPlan('copy');
    const value = async (label: string) => (await screen.findByLabelText<HTMLInputElement>(label)).value;
    expect(await value('Primer día')).toBe('2028-01-10');
    expect(screen.getByDisplayValue('cohort-1-2028')).toBeTruthy();
    for (const title of ['Cohorte regional 2028', 'Regional cohort 2028', 'Cohorte régionale 2028'])
      expect(screen.getByDisplayValue(title)).toBeTruthy();
  });

  it('has the year of its first day until somebody writes a title of their own', async () => {
    const user = userEvent.setup();
    await openPlan('copy');
    const day = await screen.findByLabelText('Primer día');
    fireEvent.change(day, { target: { value: '2026-09-07' } });
    expect(screen.getByDisplayValue('cohort-1-2026')).toBeTruthy();
    const title = screen.getByDisplayValue('Cohorte regional 2026');
    expect(screen.getByText('2026', { selector: 'mark' })).toBeTruthy();
    await user.clear(title);
    await user.type(title, 'Cohorte de otoño');
    fireEvent.change(day, { target: { value: '2029-09-03' } });
    expect(screen.getByDisplayValue('cohort-1-2029')).toBeTruthy();
    expect((title as HTMLInputElement).value).toBe('Cohorte de otoño');
  });

  it('shows every date before and after, and the day that keeps the days of the week', async () => {
    const user = userEvent.setup();
    await openPlan('copy');
    const day = await screen.findByLabelText('Primer día');
    fireEvent.change(day, { target: { value: '' } });
    expect(await screen.findByText(/verá todas las fechas antes de crear nada/)).toBeTruthy();
    await user.type(day, '2027-03-02');
    expect(await screen.findByRole('row', { name: /Sesión «Bienvenida»/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Usar el 1 de marzo/ }));
    expect((day as HTMLInputElement).value).toBe('2027-03-01');
  });
});
