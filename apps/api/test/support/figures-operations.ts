import { randomUUID } from 'node:crypto';
import { demoEditionId } from '../../src/seeds/editions.ts';
import { programmeId } from '../../src/seeds/programme.ts';
import { type StaffCase } from './staff-operations.ts';

const quarter = { from: '2025-01-01', to: '2025-03-31', locale: 'es' };
const edition = { scope: 'EDITION', subjectId: demoEditionId, locale: 'fr' };
const programme = { scope: 'PROGRAMME', subjectId: programmeId, ...quarter };
const evidence = (over: object) => ({ ...edition, limit: 10, offset: 0, ...over });

const cost = (over: object) => ({
  editionId: demoEditionId,
  amount: 12_000,
  currency: 'USD',
  note: 'Salas y facilitación',
  ...over,
});

const comments = (over: object) => ({
  editionId: demoEditionId,
  limit: 10,
  offset: 0,
  locale: 'es',
  ...over,
});
const reading = () => ({
  editionId: demoEditionId,
  commentId: randomUUID(),
  themes: ['TIME'],
  idempotencyKey: randomUUID(),
});

/** Figures, what is behind them, and reports. */
export const figuresCases: StaffCase[] = [
  ['FiguresSubjects', 'of every country', 'lucia', () => ({ locale: 'es' })],
  ['FiguresSubjects', 'of a donor', 'dora', () => ({ locale: 'en' })],
  ['FiguresSubjects', 'not for trainers', 'tomas', () => ({ locale: 'en' })],
  ['Figures', 'of an edition', 'lucia', () => edition],
  ['Figures', 'of a country', 'carla', () => ({ ...quarter, scope: 'COUNTRY', subjectId: 'MX' })],
  ['Figures', 'published', 'dora', () => programme],
  ['Figures', 'as donors see them', 'lucia', () => ({ ...programme, asPublished: true })],
  ['Figures', 'as of today', 'lucia', () => ({ ...edition, asOfToday: true })],
  ['Figures', 'not for donors', 'dora', () => edition],
  ['FigureEvidence', 'of an edition', 'lucia', () => evidence({ indicator: 'ENROLLED' })],
  [
    'FigureEvidence',
    'of a part, found',
    'carla',
    () => evidence({ indicator: 'STARTED', dimension: 'COUNTRY', key: 'MX', search: 'a' }),
  ],
  ['FigureEvidence', 'not for donors', 'dora', () => evidence({ indicator: 'ENROLLED' })],
  ['FigureEvidence', 'of hours', 'lucia', () => evidence({ indicator: 'HOURS_DELIVERED' })],
  [
    'SubmitReport',
    'of a period to come',
    'lucia',
    () => ({ input: { ...edition, locale: undefined, idempotencyKey: randomUUID() } }),
  ],
  [
    'SubmitReport',
    'not for donors',
    'dora',
    () => ({ input: { scope: 'COUNTRY', subjectId: 'MX', idempotencyKey: randomUUID() } }),
  ],
  ['EditionCost', 'of an edition', 'lucia', () => ({ editionId: demoEditionId })],
  ['EditionCost', 'not of one country', 'carla', () => ({ editionId: demoEditionId })],
  ['RecordEditionCost', 'of an edition', 'lucia', () => ({ input: cost({ idempotencyKey: randomUUID() }) })],
  [
    'RecordEditionCost',
    'without what it covers',
    'lucia',
    () => ({ input: cost({ note: ' ', idempotencyKey: randomUUID() }) }),
  ],
  ['RecordEditionCost', 'not for donors', 'dora', () => ({ input: cost({ idempotencyKey: randomUUID() }) })],
  [
    'RemoveEditionCost',
    'without a reason',
    'lucia',
    () => ({ input: { editionId: demoEditionId, reason: '', idempotencyKey: randomUUID() } }),
  ],
  ['EditionComments', 'of an edition', 'lucia', () => comments({ state: 'UNREAD' })],
  ['EditionComments', 'on a theme, of one country', 'carla', () => comments({ theme: 'TIME', search: 'a' })],
  ['EditionComments', 'not for donors', 'dora', () => comments({})],
  ['GiveCommentThemes', 'to none', 'lucia', () => ({ input: reading() })],
  ['GiveCommentThemes', 'not for donors', 'dora', () => ({ input: reading() })],
  ['Reports', 'theirs', 'carla', () => ({ locale: 'es', limit: 10, offset: 0 })],
  ['Reports', 'published', 'dora', () => ({ locale: 'es', limit: 10, offset: 0 })],
  ['Report', 'unknown', 'lucia', () => ({ id: randomUUID(), locale: 'es' })],
  ['ReportChanges', 'unknown', 'lucia', () => ({ id: randomUUID(), locale: 'es' })],
];
