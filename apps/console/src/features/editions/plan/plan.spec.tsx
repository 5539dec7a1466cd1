import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { openPlan, planAnswers } from '../../../testing/open-plan.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

describe('the plan of an edition', () => {
  it.each(
    languages.flatMap((locale) =>
      ['plan', 'openings', 'quotas', 'closing', 'copy'].map((part) => [part, locale] as const),
    ),
  )('%s is a page of its own, in %s', async (part, locale) => {
    await openPlan(part, {}, locale);
    expect(await screen.findByRole('heading', { level: 1, name: /Cohorte regional/ })).toBeTruthy();
    await waitFor(() =>
      expect(
        screen.queryAllByRole('textbox').length +
          screen.queryAllByRole('table').length +
          screen.queryAllByRole('heading', { level: 2 }).length,
      ).toBeGreaterThan(0),
    );
    await expectAccessible();
  });

  it.each(
    languages.flatMap((locale) => (['groups', 'sessions'] as const).map((part) => [part, locale] as const)),
  )('%s are listed with their facts, in %s', async (part, locale) => {
    await openPlan(part, {}, locale);
    const user = userEvent.setup();
    const row = await screen.findByRole('row', { name: /México|Mexico|Mexique|Bienvenida/ });
    await user.click(within(row).getByRole('button', { name: /^(Cambiar|Change|Modifier)/ }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
    await expectAccessible();
  });

  it('shows the country of a group in the language of the reader, also where it is typed', async () => {
    await openPlan('groups', {}, 'fr');
    expect(await screen.findByRole('rowheader', { name: 'Mexique' })).toBeTruthy();
    cleanup();
    await openPlan('groups?as=grid', {}, 'fr');
    expect(await screen.findByDisplayValue('Mexique')).toBeTruthy();
  });

  it.each(languages)('of a new edition begins with the course, in %s', async (locale) => {
    await renderApp('/console/editions/new', { locale, person: carla, answers: planAnswers() });
    expect(await screen.findByRole('option', { name: /Curso MICIC/ })).toBeTruthy();
    await expectAccessible();
  });

  it('is closed only with a reason, after it was shown what that means', async () => {
    const user = userEvent.setup();
    const { network } = await openPlan('closing');
    network.answer({
      CloseEdition: () => ({ closeEdition: { __typename: 'EditionClosed', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Cerrar la edición…' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/24 personas no tienen certificado/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar la edición' }));
    expect(network.requests.some(({ name }) => name === 'CloseEdition')).toBe(false);
    await user.type(within(dialog).getByRole('textbox'), 'Todo está evaluado y firmado.');
    await user.click(within(dialog).getByRole('button', { name: 'Cerrar la edición' }));
    await waitFor(() => expect(network.requests.some(({ name }) => name === 'CloseEdition')).toBe(true));
  });
});
