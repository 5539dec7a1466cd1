import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

const token = 'x'.repeat(43);
const asked = {
  kind: 'ADDRESS' as 'ADDRESS' | 'MERGE',
  isConfirmedHere: false,
  from: 'ana@sre.example',
  to: 'ana@otra.example',
  state: 'WAITING' as const,
  askedAt: '2026-11-24T10:00:00.000Z',
  expiresAt: '2026-12-24T10:00:00.000Z',
};

const open = async (locale: 'es' | 'en' | 'fr', found: typeof asked | null) => {
  let state: 'WAITING' | 'CONFIRMED' | 'REFUSED' = 'WAITING';
  let isConfirmedHere = false;
  const app = await renderApp(`/address/${token}`, {
    locale,
    person: null,
    answers: {
      AddressChangeByLink: () => ({ addressChangeByLink: found && { ...found, state, isConfirmedHere } }),
      AnswerAddressChange: ({ input }) => {
        isConfirmedHere = input.isConfirmed && found?.kind === 'MERGE';
        if (!isConfirmedHere) state = input.isConfirmed ? 'CONFIRMED' : 'REFUSED';
        return {
          answerAddressChange: {
            __typename: 'AddressChangeAnswered',
            change: { ...asked, state, isConfirmedHere },
          },
        };
      },
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, user: userEvent.setup() };
};

describe('the link about another address', () => {
  it.each([
    ['es', 'Sí, cambiar a este correo', 'Su correo cambió.'],
    ['en', 'Yes, change to this e-mail', 'Your e-mail has changed.'],
    ['fr', 'Oui, changer pour cette adresse', 'Votre adresse a changé.'],
  ] as const)('shows both addresses and confirms, in %s', async (locale, confirm, done) => {
    const { user, network } = await open(locale, asked);
    expect(await screen.findByText('ana@sre.example')).toBeTruthy();
    expect(screen.getByText('ana@otra.example')).toBeTruthy();
    await expectAccessible();
    expect(network.requests.some(({ name }) => name === 'AnswerAddressChange')).toBe(false);
    await user.click(screen.getByRole('button', { name: confirm }));
    expect(await screen.findByText(done)).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.textContent).toContain(done);
    expect(network.requests.find(({ name }) => name === 'AnswerAddressChange')?.variables).toEqual({
      input: { token, isConfirmed: true },
    });
  });

  it.each([
    ['es', 'Sí, las dos son mías', 'Falta confirmarlo desde el otro correo.'],
    ['en', 'Yes, both are mine', 'It still has to be confirmed from the other e-mail.'],
    ['fr', 'Oui, les deux sont à moi', 'Il reste à confirmer depuis l’autre adresse.'],
  ] as const)('asks both mailboxes of a merge, in %s', async (locale, confirm, half) => {
    const { user } = await open(locale, { ...asked, kind: 'MERGE' });
    await user.click(await screen.findByRole('button', { name: confirm }));
    expect(await screen.findByText(half)).toBeTruthy();
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.textContent).toContain(half);
    expect(screen.queryByRole('button', { name: confirm })).toBeNull();
    await expectAccessible();
  });

  it.each([
    ['es', 'No, dejar mi cuenta como está', 'Su correo sigue siendo el mismo.'],
    ['en', 'No, leave my account as it is', 'Your e-mail stays the same.'],
    ['fr', 'Non, laisser mon compte tel quel', 'Votre adresse reste la même.'],
  ] as const)('refuses, in %s', async (locale, refuse, kept) => {
    const { user } = await open(locale, asked);
    await user.click(await screen.findByRole('button', { name: refuse }));
    expect(await screen.findByText(kept)).toBeTruthy();
  });

  it('says so when there is no such link', async () => {
    await open('es', null);
    expect(await screen.findByText('Este enlace no existe.')).toBeTruthy();
    await expectAccessible();
  });
});
