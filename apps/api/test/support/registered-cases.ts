import { authoringCases } from './authoring-operations.ts';
import { answersCases } from './answers-operations.ts';
import { itemAnalysisCases } from './item-analysis-operations.ts';
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '@campus/people/people/campus/demo-people.ts';
import { demoEditionId } from '../../src/seeds/editions.ts';
import { type TestCampus } from './campus.ts';
import { earn, issue } from './certificates.ts';
import { course, modules } from './course.ts';
import { auditCases } from './audit-operations.ts';
import { attendanceCases } from './attendance-operations.ts';
import { certificatesCases } from './certificates-operations.ts';
import { enquiriesCases } from './enquiries-operations.ts';
import { dossiersCases } from './dossiers-operations.ts';
import { editionsCases } from './editions-operations.ts';
import { figuresCases } from './figures-operations.ts';
import { institutionsCases } from './institutions-operations.ts';
import { importCases } from './imports-operations.ts';
import { messagesCases } from './messages-operations.ts';
import { Importer } from './people-imports.ts';
import { nominationsCases } from './nominations-operations.ts';
import { type Persona } from './personas.ts';
import { plantEnrolment } from './plant.ts';
import { rostersCases } from './rosters-operations.ts';
import { partnersCases } from './partners-operations.ts';
import { passkeysCases } from './passkeys-operations.ts';
import { personalDataCases } from './personal-data-operations.ts';
import { planReviewsCases } from './plan-reviews-operations.ts';
import { programmesCases } from './programmes-operations.ts';
import { questionAnswered, quizFinished, readAttempt, rightResponse, startAttempt } from './quiz.ts';
import { played, toDry } from './scenario.ts';
import { viewingsCases } from './viewings-operations.ts';
import { plantShelf, staffCases, type Shelf } from './staff-operations.ts';
import { fieldWritten, noteWritten, screenSeen, TestDevice } from './work.ts';

/** A device makes the id of a note. */
const NOTE = '40000000-0000-4000-8000-000000000001';

type Variables = Record<string, unknown>;

/** What there is before an operation is tried. */
export interface Scene {
  /** Ana's: the gate is passed, one attempt is finished, one is open. */
  enrolmentId: string;
  finished: string;
  open: string;
  /** Ana's, with everything done and a certificate. */
  certified: { enrolmentId: string; editionId: string; serial: string };
  /** Tomás’. */
  shelf: Shelf;
  /** Carla’s, after its dry run: one row is good, one is not. */
  importId: string;
  /** The same for both executors: the second to come is a repeat of the first. */
  key: string;
}

/** One try of a registered operation. */
export type Case = [
  operation: string,
  about: string,
  persona: Persona,
  variables: (scene: Scene) => Variables,
];

const at =
  (activityId: string) =>
  ({ enrolmentId }: Scene) => ({ enrolmentId, activityId, locale: 'fr' });
const begin =
  (activityId: string) =>
  ({ enrolmentId, key }: Scene) => ({
    input: { enrolmentId, activityId, locale: 'es', idempotencyKey: key },
  });
const launch = (itemId?: string) => {
  const idempotencyKey = randomUUID();
  return ({ enrolmentId }: Scene) => ({
    input: { enrolmentId, activityId: course.map, itemId, locale: 'es', idempotencyKey },
  });
};
/** From another device each time, so that it is not the repeat of what the other executor recorded. */
const work =
  (...entries: ((scene: Scene) => Variables)[]) =>
  (scene: Scene) => ({
    input: {
      deviceId: randomUUID(),
      entries: entries.map((entry, i) => ({ sequence: i + 1, elapsedMs: 0.5, ...entry(scene) })),
    },
  });

/** Every registered operation, tried at least once: a spec names those that are not. */
export const cases: Case[] = [
  ['Campus', 'for everybody', 'nobody', () => ({})],
  ['Me', 'signed in', 'ana', () => ({})],
  ['Me', 'nobody', 'nobody', () => ({})],
  ['MyContacts', 'enrolled', 'ana', () => ({ locale: 'en' })],
  ['MyEnrolments', 'enrolled', 'ana', () => ({ locale: 'en' })],
  ['MyEnrolments', 'not enrolled', 'luis', () => ({ locale: 'en' })],
  ['OpenEditions', 'an edition', 'luis', () => ({ locale: 'fr' })],
  ['CourseHome', 'begun', 'ana', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  [
    'CourseHome',
    'with a certificate',
    'ana',
    ({ certified }) => ({ enrolmentId: certified.enrolmentId, locale: 'en' }),
  ],
  ['CourseHome', 'somebody else’s', 'luis', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  ['FieldCards', 'by module', 'ana', ({ enrolmentId }) => ({ enrolmentId, locale: 'fr' })],
  ['FieldCards', 'somebody else’s', 'luis', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  ['ScreenNotes', 'one', 'ana', ({ enrolmentId }) => ({ enrolmentId, locale: 'fr' })],
  ['ScreenNotes', 'somebody else’s', 'luis', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  ['ModulePacks', 'after the gate', 'ana', ({ enrolmentId }) => ({ enrolmentId, locale: 'fr' })],
  ['ModulePacks', 'somebody else’s', 'luis', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  ['SearchParts', 'after the gate', 'ana', ({ enrolmentId }) => ({ enrolmentId, locale: 'fr' })],
  ['SearchParts', 'somebody else’s', 'luis', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  [
    'SearchPart',
    'of no version',
    'ana',
    ({ enrolmentId }) => ({ enrolmentId, partId: 'none', locale: 'es' }),
  ],
  ['Plan', 'with what was written', 'ana', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  ['Plan', 'somebody else’s', 'luis', ({ enrolmentId }) => ({ enrolmentId, locale: 'es' })],
  ['Glossary', 'all terms', 'ana', ({ enrolmentId }) => ({ enrolmentId, locale: 'fr' })],
  ['Lesson', 'with fields and terms', 'ana', at(course.first)],
  ['Lesson', 'after the gate', 'ana', at(course.only)],
  ['Lesson', 'not a lesson', 'ana', at(course.quiz)],
  ['Quiz', 'with attempts', 'ana', at(course.quiz)],
  ['Quiz', 'timed, not begun', 'ana', at(course.timed)],
  [
    'QuizAttempt',
    'finished, with its review',
    'ana',
    ({ finished }) => ({ attemptId: finished, locale: 'en' }),
  ],
  ['QuizAttempt', 'open', 'ana', ({ open }) => ({ attemptId: open, locale: 'es' })],
  ['QuizAttempt', 'unknown', 'ana', () => ({ attemptId: randomUUID(), locale: 'es' })],
  ['Practice', 'of what was missed', 'ana', at(course.quiz)],
  [
    'Recall',
    'before the last module',
    'ana',
    ({ enrolmentId }) => ({ enrolmentId, occasion: modules.end, locale: 'fr' }),
  ],
  ['Recall', 'of no module', 'ana', ({ enrolmentId }) => ({ enrolmentId, occasion: 'none', locale: 'es' })],
  ['Survey', 'to fill in', 'ana', at(course.hopes)],
  ['Scenario', 'played', 'ana', at(course.river)],
  ['ScormActivity', 'not begun', 'ana', at(course.map)],
  ['MyCertificates', 'one', 'ana', () => ({ locale: 'es' })],
  [
    'CertificateCandidates',
    'of an edition',
    'carla',
    ({ certified }) => ({ editionId: certified.editionId, locale: 'es', limit: 10 }),
  ],
  [
    'CertificateCandidates',
    'to a learner',
    'ana',
    ({ certified }) => ({ editionId: certified.editionId, locale: 'es' }),
  ],
  ['SignIn', 'right', 'nobody', () => ({ input: { email: 'luis@campus.example', password: DEMO_PASSWORD } })],
  [
    'SignIn',
    'refused',
    'nobody',
    () => ({ input: { email: 'nobody@campus.example', password: 'not this one' } }),
  ],
  ['SignOut', 'without a session', 'nobody', () => ({})],
  ['RequestPasswordReset', 'asked', 'nobody', () => ({ input: { email: 'x@campus.example', locale: 'en' } })],
  [
    'ResetPassword',
    'a link that is none',
    'nobody',
    () => ({ input: { token: 'none', password: 'a new long one 7' } }),
  ],
  [
    'ChangePassword',
    'wrong',
    'luis',
    () => ({ input: { currentPassword: 'not mine', newPassword: 'a new long one 7' } }),
  ],
  ['OwnSecondFactors', 'none', 'luis', () => ({})],
  ['ShowSecondFactor', 'in already', 'luis', () => ({ input: { code: '123456' } })],
  ['ShowSecondFactor', 'without a session', 'nobody', () => ({ input: { code: '123456' } })],
  [
    'BeginSecondFactor',
    'without a name',
    'luis',
    ({ key }) => ({ input: { name: ' ', idempotencyKey: key } }),
  ],
  [
    'ConfirmSecondFactor',
    'unknown',
    'luis',
    () => ({ input: { id: randomUUID(), code: '123456', idempotencyKey: randomUUID() } }),
  ],
  ['RenameSecondFactor', 'unknown', 'luis', () => ({ input: { id: randomUUID(), name: 'Ñandú' } })],
  [
    'RemoveSecondFactor',
    'unknown',
    'luis',
    () => ({ input: { id: randomUUID(), idempotencyKey: randomUUID() } }),
  ],
  ['RenewRecoveryCodes', 'without a factor', 'luis', () => ({ input: { idempotencyKey: randomUUID() } })],
  ['ProveAgain', 'neither password nor code', 'luis', () => ({ input: {} })],
  [
    'ResetSecondFactor',
    'of who has none',
    'admin',
    () => ({
      input: {
        personId: randomUUID(),
        reason: 'A reason that is long enough.',
        idempotencyKey: randomUUID(),
      },
    }),
  ],
  ['ChooseLanguage', 'chosen', 'luis', () => ({ input: { locale: 'fr' } })],
  [
    'UpdateProfile',
    'changed',
    'luis',
    () => ({ input: { givenNames: 'José Luis', firstSurname: 'Peña', timeZone: 'America/Managua' } }),
  ],
  [
    'UpdateProfile',
    'refused, with the field',
    'luis',
    () => ({
      input: { givenNames: '', firstSurname: 'Peña', secondSurname: null, timeZone: 'America/Managua' },
    }),
  ],
  [
    'EnrolMyself',
    'enrolled',
    'luis',
    ({ key }) => ({ input: { editionId: demoEditionId, idempotencyKey: key } }),
  ],
  ['StartQuizAttempt', 'the open one', 'ana', begin(course.quiz)],
  ['StartQuizAttempt', 'not a quiz', 'ana', begin(course.first)],
  ['LaunchScorm', 'launched', 'ana', launch()],
  ['LaunchScorm', 'an item there is not', 'ana', launch('none')],
  [
    'RecordWork',
    'recorded',
    'ana',
    work(
      ({ enrolmentId }) => screenSeen(enrolmentId, course.first, 'uno'),
      ({ enrolmentId }) => fieldWritten(enrolmentId, 'nowhere', 'x'),
      ({ enrolmentId }) =>
        noteWritten({ enrolmentId, activityId: course.first, noteId: NOTE, screenId: 'uno', text: 'x' }),
    ),
  ],
  ['RecordWork', 'an empty batch', 'ana', work()],
  [
    'IssueCertificate',
    'issued before',
    'carla',
    ({ certified, key }) => ({ input: { enrolmentId: certified.enrolmentId, idempotencyKey: key } }),
  ],
  [
    'IssueCertificate',
    'not earned',
    'carla',
    ({ enrolmentId }) => ({ input: { enrolmentId, idempotencyKey: randomUUID() } }),
  ],
  [
    'RevokeCertificate',
    'unknown',
    'carla',
    () => ({ input: { serial: 'NONE', reason: 'No such thing.', idempotencyKey: randomUUID() } }),
  ],
  ...[
    ...staffCases,
    ...nominationsCases,
    ...auditCases,
    ...attendanceCases,
    ...editionsCases,
    ...certificatesCases,
    ...figuresCases,
    ...personalDataCases,
    ...programmesCases,
    ...rostersCases,
    ...dossiersCases,
    ...enquiriesCases,
    ...planReviewsCases,
    ...authoringCases,
    ...answersCases,
    ...itemAnalysisCases,
    ...partnersCases,
    ...institutionsCases,
    ...passkeysCases,
    ...viewingsCases,
    ...messagesCases,
  ].map(([operation, about, persona, variables]): Case => [
    operation,
    about,
    persona,
    ({ shelf }) => ({ ...variables(shelf) }),
  ]),
  ...importCases.map(([operation, about, persona, variables]): Case => [
    operation,
    about,
    persona,
    ({ importId }) => ({ ...variables(importId) }),
  ]),
];

export async function plantScene(campus: TestCampus): Promise<Scene> {
  const { server } = campus;
  const ana = campus.as('ana');
  const { enrolmentId } = await plantEnrolment(server, 'ana');
  const phone = new TestDevice(ana);
  await phone.passGate(enrolmentId);
  await phone.record(played(enrolmentId, toDry));
  const start = async () =>
    (await startAttempt(ana, enrolmentId, course.quiz)).data.startQuizAttempt.attemptId;
  const finished = await start();
  const { questions } = await readAttempt(ana, finished);
  await phone.record(
    ...questions.slice(1).map((one) => questionAnswered(finished, one.id, rightResponse(one))),
    quizFinished(finished),
  );
  const earned = await plantEnrolment(server, 'ana');
  await earn(server, earned.enrolmentId);
  const key = randomUUID();
  const issued = await issue(campus.as('carla'), earned.enrolmentId, key);
  const { serial } = issued.data.issueCertificate.certificate;
  return {
    enrolmentId,
    finished,
    open: await start(),
    certified: { ...earned, serial },
    key,
    shelf: await plantShelf(campus),
    importId: await new Importer(campus, 'carla').checked([
      ['Eva', 'Paz', 'eva@both.example', 'México', '', 'Cónsul', '?'],
      ['Ana', 'Sol', '', 'México', '', '', ''],
    ]),
  };
}
