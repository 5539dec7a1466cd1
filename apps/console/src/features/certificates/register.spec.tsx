import { describe, expect, it } from '@jest/globals';
import type { CertificateRegister, DataOf } from '@campus/api-client';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

type Row = DataOf<typeof CertificateRegister>['certificateRegister']['items'][number];

const path = '/console/certificates';
const row = (over: Partial<Row> = {}): Row => ({
  id: 'certificate-1',
  serial: 'MICIC-2026-000123',
  basis: 'EARNED',
  personId: 'person-1',
  fullName: 'Ana Lucía Hernández',
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
const answers = (items: Row[] = [row()], totalCount = items.length) => ({
  Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: false } }),
  CertificateRegister: () => ({ certificateRegister: { items, totalCount, countries: ['CR', 'MX'] } }),
});

describe('the register of certificates', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'shows each with its person, edition and state, in %s',
    async (locale) => {
      await renderApp(path, { locale, person: carla, answers: answers() });
      const found = await screen.findByRole('row', { name: /Ana Lucía Hernández/ });
      expect(within(found).getByRole('link', { name: 'MICIC-2026-000123' }).getAttribute('href')).toBe(
        'https://campus.example.org/verify/K7Q29FJM4TXB',
      );
      expect(
        within(found)
          .getByRole('link', { name: /Ana Lucía/ })
          .getAttribute('href'),
      ).toBe('/console/people/person-1');
      expect(within(found).getByRole('cell', { name: /^(México|Mexico|Mexique)$/ })).toBeTruthy();
      expect(within(found).getByRole('link', { name: 'Cohorte regional' }).getAttribute('href')).toBe(
        '/console/editions/edition-1/certificates',
      );
      await expectAccessible();
    },
  );

  it('keeps what is looked for in the address', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${path}?state=REVOKED&sort=NAME&page=2`, {
      person: carla,
      answers: answers([row({ status: 'REVOKED' })], 51),
    });
    await screen.findByRole('table');
    const asked = () =>
      network.requests.filter(({ name }) => name === 'CertificateRegister').at(-1)?.variables;
    expect(asked()).toMatchObject({ status: 'REVOKED', sort: 'NAME', isDescending: false, offset: 50 });
    await user.click(screen.getByRole('button', { name: /^Filtros/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'País' }), 'Costa Rica');
    await waitFor(() => expect(asked()).toMatchObject({ country: 'CR', status: 'REVOKED', offset: 0 }));
    expect(location.search).toContain('country=CR');
    await user.type(screen.getByRole('searchbox'), '000123{Enter}');
    await waitFor(() => expect(asked()).toMatchObject({ search: '000123', status: 'REVOKED', offset: 0 }));
  });

  it('says when nothing is found, and when there is nothing yet', async () => {
    await renderApp(`${path}?search=nadie`, { person: carla, answers: answers([]) });
    expect((await screen.findByRole('link', { name: 'Ver todos' })).getAttribute('href')).toBe(path);
  });

  it.each([
    ['ISSUED', true, ['Corregir y reemplazar', 'Dar por vencido', 'Revocar']],
    ['EXPIRED', true, ['Revocar']],
    ['REVOKED', true, []],
    ['ISSUED', false, []],
  ] as const)(
    'offers what can be done with one that is %s (may change: %s)',
    async (status, mayChange, acts) => {
      await renderApp(path, { person: carla, answers: answers([row({ status, mayChange })]) });
      const found = await screen.findByRole('row', { name: /Ana Lucía Hernández/ });
      const user = userEvent.setup();
      for (const menu of within(found).queryAllByRole('button')) await user.click(menu);
      const shown = screen
        .queryAllByRole('button', { name: /MICIC-2026-000123$/ })
        .flatMap(({ textContent }) => (textContent?.startsWith('⋯') ? [] : [textContent]));
      expect(shown).toEqual(acts);
    },
  );

  it('ends one before its day, with a reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, {
      person: carla,
      answers: {
        ...answers(),
        ExpireCertificate: () => ({
          expireCertificate: { __typename: 'Refusal', code: 'NOT_IN_FORCE', params: [] },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Cambiar el certificado/ }));
    await user.click(await screen.findByRole('button', { name: /^Dar por vencido/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: 'Motivo' }), 'Se retiró el curso.');
    await user.click(within(dialog).getByRole('button', { name: 'Dar por vencido' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'ExpireCertificate')?.variables).toMatchObject({
        input: { serial: 'MICIC-2026-000123', reason: 'Se retiró el curso.' },
      }),
    );
  });
});
