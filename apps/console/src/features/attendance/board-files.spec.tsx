import { expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers } from '../../testing/attendance-app.ts';
import { board } from '../../testing/attendance.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const open = async (startsAt: string, isCancelled: boolean, locale: 'es' | 'en' | 'fr') => {
  const user = userEvent.setup();
  const sessions = board().sessions.map((each) => ({
    ...each,
    isCancelled,
    halfDays: each.halfDays.map((halfDay) => ({ ...halfDay, startsAt })),
  }));
  await renderApp('/console/editions/edition-1/attendance', {
    locale,
    person: carla,
    answers: { ...answers, AttendanceBoard: () => ({ attendanceBoard: board({ sessions }) }) },
  });
  await screen.findByRole('row', { name: /Ana Hernández Núñez/ });
  await user.click(screen.getByRole('button', { name: /Descargar|Download|Télécharger/ }));
  return screen.getAllByRole('menuitem');
};

it.each([
  ['es', 'Listas para firmar desde hoy: un PDF A4'],
  ['en', 'Sign-in sheets from today on: one A4 PDF'],
  ['fr', 'Feuilles à signer à partir d’aujourd’hui\u202f: un PDF A4'],
] as const)('the sheets of all sessions to come are one file, in %s', async (locale, words) => {
  await open('2999-01-20T15:00:00.000Z', false, locale);
  const item = screen.getByRole('menuitem', { name: words });
  expect(item.getAttribute('href')).toBe(`/attendance/edition-sheets/edition-1/a4.pdf?lang=${locale}`);
  await expectAccessible();
});

it.each([
  ['is over', '2020-01-20T15:00:00.000Z', false],
  ['is cancelled', '2999-01-20T15:00:00.000Z', true],
])('no sheets are offered where every session %s', async (_why, startsAt, isCancelled) => {
  const items = await open(startsAt, isCancelled, 'es');
  expect(items.map(({ textContent }) => textContent)).toEqual(['Descargar Excel', 'Descargar CSV']);
});
