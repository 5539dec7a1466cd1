import { describe, expect, it } from '@jest/globals';
import type { DataOf, MyCertificates } from '@campus/api-client';
import { screen } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

type Certificate = DataOf<typeof MyCertificates>['myCertificates'][number];

const certificate: Certificate = {
  id: 'c1',
  serial: 'MICIC-2026-000123',
  code: 'K7QD93MXTT2P',
  outcome: 'ACHIEVEMENT',
  status: 'ISSUED',
  courseTitle: 'MICIC para personal consular',
  basis: 'EARNED',
  statement: 'estudió todas las lecciones y aprobó 9 pruebas.',
  printedName: 'Ana María Hernández Núñez',
  issuedAt: '2026-11-20T18:00:00.000Z',
  expiresOn: '2029-11-20',
  verifyUrl: 'https://campus.example.org/verify/K7QD93MXTT2P',
  credentialUrl: '/credentials/d1.json',
  badgeUrl: '/credentials/d1.png',
  pdfA4Url: '/certificates/c1/a4.pdf',
  pdfLetterUrl: '/certificates/c1/letter.pdf',
};

const open = (certificates: Certificate[], locale: 'es' | 'en' | 'fr' = 'es') =>
  renderApp('/certificates', {
    locale,
    answers: { MyCertificates: () => ({ myCertificates: certificates }) },
  });

describe('my certificates', () => {
  it.each([
    ['es', 'Descargar en A4 (PDF)', '20 de noviembre de 2026'],
    ['en', 'Download as A4 (PDF)', '20 November 2026'],
    ['fr', 'Télécharger en A4 (PDF)', '20 novembre 2026'],
  ] as const)('show what they prove, how to check it, and their PDF, in %s', async (locale, a4, date) => {
    await open([certificate], locale);
    const link = await screen.findByRole('link', { name: a4 });
    expect(link.getAttribute('href')).toBe('/certificates/c1/a4.pdf');
    expect(link.hasAttribute('download')).toBe(true);
    expect(screen.getByText(/aprobó 9 pruebas/).textContent).toBe(
      'Ana María Hernández Núñez estudió todas las lecciones y aprobó 9 pruebas.',
    );
    expect(screen.queryByText(/coordina/i)).toBeNull();
    expect(screen.getByText(date)).toBeTruthy();
    expect(screen.getByText('K7QD-93MX-TT2P')).toBeTruthy();
    const verify = screen.getAllByRole('link').map((element) => element.getAttribute('href'));
    expect(verify).toContain(certificate.verifyUrl);
    await expectAccessible();
  });

  it('say when one is no longer in force; its PDF is gone', async () => {
    await open([{ ...certificate, status: 'REVOKED' }]);
    expect(await screen.findByText('Revocado')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Descargar/ })).toBeNull();
  });

  it.each([
    ['es', 'Constancia de inscripción', 'Constancia vigente', /La constancia dice/],
    ['en', 'Statement of enrolment', 'Valid statement', /The statement says/],
    ['fr', 'Attestation d’inscription', 'Attestation en vigueur', /L’attestation dit/],
  ] as const)('say of a statement of enrolment what it is, in %s', async (locale, kind, status, says) => {
    await open([{ ...certificate, outcome: 'ENROLMENT' }], locale);
    expect(await screen.findByText(kind)).toBeTruthy();
    expect(screen.getByText(status)).toBeTruthy();
    expect(screen.getByText(says)).toBeTruthy();
    await expectAccessible();
  });

  it('name the kind of each', async () => {
    await open([certificate]);
    expect(await screen.findByText('Certificado de aprovechamiento')).toBeTruthy();
    expect(screen.getByText('Vigente')).toBeTruthy();
  });

  it.each([
    ['es', 'GRANTED', 'Este resultado se otorgó por decisión de la coordinación.'],
    ['en', 'GRANTED', 'This outcome was granted by decision of the coordinators.'],
    ['fr', 'WAIVED', /La coordination a accordé une dispense/],
  ] as const)('say, in %s, when the outcome was not earned throughout: %s', async (locale, basis, words) => {
    await open([{ ...certificate, basis, statement: 'recibió este resultado del curso.' }], locale);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByText(/aprobó/)).toBeNull();
    await expectAccessible();
  });

  it('tell the first step when there is none', async () => {
    await open([]);
    expect(await screen.findByRole('heading', { name: 'Todavía no tiene certificados' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ir a mis cursos' }).getAttribute('href')).toBe('/');
    await expectAccessible();
  });
});
