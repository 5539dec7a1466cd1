import { randomUUID } from 'node:crypto';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const none = randomUUID();
const hash = 'a'.repeat(64);
const questions = { name: 'a.gift', content: 'YQ==', locale: 'es' };
const french = 'facilitator/a/fr.md';
const translation = { draftId: none, path: french, seenHash: hash, seenSourceHash: hash, blocks: [] };
const unit = { draftId: none, country: 'CR', lesson: 'm1-1', owner: 'Dirección' };
const file = { draftId: none, path: 'course.yaml', seenHash: hash };

/** Operations about drafts of courses, and about who may write them. */
export const authoringCases: StaffCase[] = [
  ['CoursesToWrite', 'in which somebody has a right', 'admin', () => ({ locale: 'es' })],
  ['CourseDrafts', 'of all courses', 'admin', () => ({ courseId: null, limit: 10, offset: 0 })],
  ['CourseDraft', 'unknown', 'admin', () => ({ id: none })],
  ['DraftFiles', 'of no draft', 'admin', () => ({ draftId: none })],
  ['DraftParts', 'of no draft', 'admin', () => ({ draftId: none, locale: 'es' })],
  [
    'DraftPassages',
    'in no draft',
    'admin',
    () => ({ draftId: none, words: 'una frase', locale: 'es', limit: 10 }),
  ],
  ['DraftText', 'of no draft', 'admin', () => ({ draftId: none, hash })],
  ['DraftFileChanges', 'of no draft', 'admin', () => ({ draftId: none, path: 'course.yaml', limit: 10 })],
  ['DraftDifferences', 'of no draft', 'admin', () => ({ draftId: none, fromOffered: true })],
  ['OfferVersion', 'that is none', 'admin', command({ versionId: none, seenVersionId: none })],
  ['DraftRun', 'unknown', 'admin', () => ({ id: none })],
  ['LatestDraftRun', 'of no draft', 'admin', () => ({ draftId: none })],
  ['CourseRights', 'of no course', 'admin', () => ({ courseId: none })],
  ['StartDraft', 'from no version', 'admin', command({ name: 'A', versionId: none })],
  ['DraftUnits', 'of no draft', 'admin', () => ({ draftId: none })],
  ['BeginUnit', 'in no draft', 'admin', command(unit)],
  ['VouchForUnit', 'in no draft', 'admin', command({ ...unit, seenHash: hash, validUntil: '2027-01-01' })],
  [
    'StartCourse',
    'as a copy of no version',
    'admin',
    command({ key: 'no-course', title: { es: 'A' }, locales: ['es'], versionId: none }),
  ],
  [
    'AddDraftPart',
    'to no draft',
    'admin',
    command({ draftId: none, kind: 'LESSON', module: '01-a', title: { es: 'A' } }),
  ],
  ['DiscardDraft', 'unknown', 'admin', command({ draftId: none, seenChanges: 0 })],
  ['WriteDraftFile', 'in no draft', 'admin', command({ ...file, text: 'a' })],
  ['RestoreDraftFile', 'in no draft', 'admin', command({ ...file, hash })],
  ['RemoveDraftFile', 'in no draft', 'admin', command(file)],
  ['RenameDraftFile', 'in no draft', 'admin', command({ ...file, newPath: 'b.md' })],
  ['DraftPools', 'of no draft', 'admin', () => ({ draftId: none, locale: 'es' })],
  [
    'ReadQuestionFile',
    'for no draft',
    'admin',
    () => ({ draftId: none, path: 'pools/a.yaml', file: questions }),
  ],
  [
    'WrittenPool',
    'of no draft',
    'admin',
    () => ({ draftId: none, path: 'pools/a.yaml', kind: 'GIFT', locale: 'es' }),
  ],
  [
    'TakeQuestions',
    'into no draft',
    'admin',
    command({
      ...file,
      path: 'pools/a.yaml',
      file: questions,
      questions: [{ item: 1, outcome: null, guidelines: [], difficulty: null }],
    }),
  ],
  ['DraftTranslation', 'in no draft', 'admin', () => ({ draftId: none, path: french })],
  ['DraftTranslations', 'of no draft', 'admin', () => ({ draftId: none })],
  [
    'SimilarTranslations',
    'in no draft',
    'admin',
    () => ({ draftId: none, path: french, words: 'una frase' }),
  ],
  ['WriteTranslation', 'in no draft', 'admin', command({ ...translation, text: 'a' })],
  ['ReviewTranslation', 'in no draft', 'admin', command({ ...translation, isReviewed: true })],
  [
    'Remarks',
    'of no draft',
    'admin',
    () => ({ draftId: none, path: null, isOpen: null, limit: 10, offset: 0 }),
  ],
  ['AddRemark', 'in no draft', 'admin', command({ ...file, quote: '', text: 'Una errata.' })],
  ['AnswerRemark', 'unknown', 'admin', command({ remarkId: none, text: 'Corregida.' })],
  ['SettleRemark', 'unknown', 'admin', command({ remarkId: none, isSettled: true })],
  ['CheckDraft', 'unknown', 'admin', command({ draftId: none })],
  [
    'PublishDraft',
    'unknown',
    'admin',
    command({ draftId: none, seenChanges: 0, over: null, correction: null }),
  ],
  [
    'GiveCourseRight',
    'in no course',
    'admin',
    command({ courseId: none, personId: none, kind: 'AUTHOR', locale: null }),
  ],
  ['WithdrawCourseRight', 'unknown', 'admin', command({ id: none })],
  [
    'SetPublishingRule',
    'of no course',
    'admin',
    command({ courseId: none, asksTwo: true, completeLocales: ['fr'] }),
  ],
];
