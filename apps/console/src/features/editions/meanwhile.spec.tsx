import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const words = {
  es: { contact: 'Correo de contacto', save: 'Guardar', meanwhile: /^Cambiado mientras tanto: Último día\./ },
  en: { contact: 'Contact address', save: 'Save', meanwhile: /^Changed meanwhile: Last day\./ },
  fr: {
    contact: 'Adresse de contact',
    save: 'Enregistrer',
    meanwhile: /^Modifié entre-temps\s: Dernier jour\./,
  },
} as const;

describe('an edition that a colleague changed meanwhile', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'says what and who, keeps what was typed, takes over the rest, and is saved again on purpose, in %s',
    async (locale) => {
      const user = userEvent.setup();
      let isChanged = false;
      let sent = 0;
      const { network } = await renderApp('/console/editions/edition-1/plan', {
        person: carla,
        locale,
        answers: {
          EditionHead: () => ({ edition: edition() }),
          Edition: () => ({
            edition: isChanged ? edition({ version: 2, endsOn: '2027-05-31' }) : edition({ mayPlan: true }),
          }),
          Programmes: () => ({ programmes: [] }),
          ChangeEdition: () => {
            isChanged = true;
            return {
              changeEdition:
                sent++ > 0
                  ? { __typename: 'EditionChanged', edition: { id: 'edition-1', version: 3 } }
                  : {
                      __typename: 'Refusal',
                      code: 'CHANGED_MEANWHILE',
                      params: {
                        count: 1,
                        action: 'edition.changed',
                        actor: 'Lucía Vega',
                        at: '2026-11-05T15:00:00.000Z',
                        rows: [],
                      },
                    },
            };
          },
        },
      });
      const contact = await screen.findByRole('textbox', { name: words[locale].contact });
      await user.type(contact, 'curso@cancilleria.example');
      const save = async () => {
        const [button] = screen.getAllByRole('button', { name: words[locale].save });
        if (button) await user.click(button);
      };
      await save();
      expect(await screen.findByText(/Lucía Vega/)).toBeTruthy();
      expect(await screen.findByText(words[locale].meanwhile)).toBeTruthy();
      expect((contact as HTMLInputElement).value).toBe('curso@cancilleria.example');
      await expectAccessible();
      await save();
      await waitFor(() => expect(sent).toBe(2));
      const inputs = network.requests
        .filter(({ name }) => name === 'ChangeEdition')
        .map(
          ({ variables }) =>
            (variables as { input: { basedOn: number; details: { endsOn: string; contactAddress: string } } })
              .input,
        );
      expect(inputs.map(({ basedOn }) => basedOn)).toEqual([1, 2]);
      expect(inputs[1]?.details).toMatchObject({
        endsOn: '2027-05-31',
        contactAddress: 'curso@cancilleria.example',
      });
      expect(screen.queryByText(words[locale].meanwhile)).toBeNull();
    },
  );
});
