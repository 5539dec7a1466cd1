import { randomUUID } from 'node:crypto';
import { plannedEditionId, plannedGroupId } from '../../src/seeds/planned-edition.ts';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const list = { locale: 'fr', limit: 10, offset: 0, sort: 'STARTS', isDescending: true };
const reason = 'A reason that is long enough.';
const id = plannedEditionId;

/** What an edition is, as a client sends it. */
export const details = (over: object = {}) => ({
  key: `key-${randomUUID().slice(0, 8)}`,
  titles: { es: 'Edición de prueba' },
  programmeId: null,
  route: 'B',
  audience: 'consul_abroad',
  locales: ['es', 'fr'],
  startsOn: '2031-01-06',
  endsOn: '2031-03-30',
  timeZone: 'America/Costa_Rica',
  isOpen: false,
  ...over,
});

/** Operations about editions. */
export const editionsCases: StaffCase[] = [
  ['Editions', 'all', 'lucia', () => list],
  ['Editions', 'of one country, found', 'carla', () => ({ ...list, search: 'regional', phase: 'COMING' })],
  ['Editions', 'not for donors', 'dora', () => list],
  ['EditionHead', 'planned', 'carla', () => ({ id, locale: 'es' })],
  ['EditionHead', 'unknown', 'carla', () => ({ id: 'none', locale: 'es' })],
  ['Edition', 'with all its plans', 'lucia', () => ({ id, locale: 'en' })],
  ['Edition', 'of one country', 'marta', () => ({ id, locale: 'fr' })],
  ['CoursesToOffer', 'all', 'lucia', () => ({ locale: 'fr' })],
  ['FacilitatorCandidates', 'found', 'carla', () => ({ search: 'ixcoy' })],
  ['EditionCopyPreview', 'moved', 'lucia', () => ({ editionId: id, startsOn: '2031-03-04', locale: 'es' })],
  ['EditionClosingPreview', 'of today', 'admin', () => ({ editionId: id })],
  ['AddEdition', 'of no course', 'lucia', command({ courseId: 'x', details: details(), countries: [] })],
  ['ChangeEdition', 'unknown', 'lucia', command({ editionId: randomUUID(), details: details() })],
  [
    'PlanReleases',
    'of an unknown module',
    'lucia',
    command({ editionId: id, releases: [{ moduleId: 'x' }] }),
  ],
  [
    'PlanQuotas',
    'unknown country',
    'lucia',
    command({ editionId: id, quotas: [{ country: 'ZZ', seats: 1 }] }),
  ],
  [
    'PlanGroup',
    'of another country',
    'carla',
    command({
      editionId: id,
      groupId: plannedGroupId('CR'),
      name: 'x',
      timeZone: 'UTC',
      facilitatorIds: [],
    }),
  ],
  ['RemoveGroup', 'unknown', 'lucia', command({ editionId: id, groupId: 'x' })],
  [
    'PlanSession',
    'without half days',
    'lucia',
    command({ editionId: id, titles: { es: 'x' }, mode: 'ROOM', halfDays: [] }),
  ],
  [
    'CancelSession',
    'unknown',
    'carla',
    command({ editionId: id, sessionId: 'x', isCancelled: true, reason }),
  ],
  [
    'CopyEdition',
    'unknown',
    'lucia',
    command({ editionId: 'x', key: 'copy-1', titles: { es: 'x' }, startsOn: '2031-03-04' }),
  ],
  ['CloseEdition', 'without a reason', 'lucia', command({ editionId: id, reason: '' })],
  ['ReopenEdition', 'not closed', 'admin', command({ editionId: id, reason })],
  ['FacilitatorKits', 'all courses', 'tomas', () => ({ locale: 'fr' })],
  [
    'KitPaper',
    'none there',
    'carla',
    () => ({ versionId: randomUUID(), paperId: randomUUID(), locale: 'es' }),
  ],
  ['CourseVersions', 'all courses', 'lucia', () => ({ locale: 'fr' })],
  [
    'VersionComparison',
    'of unknown versions',
    'lucia',
    () => ({ fromVersionId: randomUUID(), toVersionId: randomUUID(), locale: 'es', limit: 10, offset: 0 }),
  ],
  ['WaitingCorrection', 'of a current version', 'lucia', () => ({ editionId: id })],
  [
    'CorrectionPreview',
    'to an unknown version',
    'lucia',
    () => ({ editionId: id, versionId: randomUUID(), locale: 'es' }),
  ],
  [
    'ApplyCorrection',
    'of an unknown version',
    'lucia',
    command({
      editionId: id,
      fromVersionId: randomUUID(),
      versionId: randomUUID(),
      notes: { es: 'x', en: 'x', fr: 'x' },
    }),
  ],
  ['RegradeEdition', 'of another version', 'lucia', command({ editionId: id, versionId: randomUUID() })],
  [
    'LateWork',
    'none yet',
    'carla',
    () => ({ editionId: id, locale: 'es', isOnlyWaiting: true, limit: 10, offset: 0 }),
  ],
  [
    'DecideLateWork',
    'of nobody',
    'carla',
    command({ enrolmentId: randomUUID(), activityId: randomUUID(), isAccepted: true, reason }),
  ],
];
