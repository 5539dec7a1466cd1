import { screen } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';

/** Chooses what is to be done with the enrolment of a person from the menu beside it. */
export const chooseAct = async (user: ReturnType<typeof userEvent.setup>, act: string | RegExp) => {
  await user.click(await screen.findByRole('button', { name: /^(Acciones|Actions).*Cohorte regional$/ }));
  await user.click(await screen.findByRole('menuitem', { name: act }));
};
