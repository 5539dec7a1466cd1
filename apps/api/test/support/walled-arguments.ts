import { randomUUID } from 'node:crypto';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { linkFields } from './nominations.ts';
import { PLAN } from './people-imports.ts';
import { course, modules } from './course.ts';
import { MARK } from './marked-person.ts';
import { personOf } from './personas.ts';
import { type SchemaField } from './schema-fields.ts';
import { type Ids } from './walled-world.ts';

type Values = Record<string, unknown>;

/** What an id is called in the world, where an argument calls it otherwise. */
const ROWS: Record<string, string> = {
  toVersionId: 'versionId',
  survivorId: 'personId',
  loserId: 'twinId',
  subjectId: 'editionId',
  jobId: 'unknownId',
  placeId: 'unknownId',
  platformId: 'unknownId',
  institutionId: 'institutionId',
  replacementId: 'nominationId',
  strangersGroupId: 'groupId',
  facilitatorIds: 'unknownId',
  nameId: 'unknownId',
  donorId: 'unknownId',
  roleId: 'unknownId',
  logoIds: 'unknownId',
  imageId: 'unknownId',
  dispatchId: 'unknownId',
  webhookId: 'unknownId',
  letterId: 'unknownId',
  questionId: 'unknownId',
  partId: 'unknownId',
  targetId: 'courseId',
  announcementId: 'unknownId',
  remarkId: 'unknownId',
  draftId: 'unknownId',
};

/** The same for single operations. */
const ROWS_OF: Record<string, Record<string, string>> = {
  courseDraft: { id: 'unknownId' },
  draftRun: { id: 'unknownId' },
  withdrawCourseRight: { id: 'courseRightId' },
  changePlatform: { id: 'unknownId' },
  dropResult: { id: 'unknownId' },
  placeMembers: { id: 'unknownId' },
  platformResults: { id: 'unknownId' },
  sendResultsAgain: { id: 'unknownId' },
  setPlatformOpen: { id: 'unknownId' },
  withdrawInvitation: { id: 'unknownId' },
  tiePlace: { id: 'unknownId' },
  partInstitutionAccount: { id: 'unknownId' },
  changeProvider: { id: 'unknownId' },
  setProviderOpen: { id: 'unknownId' },
  testProvider: { id: 'unknownId' },
  withdrawSystemToken: { id: 'unknownId' },
  sendWebhookAgain: { id: 'unknownId' },
  setWebhookOpen: { id: 'unknownId' },
  turnWebhookSecret: { id: 'unknownId' },
  calendarFeed: { of: 'enrolmentId' },
  makeCalendarFeed: { of: 'enrolmentId' },
  endCalendarFeed: { of: 'enrolmentId' },
  attendanceList: { id: 'attendanceListId' },
  attendanceListRows: { listId: 'attendanceListId' },
  nomineeListRows: { listId: 'nomineeListId' },
  nomineeListUndo: { listId: 'appliedNomineeListId' },
  undoNomineeList: { listId: 'appliedNomineeListId' },
  applyNomineeList: { listId: 'nomineeListId' },
  checkNomineeList: { listId: 'nomineeListId' },
  decideNomineeRow: { listId: 'nomineeListId' },
  mapNomineeValue: { listId: 'nomineeListId' },
  mendNomineeRow: { listId: 'nomineeListId' },
  waitlistNomineeRows: { listId: 'nomineeListId' },
  discardNomineeList: { listId: 'nomineeListId' },
  peopleImportUndo: { importId: 'appliedImportId' },
  undoPeopleImport: { importId: 'appliedImportId' },
  approveCertificates: { batchId: 'batchId' },
  proposeGrant: { enrolmentId: 'grantedEnrolmentId' },
  transferEnrolment: { groupId: 'otherGroupId' },
  transferEnrolments: { groupId: 'otherGroupId' },
  startDraft: { versionId: 'pinnedVersionId' },
  applyCorrection: { versionId: 'pinnedVersionId', fromVersionId: 'pinnedVersionId' },
  offerVersion: { versionId: 'pinnedVersionId', seenVersionId: 'pinnedVersionId' },
  regradeEdition: { versionId: 'pinnedVersionId' },
  enrolLearner: { editionId: 'grantedEditionId', personId: 'twinId' },
  enrolPeople: { editionId: 'grantedEditionId', personIds: 'twinId' },
  repairScormStatus: { attemptId: 'scormAttemptId' },
  allowScormAttempt: { attemptId: 'scormAttemptId' },
  moveAttempts: { attemptIds: 'scormAttemptId' },
  removeProgrammeFact: { id: 'unknownId' },
  savePost: { postId: 'postId' },
  giveCommentThemes: { commentId: 'commentId' },
  applyAttendanceList: { listId: 'attendanceListId' },
  undoAttendanceList: { listId: 'attendanceListId' },
  attendanceSession: { id: 'sessionId' },
  certificateBatch: { id: 'batchId' },
  edition: { id: 'editionId' },
  endSessionOfPerson: { sessionId: 'signInId' },
  endOwnSession: { sessionId: 'signInId' },
  confirmSecondFactor: { id: 'unknownId' },
  removeSecondFactor: { id: 'unknownId' },
  renameSecondFactor: { id: 'unknownId' },
  removePasskey: { id: 'passkeyId' },
  renamePasskey: { id: 'passkeyId' },
  grantStanding: { enrolmentId: 'grantedEnrolmentId' },
  outcomeGrants: { editionId: 'grantedEditionId' },
  enquiry: { id: 'enquiryId' },
  seeEnquiries: { enquiryIds: 'enquiryId' },
  learnerQuizAttempt: { id: 'quizAttemptId' },
  learnerScenarioPath: { id: 'scenarioAttemptId' },
  planReview: { id: 'handInId' },
  ownHandedInPlan: { id: 'handInId' },
  libraryPackage: { id: 'libraryPackageId' },
  nomination: { id: 'nominationId' },
  selectionPreview: { nominationIds: 'nominationId' },
  moreDaysPreview: { nominationIds: 'acceptedId' },
  nominationCall: { id: 'callId' },
  nomineeList: { id: 'nomineeListId' },
  packageUpload: { id: 'uploadId' },
  peopleImport: { id: 'importId' },
  personDossier: { id: 'personId' },
  personTimeline: { id: 'personId' },
  report: { id: 'reportId' },
  scormAttempt: { id: 'scormAttemptId' },
  scormTimeline: { attemptId: 'scormAttemptId' },
  quizAttempt: { attemptId: 'quizAttemptId' },
  correctionPreview: { versionId: 'pinnedVersionId' },
  kitPaper: { versionId: 'pinnedVersionId' },
  versionComparison: { fromVersionId: 'pinnedVersionId', toVersionId: 'pinnedVersionId' },
  transferPreview: { groupId: 'otherGroupId' },
  transfersPreview: { groupId: 'otherGroupId' },
};

/** What is studied at an activity. */
const ACTIVITIES: Record<string, string> = {
  quiz: course.quiz,
  startQuizAttempt: course.quiz,
  survey: course.feedback,
  scenario: course.river,
  scormActivity: course.map,
  scormAttempts: course.map,
  launchScorm: course.map,
  allowScormAttempt: course.map,
};

const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const names = { es: 'Palabras', en: 'Words', fr: 'Mots' };

/** What fits an argument by its name. */
const PLAIN: Record<string, () => unknown> = {
  idempotencyKey: () => randomUUID(),
  occasion: () => modules.end,
  key: () => randomUUID(),
  deviceId: () => randomUUID(),
  locale: () => 'es',
  locales: () => ['es'],
  reason: () => 'A reason that is long enough.',
  limit: () => 100,
  offset: () => 0,
  country: () => 'MX',
  text: () => 'Palabras',
  titles: () => names,
  names: () => names,
  name: () => 'Palabras',
  from: () => '2026-01-01',
  to: () => '2026-03-31',
  startsOn: () => day(30),
  startsAt: () => day(30),
  confirmBy: () => day(9),
};

/** What single operations need beside ids. */
const plan = {
  fields: ['GIVEN_NAMES', 'FIRST_SURNAME', 'EMAIL', 'COUNTRY', 'POSITION', 'CONSENT', 'PRIORITY'],
  institutionName: 'SRE',
  nameOrder: 'GIVEN_FIRST',
  surnames: 'BY_COUNTRY',
  nominatorName: 'Rosario Méndez',
  audience: '',
  hasConsent: true,
  locale: 'es',
};

/** Numbers and cursors that are called ids. */
const LEFT_OUT = { before: undefined };

/** The guide of the first module of the course of specs. */
const GUIDE = '10000000-0000-4000-8000-000000000951';

const given = (ids: Ids): Record<string, Values> => ({
  scormAttempts: { libraryPackageId: undefined, activityId: course.map },
  kitPaper: { paperId: GUIDE },
  securityEvents: LEFT_OUT,
  scormTimeline: LEFT_OUT,
  exportableModules: { courseId: undefined },
  peopleImportPreview: { plan: PLAN },
  checkPeopleImport: { plan: PLAN },
  checkNomineeList: { plan },
  announce: { texts: [{ locale: 'es', subject: 'Palabras', body: 'Palabras' }] },
  announcementPreview: { texts: [{ locale: 'es', subject: 'Palabras', body: 'Palabras' }] },
  answerEnquiry: { state: 'CLOSED', repliesSeen: 1 },
  decidePlanReview: { marks: [], comments: [], summary: 'Vea los comentarios.', outcome: 'RETURNED' },
  handOverEnquiry: { personId: personOf('carla').id },
  addPasskey: { credentialId: 'AAAA', clientData: 'AAAA', attestation: 'AAAA', transports: [] },
  confirmSecondFactor: { code: '123456' },
  giveRole: { role: 'TRAINER' },
  takeRole: { role: 'LEARNER' },
  inviteStaff: { role: 'TRAINER', email: 'nueva@example.org' },
  askAddressChange: { email: 'otra@example.org' },
  enrolWalkIn: { email: 'visita@example.org' },
  decideNominations: { decision: 'WAITLIST', nominations: [{ id: ids['nominationId'], basedOn: 1 }] },
  substituteNomination: {
    nomination: { id: ids['nominationId'], basedOn: 1 },
    replacement: { id: ids['nominationId'], basedOn: 1 },
  },
  moveOnWaitingList: { nomination: { id: ids['nominationId'], basedOn: 1 } },
  markNoShow: { nomination: { id: ids['nominationId'], basedOn: 1 } },
  giveMoreDays: { nominations: [{ id: ids['acceptedId'], basedOn: 2 }] },
  setExtraTime: { percent: 25 },
  setExtraTimes: { percent: 25 },
  extraTimesPreview: { percent: 25 },
  correctAttendance: { presence: 'WHOLE' },
  overrideOutcome: { kind: 'HOLD', activityId: undefined, activityIds: undefined },
  proposeGrant: { outcome: 'COMPLETION' },
  savePost: {
    sendingCountry: 'MX',
    hostCountry: 'GT',
    kind: 'consulate',
    timeZone: 'America/Guatemala',
    city: 'Tapachula',
  },
  saveInstitution: { kind: 'foreign_ministry', country: 'MX' },
  changePerson: { givenNames: 'Otro', firstSurname: 'Nombre', country: 'MX' },
  submitReport: { scope: 'COUNTRY', subjectId: 'MX' },
  figures: { scope: 'EDITION', from: undefined, to: undefined },
  figureEvidence: { scope: 'EDITION', indicator: 'ENROLLED', from: undefined, to: undefined },
  messagePreview: { text: { locale: 'es', subject: '{given}', body: '{given} {name}' }, kind: 'ONE_OFF' },
  messageRulePreview: { kind: 'WELCOME', days: [] },
  selectionPreview: { decision: 'WAITLIST' },
  recordAttendance: {
    walkIns: [],
    entries: [
      {
        id: '0193a000-0020-7000-8000-000000000001',
        enrolmentId: ids.enrolmentId,
        halfDayId: ids.halfDayId,
        presence: 'WHOLE',
        evidence: 'MANUAL',
        elapsedMs: 0,
      },
    ],
  },
  recordWork: {
    epoch: undefined,
    entries: [
      {
        sequence: 1,
        elapsedMs: 0,
        fieldWritten: {
          enrolmentId: ids.enrolmentId,
          activityId: course.first,
          fieldId: 'risks',
          value: 'x',
        },
      },
    ],
  },
  decideLateWork: { attemptId: undefined },
  askMerge: { keepEnrolmentIds: [] },
  enrolPeople: { groupId: undefined },
  createCallLinks: { links: [linkFields()] },
  sendMessage: { texts: [{ locale: 'es', subject: 'Aviso', body: 'Hola.' }] },
  checkAttendanceList: {
    columns: undefined,
    evidence: 'WEBINAR_LOG',
    fileName: 'log.csv',
    content: Buffer.from('Name\nAna Rivas\n').toString('base64'),
  },
  revokeCertificate: { serial: ids.serial },
  supersedeCertificate: { serial: ids.serial },
  expireCertificate: { serial: ids.serial },
  revokeCertificates: { serials: [ids.serial] },
  expireCertificates: { serials: [ids.serial] },
});

/** Which of the arguments that may be left out are given. */
export const askings = ['all that is needed', 'every id', 'the mark'] as const;
export type Asking = (typeof askings)[number];

export interface Asked {
  field: SchemaField['field'];
  ids: Ids;
  asking: Asking;
}

function idOf({ field, ids }: Asked, name: string): string {
  if (name === 'activityId' || name === 'activityIds') return ACTIVITIES[field.name] ?? course.first;
  const row = ROWS_OF[field.name]?.[name] ?? ROWS[name] ?? name.replace(/Ids$/, 'Id');
  const id = row === 'unknownId' ? randomUUID() : ids[row];
  if (!id) throw new Error(`nothing is planted for ${field.name}(${name}): see walled-arguments.ts`);
  return id;
}

const isId = (type: GraphQLInputType): boolean => {
  const inner = getNullableType(type);
  return isListType(inner) ? isId(inner.ofType) : String(inner) === 'ID';
};

function valueOf(asked: Asked, name: string, type: GraphQLInputType): unknown {
  const own = given(asked.ids)[asked.field.name] ?? {};
  if (name in own) return own[name];
  const inner = getNullableType(type);
  if (isId(type)) {
    if (!isNonNullType(type) && asked.asking !== 'every id') return undefined;
    if (name in PLAIN) return PLAIN[name]?.();
    return isListType(inner) ? [idOf(asked, name)] : idOf(asked, name);
  }
  if (name === 'search' || name === 'subjectName') return asked.asking === 'the mark' ? MARK : undefined;
  if (!isNonNullType(type)) return undefined;
  if (name in PLAIN) return PLAIN[name]?.();
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields()).map((field) => [field.name, valueOf(asked, field.name, field.type)]),
    );
  return {
    Int: 1,
    Float: 1,
    Boolean: false,
    String: 'Palabras',
    DateTime: new Date().toISOString(),
    JSON: {},
  }[String(inner)];
}

/** The variables of a request for a field, with ids of rows about the marked person. */
export const variablesOf = (asked: Asked): Values =>
  Object.fromEntries(
    asked.field.args.map(({ name, type, defaultValue }) => {
      const value = valueOf(asked, name, type);
      return [name, value === undefined ? defaultValue : value];
    }),
  );
