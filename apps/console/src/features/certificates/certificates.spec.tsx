import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batch, batchAnswers as answers, item } from '../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const path = '/console/editions/edition-1/certificates';

describe('certificates of an edition', () => {
  it.each(languages)('are proposed, and the proposals listed, in %s', async (locale) => {
    await renderApp(path, { locale, person: carla, answers: answers() });
    expect(await screen.findByRole('table')).toBeTruthy();
    await expectAccessible();
  });

  it('are found by words and by state, and sorted by a heading, a page at a time', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}?page=2`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatches: ({ search }) => ({
          certificateBatches: search ? { items: [], totalCount: 0 } : { items: [batch()], totalCount: 26 },
        }),
      },
    });
    const asked = () =>
      network.requests.filter(({ name }) => name === 'CertificateBatches').at(-1)?.variables;
    expect(await screen.findByText('26–26 de 26')).toBeTruthy();
    expect(asked()).toMatchObject({ sort: 'PROPOSED', isDescending: true, offset: 25 });
    await user.click(screen.getByRole('button', { name: 'Lista' }));
    await waitFor(() => expect(asked()).toMatchObject({ sort: 'READY', isDescending: false, offset: 0 }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Estado' }), 'Emitido');
    await waitFor(() => expect(asked()).toMatchObject({ status: 'DONE', sort: 'READY' }));
    await user.type(screen.getByRole('searchbox'), 'nada{Enter}');
    expect((await screen.findByRole('link', { name: 'Ver todas' })).getAttribute('href')).toBe(path);
  });

  it('are grouped by what holds them, each with the way to those it holds', async () => {
    await renderApp(`${path}/batch-1`, { person: carla, answers: answers() });
    const held = await screen.findByRole('link', { name: 'Una prueba sin aprobar 1' });
    expect(held.getAttribute('href')).toBe(`${path}/batch-1?blocker=NOT_PASSED`);
    expect(held.getAttribute('aria-current')).toBeNull();
  });

  it('held by the one thing that was asked for show it first, and the rest by a press', async () => {
    const user = userEvent.setup();
    await renderApp(`${path}/batch-1?blocker=NOT_PASSED`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => ({
          certificateBatchItems: {
            items: [
              {
                ...item,
                blockers: [
                  ...item.blockers.map((each) => ({
                    ...each,
                    code: 'LESSONS_LEFT' as const,
                    had: 4,
                    needed: 55,
                  })),
                  ...item.blockers,
                ],
              },
            ],
            totalCount: 1,
            blockers: [{ code: 'NOT_PASSED' as const, count: 1 }],
            sessionsNotOver: [],
            sessionsUnrecorded: [],
          },
        }),
      },
    });
    const chip = await screen.findByRole('link', { name: 'Una prueba sin aprobar 1' });
    expect(chip.getAttribute('aria-current')).toBe('true');
    // Pressed again it shows everybody.
    expect(chip.getAttribute('href')).toBe(`${path}/batch-1`);
    await user.click(screen.getByRole('button', { name: /^y \d+ más \(Ana Lucía Hernández\)$/ }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText(/^Lecciones: 4 de 55/)).toBeTruthy();
    expect(within(drawer).getByRole('button', { name: 'Escribirle' })).toBeTruthy();
    await expectAccessible();
  });

  it('names the sessions that are not over, and those without entries, before anybody approves', async () => {
    const endsAt = '2027-03-20T18:30:00.000Z';
    const sessionsNotOver = [
      { id: 's1', title: 'Taller', groupName: null, endsAt },
      { id: 's2', title: 'Simulacro', groupName: 'México', endsAt },
    ];
    const sessionsUnrecorded = Array.from({ length: 5 }, (_none, at) => ({
      id: `u${at}`,
      title: `Taller ${at}`,
      groupName: null,
      endsAt,
      missing: at + 1,
    }));
    await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => ({
          certificateBatchItems: {
            items: [item],
            totalCount: 1,
            blockers: [],
            sessionsNotOver,
            sessionsUnrecorded,
          },
        }),
      },
    });
    const user = userEvent.setup();
    const ofSession = (name: string) => screen.getByRole('link', { name }).closest('li')?.textContent;
    await user.click(await screen.findByRole('button', { name: '2 sesiones por terminar' }));
    expect(ofSession('Taller')).toMatch(/^Taller termina el 20\smar/);
    expect(ofSession('Simulacro (México)')).toMatch(/termina el/);
    await user.click(screen.getByRole('button', { name: '5 sesiones sin asistencia anotada' }));
    expect(ofSession('Taller 1')).toBe('Taller 1 2 personas sin anotar');
    expect(screen.getByRole('link', { name: 'Taller 1' }).getAttribute('href')).toBe(
      '/console/attendance/u1',
    );
    await expectAccessible();
  });

  it('are approved after a preview says how many', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        ApproveCertificates: () => ({
          approveCertificates: { __typename: 'CertificatesApproved', batch: batch({ status: 'APPROVED' }) },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Aprobar y emitir' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/Se emitirá 1 certificado/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Aprobar y emitir' }));
    await waitFor(() =>
      expect(network.requests.some(({ name }) => name === 'ApproveCertificates')).toBe(true),
    );
  });

  it('that stopped on their way go on when somebody says so', async () => {
    const user = userEvent.setup();
    const stopped = {
      status: 'APPROVED' as const,
      counts: { ...batch().counts, ready: 0, issued: 2, files: 1 },
    };
    const { network } = await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(stopped),
        RetryCertificates: () => ({
          retryCertificates: { __typename: 'CertificatesRetried', batch: batch(stopped) },
        }),
      },
    });
    // Both are issued, one is printed.
    expect(await screen.findByText(/^75\s?%$/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Reanudar' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'RetryCertificates')?.variables).toMatchObject({
        input: { batchId: 'batch-1' },
      }),
    );
  });

  it('may not be approved by the one who proposed them, and says so', async () => {
    await renderApp(`${path}/batch-1`, { person: carla, answers: answers({ mayApprove: false }) });
    expect(await screen.findByText(/Otra persona de la coordinación/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Aprobar y emitir' })).toBeNull();
  });

  it('are told by e-mail, and the page says how many are on their way', async () => {
    const user = userEvent.setup();
    const counts = { ...batch().counts, issued: 3, files: 3, unmailed: 2 };
    // One of the three was revoked meanwhile: nobody writes about it.
    const issued = { status: 'DONE' as const, counts };
    const { network } = await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(issued),
        SendCertificateMails: () => ({
          sendCertificateMails: { __typename: 'CertificateMailsQueued', batch: batch(issued) },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Enviar los correos' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Enviar los correos' }),
    );
    expect(await screen.findByText('Los correos están saliendo: 0 de 2.')).toBeTruthy();
    network.answer(answers({ ...issued, counts: { ...counts, mailed: 2, unmailed: 0 } }));
    expect(await screen.findByText('Los correos están saliendo: 2 de 2.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Enviar los correos' })).toBeNull();
  });
});
