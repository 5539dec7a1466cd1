import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CertificateRegister, DataOf } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { batchAnswers, item, itemPage } from '../../testing/batch.fixture.ts';
import { sent } from '../../testing/calls-app.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

type Row = DataOf<typeof CertificateRegister>['certificateRegister']['items'][number];

const languages = ['es', 'en', 'fr'] as const;

const names = ['Ana Hernández', 'Luis Mora', 'Rosa Ibarra'];
const certificate = (fullName: string, at: number, over: Partial<Row> = {}): Row => ({
  id: `certificate-${at}`,
  serial: `MICIC-2026-00000${at}`,
  basis: 'EARNED',
  personId: `person-${at}`,
  fullName,
  countryCode: 'MX',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  outcome: 'COMPLETION',
  status: 'ISSUED',
  issuedAt: '2026-11-25T15:00:00.000Z',
  expiresOn: '2028-11-25',
  verifyUrl: 'https://campus.example.org/verify/K7Q29FJM4TXB',
  mayChange: true,
  ...over,
});

const ticks = { es: /^Marcar las 3 filas/, en: /3 rows/, fr: /3 lignes/ };
const submits = {
  es: 'Revocar 2 certificados',
  en: 'Revoke 2 certificates',
  fr: 'Révoquer 2 certificats',
};
const reasons = { es: 'Motivo', en: 'Reason', fr: 'Motif' };

beforeEach(() => localStorage.clear());

describe('many certificates of the register', () => {
  const open = async (locale: (typeof languages)[number], refused: string | null = null) => {
    let isLost = false;
    const user = userEvent.setup();
    const items = names.map((name, at) =>
      certificate(name, at, at === 2 ? { status: 'REVOKED' } : undefined),
    );
    const { network } = await renderApp('/console/certificates', {
      locale,
      person: carla,
      answers: {
        Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
        SavedViews: () => ({ savedViews: [] }),
        CertificateRegister: () => ({
          certificateRegister: { items, totalCount: items.length, countries: ['MX'] },
        }),
        RevokeCertificates: ({ input }) => {
          if (isLost) throw new TypeError('lost');
          const ended = input.serials.map((serial) => ({
            serial,
            refusal: serial === refused ? ('NOT_IN_FORCE' as const) : null,
            params: {},
          }));
          const doneCount = ended.filter(({ refusal }) => refusal === null).length;
          return {
            revokeCertificates: { __typename: 'CertificatesEnded', doneCount, certificates: ended },
          };
        },
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: ticks[locale] }));
    const bar = within(screen.getByRole('region', { name: /^3 cert/ }));
    await user.click(bar.getByRole('button', { name: /^(Revocar|Revoke|Révoquer)$/ }));
    return {
      user,
      network,
      dialog: within(await screen.findByRole('dialog')),
      lose: (lost: boolean) => {
        isLost = lost;
      },
    };
  };

  it.each(languages)('are revoked for one reason, those that can be, in %s', async (locale) => {
    const { user, network, dialog } = await open(locale, 'MICIC-2026-000001');
    await expectAccessible();
    await user.type(dialog.getByRole('textbox', { name: reasons[locale] }), 'Emitidos por error.');
    await user.click(dialog.getByRole('button', { name: submits[locale] }));
    const told = await screen.findByText(/^(Se revocó 1 certificado; 1 quedó|1 cert.* was|1 cert.* révoqué)/);
    await waitFor(() => expect(document.activeElement).toBe(told.closest('[tabindex]')));
    // Who was left as they were, and why.
    expect(screen.getByText('Luis Mora', { selector: '.soft' })).toBeTruthy();
    expect(sent(network, 'RevokeCertificates').map(({ variables }) => variables)).toMatchObject([
      { input: { serials: ['MICIC-2026-000000', 'MICIC-2026-000001'], reason: 'Emitidos por error.' } },
    ]);
    expect(screen.queryByRole('region', { name: /^3 cert/ })).toBeNull();
    await expectAccessible();
  });

  it('wait for the reason, and say how many stay as they are', async () => {
    const { user, network, dialog } = await open('es');
    expect(dialog.getByText(/^1 de los marcados queda como está/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: submits.es }));
    expect(sent(network, 'RevokeCertificates')).toEqual([]);
  });

  it('are asked for again as the same request where the answer was lost', async () => {
    const { user, network, dialog, lose } = await open('es');
    lose(true);
    await user.type(dialog.getByRole('textbox', { name: reasons.es }), 'Emitidos por error.');
    await user.click(dialog.getByRole('button', { name: submits.es }));
    await dialog.findByText('No hay conexión con el servidor.');
    lose(false);
    await user.click(dialog.getByRole('button', { name: submits.es }));
    await screen.findByText(/^Se revocaron 2 certificados/);
    const [first, again] = sent(network, 'RevokeCertificates').map(({ variables }) => variables);
    expect(again).toEqual(first);
  });
});

describe('many people of a batch', () => {
  const people = names.map((fullName, at) => ({
    ...item,
    enrolmentId: `enrolment-${at}`,
    fullName,
    hasAddress: at !== 2,
  }));
  const open = async (locale: (typeof languages)[number]) => {
    const user = userEvent.setup();
    const { network } = await renderApp('/console/editions/edition-1/certificates/batch-1', {
      locale,
      person: carla,
      answers: {
        ...batchAnswers(),
        SavedViews: () => ({ savedViews: [] }),
        CertificateBatchItems: () => itemPage(...people),
        RemindOfCertificates: ({ input }) => ({
          remindOfCertificates: {
            __typename: 'CertificatesReminded',
            doneCount: 1,
            enrolments: input.enrolmentIds.map((enrolmentId) => ({
              enrolmentId,
              refusal: enrolmentId === 'enrolment-1' ? 'REMINDED_TODAY' : null,
              params: {},
            })),
          },
        }),
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: ticks[locale] }));
    return { user, network, bar: within(screen.getByRole('region', { name: /^3 pe/ })) };
  };

  it.each(languages)('are reminded of what is missing, whom a mail can reach, in %s', async (locale) => {
    const { user, network, bar } = await open(locale);
    await user.click(bar.getByRole('button', { name: /^(Recordar|Remind|Rappeler)/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^(A 1 persona no|1 person is not|1 personne ne)/)).toBeTruthy();
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: /^(Escribir|Write|Écrire)/ }));
    await screen.findByText(/^(Se escribió a 1 persona; a 1 no|1 person was|Un courriel a été)/);
    expect(screen.getByText('Luis Mora', { selector: '.soft' })).toBeTruthy();
    expect(sent(network, 'RemindOfCertificates').map(({ variables }) => variables)).toMatchObject([
      { input: { enrolmentIds: ['enrolment-0', 'enrolment-1'] } },
    ]);
    await expectAccessible();
  });

  it('are written to with a message of one’s own', async () => {
    const { bar } = await open('es');
    expect(bar.getByRole('link', { name: 'Escribir un mensaje' }).getAttribute('href')).toMatch(
      /\?ids=enrolment-0,enrolment-1,enrolment-2$/,
    );
  });
});
