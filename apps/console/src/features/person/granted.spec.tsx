import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { isInaccessible, screen, within } from '@testing-library/react';
import { answers, enrolmentOf } from '../../testing/person.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;
const page = '/console/people/person-ana';
const mark = /^(Otorgado por decisión|Granted by decision|Accordé par décision)$/;

describe('on the page of a person', () => {
  it.each(languages)('a granted outcome is marked on its enrolment, and no other, in %s', async (locale) => {
    const bases = ['GRANTED', 'EARNED', null] as const;
    const enrolments = bases.map((basis, at) =>
      enrolmentOf({
        id: `enrolment-${at}`,
        editionId: `edition-${at}`,
        editionTitle: `Cohorte ${at}`,
        basis,
      }),
    );
    await renderApp(page, { locale, person: carla, answers: answers({ enrolments }) });
    const enrolment = (await screen.findByRole('heading', { name: 'Cohorte 0' })).closest('li');
    if (!enrolment) throw new Error('an enrolment is a line of the page');
    const found = within(enrolment).getByText(mark);
    expect(isInaccessible(found)).toBe(false);
    expect(found.closest('.visually-hidden')).toBeNull();
    expect(screen.getAllByText(mark)).toHaveLength(1);
    await expectAccessible();
  });

  it.each([
    ['es', 'Finalización, otorgado por decisión', 'Finalización'],
    ['en', 'Completion, granted by decision', 'Completion'],
    ['fr', 'Achèvement, accordé par décision', 'Achèvement'],
  ] as const)('a certificate says that its outcome was granted, in %s', async (locale, granted, earned) => {
    const certificates = (['GRANTED', 'EARNED'] as const).map((basis, at) => ({
      id: `certificate-${at}`,
      serial: `MICIC-2026-00000${at}`,
      basis,
      editionTitle: 'Cohorte regional',
      outcome: 'COMPLETION' as const,
      status: 'ISSUED' as const,
      issuedAt: '2026-11-25T15:00:00.000Z',
      verifyUrl: '/verify/x',
    }));
    await renderApp(`${page}?part=records`, { locale, person: carla, answers: answers({ certificates }) });
    const row = async (serial: string) =>
      within(await screen.findByRole('row', { name: new RegExp(serial) }));
    expect((await row('MICIC-2026-000000')).getByText(granted)).toBeTruthy();
    expect((await row('MICIC-2026-000001')).getByText(earned)).toBeTruthy();
    await expectAccessible();
  });
});
