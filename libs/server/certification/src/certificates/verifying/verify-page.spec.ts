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

  it.each([
    ['expired', 'Constancia de inscripción vencida'],
    ['superseded', 'Constancia de inscripción sustituida'],
    ['revoked', 'Constancia de inscripción revocada'],
  ] as const)('calls a statement that is %s by its kind, too', (status, title) => {
    const statement = page(null, '2027-06-01', status, { outcome: 'enrolment' });
    expect(statement).toContain(`✕ ${title}`);
    expect(statement).not.toMatch(/certificado (vencido|sustituido|revocado)/i);
  });

  it('has of a statement only the rows that fit one', () => {
    const statement = page(null, '2027-06-01', 'issued', {
      outcome: 'enrolment',
      effort: { core: 0, extended: 0 },
    });
    expect(statement).toContain('<dt>Documento</dt><dd>Constancia de inscripción</dd>');
    expect(statement).not.toMatch(/<dt>(Resultado|Duración)<\/dt>/);
    expect(page(null, '2027-06-01')).toContain('<dt>Resultado</dt><dd>Certificado de finalización</dd>');
  });

  it('puts a post in the State where it stands, apart from the State that sends', () => {
    const served = page(null, '2027-06-01', 'issued', {
      host: { es: 'Guatemala', en: 'Guatemala', fr: 'Guatemala' },
    });
    expect(served).toContain('<dt>Representación consular</dt><dd>Quetzaltenango, Guatemala</dd>');
    expect(served).toContain('<dt>Estado que envía</dt><dd>México</dd>');
    expect(served).toContain('<dt>Institución</dt><dd>Secretaría de Relaciones Exteriores</dd>');
    expect(served).not.toContain('México · ');
    expect(page(null, '2027-06-01', 'issued', { post: null })).toContain('<dt>País</dt><dd>México</dd>');
  });
});
