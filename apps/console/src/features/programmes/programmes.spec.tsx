import { describe, expect, it, jest } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { renderApp } from '../../testing/render-app.tsx';

// axe reads every screen several times.
jest.setTimeout(30_000);

const words = { es: 'Programa', en: 'Programme', fr: 'Programme' };
const fact = { validFrom: '2018-10-01', validTo: null, source: null };

describe('the programme', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'has its names, donors and countries with their days, in %s',
    async (locale) => {
      await renderApp('/console/programmes', {
        locale,
        answers: {
          Programmes: () => ({
            programmes: [
              {
                id: 'programme-1',
                key: 'regional',
                currentName: words,
                accent: null,
                logo: null,
                names: [{ id: 'name-1', names: words, ...fact }],
                donors: [{ id: 'donor-1', names: words, acknowledgement: words, logo: null, ...fact }],
              },
            ],
          }),
          CountryRoles: () => ({
            countryRoles: [
              {
                ...fact,
                id: 'role-1',
                country: { code: 'MX' },
                role: 'RCM_MEMBER' as const,
                programmeId: null,
                validFrom: null,
              },
            ],
          }),
        },
      });
      expect(await screen.findByRole('row', { name: /M[eé]xico|Mexique/ })).toBeTruthy();
      await expectAccessible();
    },
  );
});
