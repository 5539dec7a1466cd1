import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batch, batchAnswers as answers, readiness } from '../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const ana = { enrolmentId: 'enrolment-1', personId: 'person-1', fullName: 'Ana Lucía Hernández' };
const path = '/console/editions/edition-1/certificates';
const nobody = batch({ mayApprove: false, counts: { ...batch().counts, ready: 0, blocked: 2 } });

const waiting = (over: Parameters<typeof readiness>[0]) => ({
  ...answers(),
  CertificateBatches: () => ({ certificateBatches: { items: [], totalCount: 0 } }),
  CertificateReadiness: () => ({ certificateReadiness: readiness(over) }),
});

describe('an edition before its certificates are proposed', () => {
  it.each(languages)(
    'says what is missing and for how many, and proposes nothing by itself, in %s',
    async (locale) => {
      const user = userEvent.setup();
      const { network } = await renderApp(path, {
        locale,
        person: carla,
        answers: {
          ...waiting({
            people: 22,
            ready: 0,
            blockers: [
              { code: 'LESSONS_LEFT', count: 22, people: [ana] },
              { code: 'NOT_PASSED', count: 19, people: [] },
            ],
          }),
          ProposeCertificates: () => ({
            proposeCertificates: { __typename: 'CertificatesProposed', batch: nobody },
          }),
        },
      });
      await screen.findByText(/^(Listas|Ready|Prêtes)\s?: 0 (de|of|sur) 22 pe/);
      expect(screen.getByText('22').closest('li')?.textContent).toMatch(/(Lecciones|Lessons|Leçons)/);
      expect(screen.getByText('19')).toBeTruthy();
      await expectAccessible();
      expect(screen.queryByRole('button', { name: /^(Proponer cert|Propose cert|Proposer des)/ })).toBeNull();
      expect(network.requests.some(({ name }) => name === 'ProposeCertificates')).toBe(false);
      // Why nothing can be proposed is a sentence, not a button; what is missing leads to the people it holds.
      expect(screen.getByText(/^(Todavía no se puede|Nobody can be|Personne ne peut).*22/)).toBeTruthy();
      expect(screen.queryByRole('button', { name: /^(Nadie|Todavía|Nobody|Personne)/ })).toBeNull();
      await user.click(screen.getByRole('button', { name: /^(Lecciones|Lessons|Leçons).* 22$/ }));
      const held = within(await screen.findByRole('dialog', { name: /22/ }));
      expect(held.getByRole('link', { name: ana.fullName })).toBeTruthy();
      await user.click(held.getByRole('button', { name: /^(Cerrar|Close|Fermer)/ }));
      expect(network.requests.some(({ name }) => name === 'ProposeCertificates')).toBe(false);
      // Only who asks for an exception makes a proposal of nobody.
      await user.click(screen.getByText(/^(Proponer de todos|Propose all the same|Proposer tout de même)/));
      await user.click(
        screen.getByRole('button', { name: /^(Proponer y ver|Propose and see|Proposer et voir)/ }),
      );
      await waitFor(() => expect(location.pathname).toBe(`${path}/batch-1`));
      expect(network.requests.find(({ name }) => name === 'ProposeCertificates')?.variables).toMatchObject({
        input: { evenIfNobodyIsReady: true },
      });
    },
  );

  it('names whom each of these holds, with the way to write to them', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      person: carla,
      answers: {
        ...waiting({
          people: 22,
          ready: 0,
          blockers: [
            { code: 'LESSONS_LEFT', count: 22, people: [ana] },
            { code: 'ON_HOLD', count: 1, people: [ana] },
          ],
        }),
        RemindOfCertificate: () => ({
          remindOfCertificate: { __typename: 'CertificateReminded', enrolmentId: 'enrolment-1' },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Lecciones por estudiar 22' }));
    const drawer = await screen.findByRole('dialog', { name: 'Lecciones por estudiar (22)' });
    expect(within(drawer).getByRole('link', { name: ana.fullName }).getAttribute('href')).toBe(
      '/console/people/person-1',
    );
    expect(within(drawer).getByText(/^y 21 personas más/)).toBeTruthy();
    await expectAccessible();
    await user.click(within(drawer).getByRole('button', { name: `Escribirle (${ana.fullName})` }));
    expect(await within(drawer).findByText(/^Correo en camino/)).toBeTruthy();
    expect(network.requests.find(({ name }) => name === 'RemindOfCertificate')?.variables).toMatchObject({
      input: { enrolmentId: 'enrolment-1' },
    });
    await user.click(within(drawer).getByRole('button', { name: 'Cerrar' }));
    await user.click(screen.getByRole('button', { name: /En pausa|pausa/ }));
    // Nothing to write about: the coordination put the person on hold.
    expect(
      within(await screen.findByRole('dialog')).queryByRole('button', { name: /Escribirle/ }),
    ).toBeNull();
  });

  it('offers to propose those who are ready', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      person: carla,
      answers: {
        ...waiting({ already: 1, people: 3 }),
        ProposeCertificates: () => ({
          proposeCertificates: { __typename: 'CertificatesProposed', batch: batch() },
        }),
      },
    });
    expect(await screen.findByText('Listas: 1 de 2 personas.')).toBeTruthy();
    expect(screen.getByText(/1 ya tiene su certificado\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Proponer certificados' }));
    await waitFor(() => expect(location.pathname).toBe(`${path}/batch-1`));
    expect(network.requests.find(({ name }) => name === 'ProposeCertificates')?.variables).toMatchObject({
      input: { evenIfNobodyIsReady: false },
    });
  });

  it.each([
    ['es', /^Todavía no hay inscripciones: no hay/, /^A nadie/],
    ['en', /^Nobody is enrolled yet, so there is nobody/, /^Nobody is without/],
    ['fr', /^Aucune inscription pour l’instant/, /^Personne n’attend/],
  ] as const)(
    'says that nobody is enrolled, and not that nobody lacks a certificate, in %s',
    async (locale, words, other) => {
      await renderApp(path, {
        locale,
        person: carla,
        answers: waiting({ people: 0, ready: 0, blockers: [] }),
      });
      expect(await screen.findByText(words)).toBeTruthy();
      expect(screen.queryByText(other)).toBeNull();
      expect(screen.queryByRole('button', { name: /^(Proponer|Propose|Proposer)/ })).toBeNull();
    },
  );

  it('has nobody to propose once everybody has a certificate', async () => {
    await renderApp(path, {
      person: carla,
      answers: waiting({ people: 2, ready: 0, already: 2, blockers: [] }),
    });
    expect(await screen.findByText('No hay a quién proponer.')).toBeTruthy();
    expect(screen.getByText('A nadie le falta certificado.')).toBeTruthy();
  });
});

describe('a proposal in which nobody is ready', () => {
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
