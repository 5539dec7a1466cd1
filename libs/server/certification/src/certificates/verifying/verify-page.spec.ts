import { describe, expect, it } from '@jest/globals';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { snapshot } from '../certificate.fixture.ts';
import { type CertificateStatus } from '../certificate.type.ts';
import { certificatePage } from './verify-page.ts';

/** Issued on 24 November 2026. */
const page = (
  practisedOn: string | null,
  today: string,
  status: CertificateStatus = 'issued',
  over: Partial<CertificateSnapshot> = {},
) =>
  certificatePage(
    { snapshot: { ...snapshot, ...over }, status, changedOn: null, successor: null, practisedOn },
    null,
    'es',
    today,
  );

describe('the public page of a certificate', () => {
  it.each([
    [
      'from the certificate on, a year',
      null,
      '2027-11-24',
      'Su titular está al día hasta el 24 de noviembre de 2027.',
    ],
    [
      'longer with each drill',
      '2027-05-18',
      '2027-11-25',
      'Su titular está al día hasta el 18 de mayo de 2028.',
    ],
    [
      'and no longer without one',
      null,
      '2027-11-25',
      'Su titular estuvo al día hasta el 24 de noviembre de 2027;',
    ],
  ])('says until when somebody is current: %s', (_when, practisedOn, today, says) => {
    expect(page(practisedOn, today)).toContain(says);
  });

  it.each([
    ['that is out of force', 'revoked', {}],
    ['that attests no result', 'issued', { outcome: 'enrolment' }],
  ] as const)('says nothing of it for one %s', (_which, status, over) => {
    expect(page('2027-05-18', '2027-06-01', status, over)).not.toMatch(/al día hasta/i);
  });

  it('does not call a statement of enrolment a certificate', () => {
    const statement = page(null, '2027-06-01', 'issued', { outcome: 'enrolment' });
    expect(statement).toContain('✓ Constancia de inscripción válida');
    expect(statement).not.toContain('Certificado válido');
    expect(page(null, '2027-06-01')).toContain('✓ Certificado válido');
    expect(page(null, '2027-06-01', 'revoked', { outcome: 'enrolment' })).not.toContain('válida');
  });
});
