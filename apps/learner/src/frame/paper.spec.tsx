import { expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { known, pathOf, scenario } from '../features/scenario/scenario.fixture.ts';
import { renderApp } from '../testing/render-app.tsx';

// Who follows a link that asks for a language has at once what comes to others a moment after the screen.
it('prints a debrief unfolded, and leaves the screen as it was', async () => {
  const ended = known({ id: 'mine', path: pathOf('radio.a', 'shelter.open') });
  await renderApp('/course/e1/scenario/s1?attempt=mine&step=2&lang=es', {
    answers: {
      Scenario: () => ({ scenario: scenario({ attempts: [ended] }) }),
      ScreenNotes: () => ({ screenNotes: [] }),
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Bajo techo' });
  const folds = () => [...document.querySelectorAll('details')].map(({ open }) => open);
  const onScreen = folds();
  expect(onScreen).toContain(false);
  await waitFor(() => {
    fireEvent(window, new Event('beforeprint'));
    expect(folds()).not.toContain(false);
  });
  fireEvent(window, new Event('afterprint'));
  expect(folds()).toEqual(onScreen);
});
