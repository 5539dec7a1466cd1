import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batch, batchAnswers as answers, item, itemPage } from '../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';
import type { Item } from './batches/batch-data.ts';

const languages = ['es', 'en', 'fr'] as const;
const path = '/console/editions/edition-1/certificates';

/** Opens the person of the batch beside the list. */
const look = async () => {
  const name = await screen.findByRole('button', { name: 'Ana Lucía Hernández' });
  await userEvent.setup().click(name);
  return within(await screen.findByRole('dialog', { name: 'Ana Lucía Hernández' }));
};

/** The dialog that was opened last: the person stands in one already. */
const lastDialog = async () => {
  const [, ...opened] = await screen.findAllByRole('dialog');
  const last = opened.at(-1);
  if (!last) throw new Error('no dialog was opened from the person');
  return last;
};

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

  it.each(languages)('show who is blocked by what, and who removes it, in %s', async (locale) => {
    await renderApp(`${path}/batch-1`, { locale, person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Ana Lucía Hernández/ });
    expect(within(row).getByText(/Prueba final.*80/)).toBeTruthy();
    // Never tried is not zero.
    expect(within(row).queryByText(/\b0/)).toBeNull();
    expect((await look()).getByText(/Prueba final.*80/)).toBeTruthy();
    await expectAccessible();
  });

  it('say of each blocker what was measured, or that nothing was', async () => {
    const [one] = item.blockers;
    const blockers = one
      ? [
          one,
          { ...one, activityId: 'second', title: 'Segunda prueba', had: 0 },
          { ...one, activityId: 'package', title: 'Paquete', needed: null },
          { ...one, code: 'NOT_ATTENDED' as const, activityId: null, title: null, had: null },
          { ...one, code: 'ACTIVITY_NOT_DONE' as const, activityId: 'survey', title: 'Encuesta' },
        ]
      : [];
    await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => itemPage({ ...item, blockers }),
      },
    });
    const person = await look();
    for (const words of [
      '«Prueba final»: sin intentos; se pide 80%',
      '«Segunda prueba»: 0% de 80%',
      '«Paquete»: sin aprobar',
      'Asistencia: todavía sin registrar; se pide 80%',
      '«Encuesta»: sin hacer',
    ])
      expect(person.getByText(words)).toBeTruthy();
  });

  it.each(languages)('show where somebody serves now beside what is printed, in %s', async (locale) => {
    const moved = { ...item, movedTo: { countryCode: 'GT', institution: null, post: 'Tapachula' } };
    await renderApp(`${path}/batch-1`, {
      locale,
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => itemPage(moved),
      },
    });
    await look();
    expect(await screen.findByText(/: Laredo · Secretaría de Relaciones Exteriores · M[eé]xi/)).toBeTruthy();
    expect(screen.getByText(/: Tapachula · Guatemala$/)).toBeTruthy();
    expect(screen.getByText(/^(Para imprimir|To print|Pour imprimer)/)).toBeTruthy();
    await expectAccessible();
  });

  it('waive the lessons that are missing, by their names, and nothing else', async () => {
    const user = userEvent.setup();
    const lessons = [
      { id: 'lesson-1', title: 'Antes de la crisis' },
      { id: 'lesson-2', title: 'Durante la crisis' },
    ];
    const blockers = item.blockers.map((one) => ({
      ...one,
      code: 'LESSONS_LEFT' as const,
      activityId: null,
      title: null,
      lessons,
      had: 0,
      needed: 2,
    }));
    const { network } = await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => itemPage({ ...item, blockers }),
        OverrideOutcome: () => ({
          overrideOutcome: { __typename: 'OutcomeOverridden', overrideId: 'override-1' },
        }),
      },
    });
    await look();
    await user.click(await screen.findByRole('button', { name: 'Dispensar las 2 lecciones que faltan' }));
    const dialog = await lastDialog();
    expect(within(dialog).getByText(/Se dispensan solo estas 2 lecciones/)).toBeTruthy();
    expect(within(dialog).getByText('Durante la crisis')).toBeTruthy();
    await expectAccessible();
    await user.type(within(dialog).getByRole('textbox'), 'Las estudió en la edición anterior.');
    await user.click(within(dialog).getByRole('button', { name: /^Dispensar/ }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'OverrideOutcome')?.variables).toMatchObject({
        input: { kind: 'LESSONS', activityId: null, activityIds: ['lesson-1', 'lesson-2'] },
      }),
    );
  });

  it('never say of what was granted that it was reached', async () => {
    const granted = {
      depth: 0,
      kind: 'ALL' as const,
      title: null,
      had: 1,
      needed: 13,
      isMet: true,
      overrideReason: 'Equivalencia.',
      overrideId: 'override-1',
      isGranted: true,
    };
    const explanations = [{ outcome: 'COMPLETION' as const, isMet: true, lines: [granted] }];
    await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => itemPage({ ...item, explanations }),
      },
    });
    await look();
    expect(await screen.findByText('Finalización: otorgado por decisión')).toBeTruthy();
    expect(screen.queryByText('Finalización: alcanzado')).toBeNull();
  });

  it('take a decision back where it shows, after saying what the rules alone say', async () => {
    const user = userEvent.setup();
    const line = {
      depth: 0,
      kind: 'PASSED' as const,
      title: 'Prueba final',
      had: 60,
      needed: 80,
      isMet: true,
    };
    const decided = {
      ...line,
      overrideReason: 'Aprobó en papel.',
      overrideId: 'override-1',
      isGranted: false,
    };
    const explanations = [{ outcome: 'COMPLETION' as const, isMet: true, lines: [decided] }];
    const { network } = await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => itemPage({ ...item, explanations }),
        OverrideWithdrawal: () => ({
          overrideWithdrawal: {
            overrideId: 'override-1',
            before: 'COMPLETION',
            after: null,
            isCertified: true,
            blockers: item.blockers,
          },
        }),
        WithdrawOverride: () => ({
          withdrawOverride: { __typename: 'OverrideWithdrawn', overrideId: 'override-1' },
        }),
      },
    });
    await look();
    await user.click(await screen.findByText('Finalización: alcanzado'));
    await user.click(await screen.findByRole('button', { name: /^Retirar la decisión de Ana/ }));
    const dialog = await lastDialog();
    expect(await within(dialog).findByText(/Hoy: Finalización. Sin la decisión: nada todavía./)).toBeTruthy();
    expect(within(dialog).getByText(/El certificado vigente sigue vigente/)).toBeTruthy();
    await expectAccessible();
    await user.type(within(dialog).getByRole('textbox'), 'Era otra persona.');
    await user.click(within(dialog).getByRole('button', { name: 'Retirar la decisión' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'WithdrawOverride')?.variables).toMatchObject({
        input: { overrideId: 'override-1', reason: 'Era otra persona.' },
      }),
    );
  });

  it('names the sessions that are not over before anybody approves', async () => {
    const endsAt = '2027-03-20T18:30:00.000Z';
    const sessionsNotOver = [
      { id: 's1', title: 'Taller', groupName: null, endsAt },
      { id: 's2', title: 'Simulacro', groupName: 'México', endsAt },
    ];
    await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => ({
          certificateBatchItems: { items: [item], totalCount: 1, blockers: [], sessionsNotOver },
        }),
      },
    });
    expect(await screen.findByText('2 sesiones en vivo no han terminado')).toBeTruthy();
    expect(screen.getByText(/^Taller: termina el 20 mar/)).toBeTruthy();
    expect(screen.getByText(/^Simulacro \(México\): termina el/)).toBeTruthy();
    await expectAccessible();
  });

  describe('blocked by the enrolment itself', () => {
    const blockedBy = async (
      code: Item['blockers'][number]['code'],
      remover: Item['blockers'][number]['remover'],
      over: Partial<Item> = {},
    ) =>
      renderApp(`${path}/batch-1`, {
        person: carla,
        answers: {
          ...answers(),
          CertificateBatchItems: () =>
            itemPage({
              ...item,
              ...over,
              blockers: item.blockers.map((one) => ({
                ...one,
                code,
                remover,
                activityId: null,
                title: null,
              })),
            }),
          ResumeEnrolment: () => ({
            resumeEnrolment: { __typename: 'EnrolmentChanged', enrolmentId: 'enrolment-1' },
          }),
          ReinstateEnrolment: () => ({
            reinstateEnrolment: { __typename: 'EnrolmentChanged', enrolmentId: 'enrolment-1' },
          }),
        },
      });

    it.each([
      ['ON_HOLD', 'Reanudar la inscripción', 'ResumeEnrolment'],
      ['ENROLMENT_ENDED', 'Anular la baja', 'ReinstateEnrolment'],
    ] as const)('%s: one button puts it right, with a reason', async (code, button, operation) => {
      const user = userEvent.setup();
      const { network } = await blockedBy(code, 'COORDINATOR');
      await look();
      await user.click(await screen.findByRole('button', { name: button }));
      const dialog = await lastDialog();
      await user.type(within(dialog).getByRole('textbox'), 'Volvió de su licencia.');
      await user.click(within(dialog).getByRole('button', { name: button }));
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === operation)?.variables).toMatchObject({
          input: { enrolmentId: 'enrolment-1', reason: 'Volvió de su licencia.' },
        }),
      );
    });

    it.each([
      ['ENROLMENT_ENDED', 'ADMINISTRATOR', {}, /^Ver la inscripción de Ana/, '/console/people/person-1'],
      [
        'LESSONS_LEFT',
        'LEARNER',
        { hasAddress: false },
        /^Dar una dirección de correo a Ana/,
        '/console/people/person-1?change=address',
      ],
    ] as const)('%s of %s leads to where it is put right', async (code, remover, over, name, address) => {
      await blockedBy(code, remover, over);
      await look();
      expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(address);
    });
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

  it.each([
    ['EXPIRED', ['Revocar'], ['A4', 'Carta']],
    ['REVOKED', [], []],
  ] as const)('that are %s offer what is left of them', async (status, acts, papers) => {
    const certificate = {
      id: 'certificate-1',
      serial: 'MICIC-2020-000001',
      basis: 'EARNED' as const,
      outcome: 'COMPLETION' as const,
      status,
      printedName: 'Ana Lucía Hernández',
      verifyUrl: '/verify/x',
    };
    await renderApp(`${path}/batch-1`, {
      person: carla,
      answers: {
        ...answers(),
        CertificateBatchItems: () => itemPage({ ...item, certificate }),
      },
    });
    const user = userEvent.setup();
    const person = await look();
    const linkNames = person.queryAllByRole('link').map(({ textContent }) => textContent);
    expect(linkNames.filter((name) => name === 'A4' || name === 'Carta')).toEqual(papers);
    for (const menu of person.queryAllByRole('button', { name: /^Cambiar el certificado/ }))
      await user.click(menu);
    expect(
      person.queryAllByRole('button', { name: /: MICIC-2020-000001$/ }).map(({ textContent }) => textContent),
    ).toEqual(acts);
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
