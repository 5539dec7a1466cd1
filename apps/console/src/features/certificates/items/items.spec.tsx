import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batchAnswers as answers, item, itemPage } from '../../../testing/batch.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';
import type { Item } from '../batches/batch-data.ts';

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

describe('the people of a proposal', () => {
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
      '«Prueba final»: sin intentos; se pide 80 %',
      '«Segunda prueba»: 0 % de 80 %',
      '«Paquete»: sin aprobar',
      'Asistencia: todavía sin registrar; se pide 80 %',
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

  it.each([
    [
      'es',
      'COORDINATOR',
      null,
      /^Plan: el grupo no tiene persona facilitadora que lo lea/,
      'Dispensar el plan aprobado',
    ],
    ['en', 'FACILITATOR', 'WAITING', /^Plan: handed in on .*2026, to be read/, 'Waive the approved plan'],
    ['fr', 'LEARNER', 'RETURNED', /^Plan\s: rendu avec des commentaires/, 'Dispenser du plan approuvé'],
  ] as const)(
    'say how the plan stands that is not approved, and waive it, in %s',
    async (locale, remover, state, words, act) => {
      const user = userEvent.setup();
      const [one] = item.blockers;
      if (!one) throw new Error('the fixture has a blocker');
      const plan = {
        state,
        handedInAt: state && '2026-10-05T15:00:00.000Z',
        hasReader: remover !== 'COORDINATOR',
      };
      const blockers = [
        {
          ...one,
          code: 'PLAN_NOT_APPROVED' as const,
          remover,
          activityId: null,
          title: null,
          had: 0,
          needed: 1,
          plan,
        },
      ];
      const { network } = await renderApp(`${path}/batch-1`, {
        person: carla,
        locale,
        answers: {
          ...answers(),
          CertificateBatchItems: () => itemPage({ ...item, blockers }),
          OverrideOutcome: () => ({
            overrideOutcome: { __typename: 'OutcomeOverridden', overrideId: 'override-1' },
          }),
        },
      });
      await look();
      expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
      await user.click(await screen.findByRole('button', { name: act }));
      const dialog = await lastDialog();
      await user.type(within(dialog).getByRole('textbox'), 'El ministerio lo aprobó en papel.');
      await user.click(within(dialog).getByRole('button', { name: act }));
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === 'OverrideOutcome')?.variables).toMatchObject({
          input: { kind: 'PLAN', activityId: null, activityIds: null },
        }),
      );
    },
  );

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
      plan: null,
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
      plan: null,
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
});
