import { randomUUID } from 'node:crypto';
import { demoEditionId } from '../../src/seeds/editions.ts';
import { personOf } from './personas.ts';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const [ana, luis] = [personOf('ana').id, personOf('luis').id];
const none = randomUUID();
const reason = 'Lo pidió por escrito la persona.';
const page = { limit: 10, offset: 0 };

/** Operations about one person. */
export const dossiersCases: StaffCase[] = [
  ['PersonDossier', 'of the own country', 'carla', () => ({ id: ana, locale: 'fr' })],
  ['PersonDossier', 'of another country', 'carla', () => ({ id: luis, locale: 'es' })],
  ['PersonTimeline', 'of the own country', 'carla', () => ({ id: ana, locale: 'es', ...page })],
  ['PersonTimeline', 'of nobody', 'lucia', () => ({ id: 'x', locale: 'es', ...page })],
  ['PersonMessages', 'of the own country', 'carla', () => ({ personId: ana, locale: 'es', ...page })],
  ['AddPersonNote', 'empty', 'carla', command({ personId: ana, body: ' ' })],
  ['StrikePersonNote', 'unknown', 'carla', command({ noteId: none, reason })],
  [
    'AskAddressChange',
    'of another country',
    'carla',
    command({ personId: luis, email: 'l@x.example', reason }),
  ],
  ['AccountChanges', 'of a country', 'carla', () => ({ personId: null, ...page })],
  ['OwnAccountChanges', 'none', 'ana', () => ({})],
  ['ApproveAccountChange', 'unknown', 'carla', command({ changeId: none, reason })],
  ['CancelAccountChange', 'unknown', 'ana', command({ changeId: none, reason })],
  ['AddressChangeByLink', 'without a link', 'nobody', () => ({ token: 'x' })],
  ['Administrators', 'all', 'carla', () => ({})],
  ['StaffMembers', 'all', 'admin', () => ({ search: null, ...page })],
  ['StaffMembers', 'found', 'admin', () => ({ search: 'ana', ...page })],
  [
    'InviteStaff',
    'without an address',
    'admin',
    command({
      email: 'x',
      givenNames: 'A',
      firstSurname: 'B',
      locale: 'es',
      timeZone: 'UTC',
      role: 'TRAINER',
    }),
  ],
  ['GiveRole', 'to nobody', 'admin', command({ personId: none, role: 'TRAINER', reason })],
  ['TakeRole', 'of nobody', 'admin', command({ personId: none, role: 'TRAINER', reason })],
  ['DisableAccount', 'of nobody', 'admin', command({ personId: none, reason })],
  ['EnableAccount', 'of nobody', 'admin', command({ personId: none, reason })],
  ['EndSessionsOfPerson', 'of nobody', 'admin', command({ personId: none, reason })],
  ['OwnSessions', 'of one', 'ana', () => ({})],
  ['EndOtherSessions', 'none', 'ana', () => ({})],
  ['EndOwnSession', 'unknown', 'ana', () => ({ input: { sessionId: none } })],
  ['IsResetLinkGood', 'of no link', 'nobody', () => ({ token: 'x' })],
  ['AnswerAddressChange', 'without a link', 'nobody', () => ({ input: { token: 'x', isConfirmed: true } })],
  ['ChangeDuty', 'to nowhere', 'carla', command({ personId: ana, from: '2026-01-01', reason })],
  [
    'ChangePerson',
    'of another country',
    'carla',
    command({ personId: luis, givenNames: 'Luis', firstSurname: 'Mora', reason }),
  ],
  ['SetExtraTime', 'too much', 'carla', command({ personId: ana, percent: 301, reason })],
  ['ExtendEnrolment', 'unknown', 'carla', command({ enrolmentId: none, until: '2027-01-01', reason })],
  ['WithdrawEnrolment', 'without a reason', 'carla', command({ enrolmentId: none, reason: '' })],
  ['PauseEnrolment', 'unknown', 'carla', command({ enrolmentId: none, reason })],
  ['ResumeEnrolment', 'unknown', 'carla', command({ enrolmentId: none, reason })],
  ['ReinstateEnrolment', 'unknown', 'carla', command({ enrolmentId: none, reason })],
  [
    'ChangeEnrolments',
    'unknown',
    'carla',
    command({ act: 'EXTEND', enrolmentIds: [none], until: '2027-01-01', reason }),
  ],
  ['EnrolmentsPreview', 'unknown', 'carla', () => ({ act: 'PAUSE', enrolmentIds: [none] })],
  ['TransferPreview', 'unknown', 'carla', () => ({ enrolmentId: none, groupId: none, locale: 'es' })],
  ['TransferEnrolment', 'unknown', 'carla', command({ enrolmentId: none, groupId: none, reason })],
  ['TransfersPreview', 'unknown', 'carla', () => ({ enrolmentIds: [none], groupId: none })],
  ['TransferEnrolments', 'unknown', 'carla', command({ enrolmentIds: [none], groupId: none, reason })],
  ['ExtraTimesPreview', 'of another country', 'carla', () => ({ personIds: [luis], percent: 25 })],
  ['SetExtraTimes', 'of another country', 'carla', command({ personIds: [luis], percent: 25, reason })],
  ['MergeCandidates', 'of a name', 'carla', () => ({ personId: ana, search: '' })],
  ['MergeCandidates', 'by words', 'lucia', () => ({ personId: ana, search: 'luis' })],
  ['MergePreview', 'of two', 'lucia', () => ({ survivorId: ana, loserId: luis, locale: 'en' })],
  [
    'AskMerge',
    'with itself',
    'lucia',
    command({ survivorId: ana, loserId: ana, keepEnrolmentIds: [], reason }),
  ],
  ['UndoMerge', 'unknown', 'lucia', command({ mergeId: none, reason })],
  ['Enrollables', 'by name', 'carla', () => ({ editionId: demoEditionId, search: 'ana', ...page })],
  ['EnrolPeople', 'nobody', 'carla', command({ editionId: demoEditionId, personIds: [] })],
  ['EnrolPeople', 'of another country', 'carla', command({ editionId: demoEditionId, personIds: [luis] })],
  ['SavedViews', 'of all editions', 'carla', () => ({ list: 'REGISTER' })],
  [
    'SaveView',
    'without a name',
    'carla',
    command({ list: 'ROSTER', name: '', filter: '', isShared: false, isUsual: false }),
  ],
  ['RemoveView', 'unknown', 'carla', command({ viewId: none })],
];
