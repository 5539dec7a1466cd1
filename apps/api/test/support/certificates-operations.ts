import { randomUUID } from 'node:crypto';
import { demoEditionId } from '../../src/seeds/editions.ts';
import { type StaffCase } from './staff-operations.ts';
import { png, templateContent } from './templates.ts';

const nobody = randomUUID();
const batch = () => ({ input: { batchId: nobody, idempotencyKey: randomUUID() } });
const items = (over: object = {}) => ({
  batchId: nobody,
  locale: 'es',
  limit: 10,
  offset: 0,
  sort: 'NAME',
  isDescending: false,
  ...over,
});
const batches = (over: object = {}) => ({
  editionId: demoEditionId,
  limit: 10,
  offset: 0,
  sort: 'PROPOSED',
  isDescending: true,
  ...over,
});
const reason = 'It was decided in a meeting.';
const unknownSerials = () => ({
  input: { serials: ['MICIC-2020-000001'], reason, idempotencyKey: randomUUID() },
});

/** Operations about the certificates of an edition. */
export const certificatesCases: StaffCase[] = [
  ['CertificateBatches', 'of an edition', 'lucia', () => batches()],
  [
    'CertificateBatches',
    'found, by their state',
    'lucia',
    () => batches({ search: 'méx', status: 'PROPOSED', sort: 'READY', offset: 1 }),
  ],
  ['CertificateBatches', 'not for donors', 'dora', () => batches()],
  ['CertificateReadiness', 'of an edition', 'lucia', () => ({ editionId: demoEditionId })],
  ['CertificateReadiness', 'not for donors', 'dora', () => ({ editionId: demoEditionId })],
  ['CertificateBatch', 'unknown', 'carla', () => ({ id: nobody })],
  ['CertificateBatchItems', 'of an unknown batch', 'carla', () => items()],
  [
    'CertificateBatchItems',
    'found, by what holds them',
    'lucia',
    () => items({ search: 'a', state: 'BLOCKED', blocker: 'LESSONS_LEFT', differs: false, sort: 'BLOCKERS' }),
  ],
  [
    'IssueEnrolmentStatements',
    'of somebody unknown',
    'ana',
    () => ({ input: { enrolmentIds: [nobody], idempotencyKey: randomUUID() } }),
  ],
  [
    'CertificateRegister',
    'by a serial',
    'lucia',
    () => ({
      locale: 'es',
      limit: 10,
      offset: 0,
      search: 'MICIC-20',
      status: 'ISSUED',
      editionId: demoEditionId,
      country: 'MX',
      sort: 'EXPIRES',
      isDescending: false,
    }),
  ],
  [
    'CertificateRegister',
    'not for donors',
    'dora',
    () => ({ locale: 'es', limit: 10, offset: 0, sort: 'ISSUED', isDescending: true }),
  ],
  [
    'ExpireCertificate',
    'unknown',
    'lucia',
    () => ({ input: { serial: 'MICIC-2020-000001', reason, idempotencyKey: randomUUID() } }),
  ],
  ['GrantStanding', 'of an unknown enrolment', 'carla', () => ({ enrolmentId: nobody, locale: 'es' })],
  [
    'OutcomeGrants',
    'of an edition',
    'lucia',
    () => ({ editionId: demoEditionId, locale: 'es', limit: 10, offset: 0 }),
  ],
  [
    'ProposeGrant',
    'in an unknown enrolment',
    'carla',
    () => ({ input: { enrolmentId: nobody, outcome: 'COMPLETION', reason, idempotencyKey: randomUUID() } }),
  ],
  [
    'ConfirmGrant',
    'unknown',
    'lucia',
    () => ({ input: { overrideId: nobody, reason, idempotencyKey: randomUUID() } }),
  ],
  [
    'ChooseCertificateName',
    'in an unknown batch',
    'carla',
    () => ({
      input: { batchId: nobody, enrolmentId: nobody, name: 'Ana Uno', idempotencyKey: randomUUID() },
    }),
  ],
  ['OverrideWithdrawal', 'unknown', 'carla', () => ({ overrideId: nobody, locale: 'es' })],
  ['CertificateTemplate', 'plain', 'carla', () => ({ editionId: demoEditionId })],
  ['CertificateTemplate', 'of an unknown edition', 'lucia', () => ({ editionId: nobody })],
  [
    'SaveCertificateTemplate',
    'of an unknown edition',
    'lucia',
    () => ({
      input: { editionId: nobody, basedOn: 0, ...templateContent, idempotencyKey: randomUUID() },
    }),
  ],
  [
    'AddCertificateImage',
    'a signature',
    'lucia',
    () => ({ input: { png: png().toString('base64'), idempotencyKey: randomUUID() } }),
  ],
  [
    'ProposeCertificates',
    'of an unknown edition',
    'carla',
    () => ({ input: { editionId: nobody, idempotencyKey: randomUUID() } }),
  ],
  [
    'SupersedeCertificate',
    'unknown',
    'lucia',
    () => ({ input: { serial: 'MICIC-2020-000001', reason, idempotencyKey: randomUUID() } }),
  ],
  ['ApproveCertificates', 'unknown', 'lucia', batch],
  ['DropCertificates', 'unknown', 'lucia', batch],
  ['RetryCertificates', 'unknown', 'lucia', batch],
  ['SendCertificateMails', 'unknown', 'lucia', batch],
  [
    'OrderCeremony',
    'unknown',
    'lucia',
    () => ({ input: { batchId: nobody, order: 'NAME', enrolmentIds: [], idempotencyKey: randomUUID() } }),
  ],
  [
    'PlaceInCeremony',
    'unknown',
    'lucia',
    () => ({ input: { batchId: nobody, enrolmentId: nobody, place: 1, idempotencyKey: randomUUID() } }),
  ],
  [
    'OverrideOutcome',
    'of somebody unknown',
    'lucia',
    () => ({ input: { enrolmentId: nobody, kind: 'HOLD', reason, idempotencyKey: randomUUID() } }),
  ],
  [
    'WithdrawOverride',
    'unknown',
    'lucia',
    () => ({ input: { overrideId: nobody, reason, idempotencyKey: randomUUID() } }),
  ],
  [
    'RemindOfCertificate',
    'somebody unknown',
    'lucia',
    () => ({ input: { enrolmentId: nobody, idempotencyKey: randomUUID() } }),
  ],
  [
    'RemindOfCertificates',
    'somebody unknown',
    'lucia',
    () => ({ input: { enrolmentIds: [nobody], idempotencyKey: randomUUID() } }),
  ],
  ['ExpireCertificates', 'unknown', 'lucia', unknownSerials],
  ['RevokeCertificates', 'unknown', 'lucia', unknownSerials],
];
