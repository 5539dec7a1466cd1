import { describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../../testing/edition.fixture.ts';
import { openPlan } from '../../../testing/open-plan.ts';

describe('the plan of openings', () => {
  it('is read, not changed, by those who coordinate one country', async () => {
    await openPlan('openings', { mayPlan: false });
    expect(await screen.findByText(/Bienvenida: se abre el/)).toBeTruthy();
    expect(
      screen.getByText(/^MICIC: se abre el .*, si antes se terminó lo obligatorio de «Bienvenida»$/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Guardar' })).toBeNull();
  });

  it.each([
    [
      'es',
      'MICIC: se abre al terminar lo obligatorio de «Bienvenida»',
      /Un módulo sin fecha se abre desde el principio o/,
    ],
    ['en', 'MICIC: opens on finishing what is required in “Bienvenida”', /after a gate/],
    [
      'fr',
      'MICIC : ouvre quand les activités obligatoires de « Bienvenida » sont terminées',
      /module d’accès/,
    ],
  ] as const)(
    'calls no module open from the start that comes after a gate, in %s',
    async (locale, line, rule) => {
      const releases = edition().releases.map((release) => ({ ...release, opensOn: null }));
      await openPlan('openings', { mayPlan: false, releases }, locale);
      expect(await screen.findByText((text) => text.replaceAll(/\s/g, ' ') === line)).toBeTruthy();
      cleanup();
      await openPlan('openings', { releases }, locale);
      expect(await screen.findByText(rule)).toBeTruthy();
      expect(screen.getByText(/«Bienvenida»\.|“Bienvenida”\.|« ?Bienvenida ?»\./)).toBeTruthy();
    },
  );

  it('suggests one module a week and sends every day', async () => {
    const user = userEvent.setup();
    const { network } = await openPlan('openings', {
      releases: edition().releases.map((release) => ({ ...release, opensOn: null })),
    });
    network.answer({
      PlanReleases: () => ({ planReleases: { __typename: 'ReleasesPlanned', edition: { id: 'edition-1' } } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Proponer fechas' }));
    expect(screen.getByText('Hay cambios sin guardar.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado.')).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'PlanReleases')?.variables).toMatchObject({
      input: {
        releases: [
          { moduleId: 'module-0', opensOn: '2027-01-11' },
          { moduleId: 'module-1', opensOn: '2027-01-18' },
        ],
      },
    });
  });
});
