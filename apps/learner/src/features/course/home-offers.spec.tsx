import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { activity, home } from './course.fixture.ts';
import { open, text } from '../../testing/open-home.ts';

describe('a statement of enrolment', () => {
  it.each([
    ['es', 'Constancia de inscripción', 'Preparar la constancia', /^Descargar MICIC-2026-000007 en A4/],
    ['en', 'Statement of enrolment', 'Prepare the statement', /^Download MICIC-2026-000007 on A4/],
    ['fr', 'Attestation d’inscription', 'Préparer l’attestation', /^Télécharger MICIC-2026-000007 en A4/],
  ] as const)('is made when it is asked for, and downloaded, in %s', async (locale, about, make, a4) => {
    const { user, network } = await open({}, { locale });
    await user.click(screen.getByText(about));
    await user.click(await screen.findByRole('button', { name: make }));
    const link = await screen.findByRole('link', { name: a4 });
    expect(link.getAttribute('href')).toBe('/certificates/s1/a4.pdf');
    const asked = network.requests.filter(({ name }) => name === 'IssueEnrolmentStatements');
    expect(asked.map(({ variables }) => variables)).toMatchObject([{ input: { enrolmentIds: ['e1'] } }]);
    await expectAccessible();
  });
});

describe('what goes back to the post', () => {
  const withCards = () => {
    const { modules } = home();
    return modules.map((module, at) => ({
      ...module,
      cards: at === 0 ? [] : [{ id: `c${at}`, title: `Tarjeta ${at}` }],
    }));
  };

  it.each([
    ['es', 'Tarjetas de campo', 'Mi plan de contingencia', 'Tarjeta de campo: Tarjeta 1'],
    ['en', 'Field cards', 'My contingency plan', 'Field card: Tarjeta 1'],
    ['fr', 'Fiches de terrain', 'Mon plan de contingence', 'Fiche de terrain\u202f: Tarjeta 1'],
  ] as const)('is one press away, in %s', async (locale, cards, plan, card) => {
    await open({ modules: withCards(), hasPlan: true }, { locale });
    const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(hrefOf(cards)).toBe('/course/e1/cards');
    expect(hrefOf(plan)).toBe('/course/e1/plan');
    expect(hrefOf(card)).toBe('/course/e1/cards/c1');
    await expectAccessible();
  });

  it('is open behind a gate too', async () => {
    const { user } = await open({ modules: withCards() });
    await user.click(screen.getByText('Prepararse', { selector: 'h3' }));
    expect(screen.getByRole('link', { name: 'Tarjeta de campo: Tarjeta 2' })).toBeTruthy();
  });

  it('is not offered where there is none', async () => {
    await open();
    expect(screen.queryByRole('link', { name: 'Tarjetas de campo' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Mi plan de contingencia' })).toBeNull();
  });
});

describe('a survey that opens months after the certificate', () => {
  const withFollowUp = (followUp: ReturnType<typeof activity>['followUp']) => {
    const [first, second, ...others] = home().modules;
    const later = activity({
      id: 'later',
      kind: 'SURVEY',
      title: 'Tres meses después',
      isRequired: false,
      followUp,
    });
    return [first, second && { ...second, activities: [later] }, ...others].filter(
      (module) => module !== undefined,
    );
  };

  it.each([
    ['es', null, 'Se abre 3 meses después de su certificado'],
    ['en', null, 'Opens 3 months after your certificate'],
    ['fr', null, 'S’ouvre 3 mois après votre certificat'],
    ['es', '2027-02-24T15:00:00Z', 'Se abre el miércoles 24 de febrero de 2027'],
  ] as const)('says so, in %s, and leads nowhere yet', async (locale, opensAt, words) => {
    await open({ modules: withFollowUp({ monthsAfterCertificate: 3, opensAt, isOpen: false }) }, { locale });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Tres meses después/ })).toBeNull();
  });

  it('is offered when its day has come', async () => {
    const opensAt = '2026-02-24T15:00:00Z';
    await open({ modules: withFollowUp({ monthsAfterCertificate: 3, opensAt, isOpen: true }) });
    const link = screen.getByRole('link', { name: /Tres meses después/ });
    expect(link.getAttribute('href')).toBe('/course/e1/survey/later');
    expect(text(link)).toContain('Sin empezar');
  });
});
