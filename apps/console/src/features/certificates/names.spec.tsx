import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batch, batchAnswers, item, itemPage } from '../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import type { Batch, Item } from './batches/batch-data.ts';

const languages = ['es', 'en', 'fr'] as const;
const proposed = 'Ana Lucía Hernández';
const today = 'Ana Lucía Quiroga';
const print = /^(Imprimir|Print|Imprimer) /;

const renamed: Item = {
  ...item,
  fullName: today,
  proposedName: proposed,
  blockers: item.blockers.map((one) => ({
    ...one,
    code: 'NAME_CHANGED',
    remover: 'COORDINATOR',
    activityId: null,
    title: null,
    needed: null,
  })),
};
const chosen: Item = { ...renamed, state: 'READY', blockers: [] };
const certified: Item = {
  ...chosen,
  state: 'ISSUED',
  certificate: {
    id: 'certificate-1',
    serial: 'MICIC-2027-000001',
    basis: 'EARNED',
    outcome: 'COMPLETION',
    status: 'ISSUED',
    printedName: proposed,
    verifyUrl: '/verify/x',
  },
};

const itemsAre = (...items: Item[]) => ({
  CertificateBatchItems: () => itemPage(...items),
});
const open = async (
  shown: Item,
  { locale = 'es', ...over }: Partial<Batch> & { locale?: (typeof languages)[number] } = {},
) => {
  const app = await renderApp('/console/editions/edition-1/certificates/batch-1', {
    locale,
    person: carla,
    answers: {
      ...batchAnswers(over),
      ...itemsAre(shown),
      ChooseCertificateName: () => ({
        chooseCertificateName: { __typename: 'CertificateNameChosen', batch: batch(over) },
      }),
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: shown.fullName }));
  const row = within(await screen.findByRole('dialog', { name: shown.fullName }));
  const asked = () =>
    app.network.requests
      .filter(({ name }) => name === 'ChooseCertificateName')
      .map(({ variables }) => variables);
  return { ...app, row, asked, user };
};

describe('the name of somebody who was renamed since the proposal', () => {
  it.each(languages)('is chosen between the proposed one and that of today, in %s', async (locale) => {
    const { row } = await open(renamed, { locale });
    expect(row.getByText(/^(Se propuso como|Proposed as|Proposé sous le nom) .*Hernández/)).toBeTruthy();
    const names = row.getAllByRole('button', { name: print }).map(({ textContent }) => textContent);
    expect(names).toEqual([expect.stringContaining(proposed), expect.stringContaining(today)]);
    // Until then it is a blocker, which says what to do.
    expect(row.getByText(/Elija qué nombre|Choose (which|the) name|Choisissez/)).toBeTruthy();
    await expectAccessible();
  });

  it.each([proposed, today])('is printed as it is chosen: %s', async (name) => {
    const { network, row, asked, user } = await open(renamed);
    network.answer(itemsAre({ ...chosen, proposedName: name }));
    await user.click(row.getByRole('button', { name: `Imprimir «${name}»` }));
    await waitFor(() => expect(screen.queryByRole('button', { name: print })).toBeNull());
    expect(asked()).toMatchObject([{ input: { batchId: 'batch-1', enrolmentId: 'enrolment-1', name } }]);
    // What is pinned stays in sight while it is not the name of the account.
    expect(screen.queryByText(`Se propuso como «${proposed}».`) !== null).toBe(name === proposed);
  });

  it('is asked for again where it has changed meanwhile', async () => {
    const { network, row, user } = await open(renamed);
    network.answer({
      ChooseCertificateName: () => ({
        chooseCertificateName: { __typename: 'Refusal', code: 'NAME_CHANGED', params: {} },
      }),
    });
    await user.click(row.getByRole('button', { name: `Imprimir «${today}»` }));
    expect(await screen.findByText('La cuenta tiene ahora otro nombre.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: print })).toHaveLength(2);
  });

  it.each([
    ['only looks on', { mayChange: false }],
    ['comes after the approval', { status: 'APPROVED' }],
  ] as const)('is shown and not to be chosen to whoever %s', async (_who, over) => {
    const { row } = await open(renamed, over);
    expect(row.getByText(`Se propuso como «${proposed}».`)).toBeTruthy();
    expect(row.queryByRole('button', { name: print })).toBeNull();
  });

  it.each(languages)('is said of the certificate, where the account has another, in %s', async (locale) => {
    const { row } = await open(certified, { locale, status: 'DONE' });
    expect(
      row.getByText(/^(En el certificado|On the certificate|Sur le certificat)\s?: .*Hernández/),
    ).toBeTruthy();
    expect(row.queryByText(/^(Se propuso|Proposed|Proposé)/)).toBeNull();
    await expectAccessible();
  });

  it('needs no word where both are the same', async () => {
    const certificate = certified.certificate && { ...certified.certificate, printedName: today };
    const { row } = await open({ ...certified, proposedName: today, certificate });
    expect(row.getByRole('link', { name: 'MICIC-2027-000001' })).toBeTruthy();
    expect(row.queryByText(/Hernández|En el certificado/)).toBeNull();
  });
});
