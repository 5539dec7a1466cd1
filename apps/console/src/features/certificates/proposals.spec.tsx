import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batch, batchAnswers as answers } from '../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const path = '/console/editions/edition-1/certificates';
const nobody = batch({ mayApprove: false, counts: { ...batch().counts, ready: 0, blocked: 2 } });

describe('a proposal in which nobody is ready', () => {
  it.each(languages)('is refused, and leads to what each person is missing, in %s', async (locale) => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        CertificateBatches: () => ({ certificateBatches: { items: [], totalCount: 0 } }),
        ProposeCertificates: ({ input }) => ({
          proposeCertificates: input.evenIfNobodyIsReady
            ? { __typename: 'CertificatesProposed', batch: nobody }
            : { __typename: 'Refusal', code: 'NOBODY_READY', params: { people: 2 } },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Prop/ }));
    const see = await screen.findByRole('button', { name: /^(Ver qué|See what|Voir ce qui)/ });
    await expectAccessible();
    await user.click(see);
    await waitFor(() => expect(location.pathname).toBe(`${path}/batch-1`));
    const asked = network.requests.filter(({ name }) => name === 'ProposeCertificates');
    expect(asked.map(({ variables }) => variables)).toMatchObject([
      { input: { evenIfNobodyIsReady: false } },
      { input: { evenIfNobodyIsReady: true } },
    ]);
  });

  it.each(languages)('says so on its page, and is withdrawn there, in %s', async (locale) => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/batch-1`, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        CertificateBatch: () => ({ certificateBatch: nobody }),
        DropCertificates: () => ({
          dropCertificates: { __typename: 'CertificatesDropped', batch: { ...nobody, status: 'DROPPED' } },
        }),
      },
    });
    await screen.findByText(/(no se puede aprobar|cannot be approved|ne peut pas être approuvée)/);
    await user.click(screen.getByRole('button', { name: /^(Retirar|Withdraw|Retirer)/ }));
    const dialog = await screen.findByRole('dialog');
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: /^(Retirar|Withdraw|Retirer)/ }));
    await waitFor(() => expect(location.pathname).toBe(path));
    expect(network.requests.some(({ name }) => name === 'DropCertificates')).toBe(true);
  });
});

describe('a proposal that waits', () => {
  it('stands above the list, with the way to it', async () => {
    await renderApp(path, { person: carla, answers: answers() });
    const notice = await screen.findByText(/^1 certificado espera aprobación/);
    expect(notice).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Abrir la propuesta' }).getAttribute('href')).toBe(
      `${path}/batch-1`,
    );
  });
});
