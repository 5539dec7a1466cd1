import type { CertificateReadiness, DataOf } from '@campus/api-client';
import type { Batch, Decision, Item } from '../features/certificates/batches/batch-data.ts';
import { edition } from './edition.fixture.ts';

export const batch = (over: Partial<Batch> = {}): Batch => ({
  id: 'batch-1',
  editionId: 'edition-1',
  countries: ['MX'],
  status: 'PROPOSED',
  ceremonyOrder: 'COUNTRY',
  templateNumber: null,
  proposedBy: 'Lucía Fernández',
  proposedAt: '2027-03-20T15:00:00.000Z',
  approvedBy: null,
  approvedAt: null,
  finishedAt: null,
  mailsWantedAt: null,
  mayApprove: true,
  mayChange: true,
  needsSecondPerson: true,
  counts: {
    ready: 1,
    readyWaived: 0,
    readyGranted: 0,
    readyByOwnDecision: 0,
    blocked: 1,
    already: 0,
    waiting: 0,
    issued: 0,
    failed: 0,
    files: 0,
    mailed: 0,
    unmailed: 0,
  },
  ...over,
});

export const item: Item = {
  enrolmentId: 'enrolment-1',
  personId: 'person-1',
  fullName: 'Ana Lucía Hernández',
  proposedName: 'Ana Lucía Hernández',
  affiliation: { countryCode: 'MX', institution: 'Secretaría de Relaciones Exteriores', post: 'Laredo' },
  movedTo: null,
  countryCode: 'MX',
  state: 'BLOCKED',
  outcome: 'COMPLETION',
  basis: 'EARNED',
  decisions: [],
  differs: true,
  problem: null,
  hasAddress: true,
  mailedAt: null,
  place: null,
  late: { trusted: 0, accepted: 0, refused: 0, waiting: 0, decidedBy: [] },
  explanations: [
    {
      outcome: 'ACHIEVEMENT',
      isMet: false,
      lines: [
        {
          depth: 0,
          kind: 'ATTENDED',
          title: null,
          had: 60,
          needed: 80,
          isMet: false,
          overrideReason: null,
          overrideId: null,
          isGranted: false,
          plan: null,
        },
      ],
    },
  ],
  blockers: [
    {
      code: 'NOT_PASSED',
      remover: 'LEARNER',
      outcome: 'ACHIEVEMENT',
      activityId: 'final',
      title: 'Prueba final',
      lessons: [],
      had: null,
      needed: 80,
      overrideId: null,
      reason: null,
      plan: null,
    },
  ],
  certificate: null,
};

/** An outcome that Marta proposed to grant; it waits for another person unless `over` names one. */
export const grantOf = (over: Partial<Decision> = {}): Decision => ({
  id: 'grant-1',
  kind: 'OUTCOME',
  activities: [],
  outcome: 'COMPLETION',
  reason: 'Dictó este curso dos veces.',
  decidedBy: 'Marta Eugenia Vargas',
  decidedAt: '2027-03-18T15:00:00.000Z',
  confirmedBy: null,
  confirmedAt: null,
  isByOne: false,
  isProposed: true,
  isOwn: false,
  ...over,
});

/** The same, confirmed. */
export const confirmedGrant = grantOf({
  isProposed: false,
  confirmedBy: 'Lucía Fernández',
  confirmedAt: '2027-03-19T15:00:00.000Z',
});

/** A page of these people, whose sessions are over. */
export const itemPage = (...items: Item[]) => ({
  certificateBatchItems: {
    items,
    totalCount: items.length,
    blockers: [],
    sessionsNotOver: [],
    sessionsUnrecorded: [],
  },
});

/** Two people, one of whom is ready. */
export const readiness = (
  over: Partial<DataOf<typeof CertificateReadiness>['certificateReadiness']> = {},
): DataOf<typeof CertificateReadiness>['certificateReadiness'] => ({
  people: 2,
  ready: 1,
  already: 0,
  blockers: [
    {
      code: 'NOT_PASSED',
      count: 1,
      people: [{ enrolmentId: 'enrolment-1', personId: 'person-1', fullName: 'Ana Lucía Hernández' }],
    },
  ],
  ...over,
});

export const batchAnswers = (over: Partial<Batch> = {}) => ({
  EditionHead: () => ({ edition: edition() }),
  CertificateBatches: () => ({ certificateBatches: { items: [batch(over)], totalCount: 1 } }),
  CertificateReadiness: () => ({ certificateReadiness: readiness() }),
  OutcomeGrants: () => ({ outcomeGrants: { items: [], totalCount: 0 } }),
  CertificateBatch: () => ({ certificateBatch: batch(over) }),
  CertificateBatchItems: () => ({
    certificateBatchItems: {
      items: [item],
      totalCount: 1,
      blockers: [{ code: 'NOT_PASSED' as const, count: 1 }],
      sessionsNotOver: [],
      sessionsUnrecorded: [],
    },
  }),
});
