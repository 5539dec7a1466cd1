import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';
import { answers } from './studio.fixture.ts';

const admin: typeof tomas = { ...tomas, roles: ['ADMINISTRATOR', 'TRAINER'] };

const right = (id: string, personName: string) => ({
  id,
  personId: id,
  personName,
  kind: 'AUTHOR' as const,
  locale: null,
  country: null,
  givenAt: '2026-11-30T10:00:00.000Z',
});

it('a right that is being withdrawn shows it, and the others do not', async () => {
  const user = userEvent.setup();
  const gate = Promise.withResolvers<void>();
  const { network } = await renderApp('/console/studio', {
    person: admin,
    answers: {
      ...answers(),
      CourseRights: () => ({ courseRights: [right('r1', 'Marta Ríos'), right('r2', 'Luis Vega')] }),
      StaffMembers: () => ({
        staff: { items: [], totalCount: 0, withSecondFactor: 0, withoutSecondFactor: 0 },
      }),
      WithdrawCourseRight: async () => {
        await gate.promise;
        return { withdrawCourseRight: { __typename: 'CourseRightGiven' as const, id: 'r1' } };
      },
    },
  });
  await user.click(await screen.findByText('Quién escribe, traduce, revisa y publica'));
  const button = await screen.findByRole('button', { name: /· Marta Ríos$/ });
  await user.click(button);
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBe('true'));
  expect(screen.getByRole('button', { name: /· Luis Vega$/ }).getAttribute('aria-busy')).not.toBe('true');
  gate.resolve();
  await waitFor(() => expect(button.getAttribute('aria-busy')).not.toBe('true'));
  expect(network.requests.filter(({ name }) => name === 'WithdrawCourseRight')).toHaveLength(1);
});
