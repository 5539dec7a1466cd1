import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CourseImporter, type CourseImport } from '@campus/course';
import { type Answer, type Speaker } from './as.ts';
import { type TestServer } from './server.ts';
import { TEST_COURSE } from './template.ts';

const FIRST = 'modules/01-start/lessons/01-first';

/** Files of the test course and what is another text in them. */
export type Rewriting = Record<string, [passage: string, by: string][]>;

/** One sentence of the first lesson, in one language. */
export const oneSentence = (words: string): Rewriting => ({
  [`${FIRST}/es.md`]: [['Lea la tarjeta.', words]],
});

/** The first screen gets another heading in Spanish: its id was made of the old one. */
export const oneHeading: Rewriting = { [`${FIRST}/es.md`]: [['## Uno', '## Lo primero']] };

/** In the question “Elija uno.” the right option is “mal” and no longer “bien”. */
export const oneKey: Rewriting = {
  'modules/02-practice/pools/kinds.yaml': [
    ['fr: juste }, correct: true', 'fr: juste }, correct: false'],
    ['fr: faux }, correct: false', 'fr: faux }, correct: true'],
  ],
};

/** In the question “Elija uno.” every answer is right. */
export const oneSuspended: Rewriting = {
  'modules/02-practice/pools/kinds.yaml': [
    ['    prompt: { es: Elija **uno**.', '    suspended: true\n    prompt: { es: Elija **uno**.'],
  ],
};

/** A lesson takes longer: no correction. */
export const otherStructure: Rewriting = { [`${FIRST}/es.md`]: [['minutes: 6', 'minutes: 7']] };

export const NOTES = {
  es: 'Se corrigió la tarjeta.',
  en: 'The card was corrected.',
  fr: 'La carte a été corrigée.',
};

/** Imports the test course with other texts; as a correction when there are notes. */
export async function importRewritten(
  { app }: TestServer,
  rewriting: Rewriting,
  notes: Record<string, string> | null = NOTES,
): Promise<CourseImport> {
  const folder = await mkdtemp(join(tmpdir(), 'campus-correction-'));
  try {
    await cp(TEST_COURSE, folder, { recursive: true });
    for (const [path, passages] of Object.entries(rewriting)) {
      let text = await readFile(join(folder, path), 'utf8');
      for (const [passage, by] of passages) {
        if (!text.includes(passage)) throw new Error(`${path} has no "${passage}"`);
        text = text.replace(passage, () => by);
      }
      await writeFile(join(folder, path), text);
    }
    return await app.get(CourseImporter).importCourse(folder, {
      overlays: [],
      actorId: null,
      ...(notes ? { correction: { notes } } : {}),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const VERSIONS = `query ($locale: Locale!) {
  courseVersions(locale: $locale) { courseId key title
    versions { id number publishedAt publishedBy isCurrent structure corrects note editions { editionId title phase people isTakenBack } } }
}`;

export const COMPARISON = `query ($from: ID!, $to: ID!, $locale: Locale!, $offset: Int) {
  versionComparison(fromVersionId: $from, toVersionId: $to, locale: $locale, offset: $offset) {
    from to isCorrection totalCount hasChangedKeys differences { part key aspect isMissing }
    changes { kind title part heading locale before after isMarkupOnly isHidden }
  }
}`;

export const PREVIEW = `query ($editionId: ID!, $versionId: ID!, $locale: Locale!) {
  correctionPreview(editionId: $editionId, versionId: $versionId, locale: $locale) {
    editionTitle fromVersionId from to isCorrection enrolled hasChangedKeys affectedCount regradableCount notes { es en fr } locales
    raisedCount passingCount certifiedCount
    activities { activityId title changes begun finished openAttempts }
    affected { attemptId name quizTitle number score isPassed regradedScore wouldPass hasPassed hasCertificate }
  }
}`;

const WAITING = `query ($editionId: ID!) { waitingCorrection(editionId: $editionId) { versionId number } }`;

/** The correction that waits for an edition. */
export const waitingFor = (
  speaker: Speaker,
  editionId: string,
): Promise<Answer<{ waitingCorrection: { versionId: string; number: number } | null }>> =>
  speaker.query(WAITING, { editionId });

export const APPLY = `mutation ($input: ApplyCorrectionInput!) {
  applyCorrection(input: $input) { __typename ... on EditionCorrected { editionId versionNumber } ... on Refusal { code params } }
}`;

export interface PreviewData {
  fromVersionId: string;
  from: number;
  to: number;
  isCorrection: boolean;
  enrolled: number;
  hasChangedKeys: boolean;
  affectedCount: number;
  regradableCount: number;
  raisedCount: number;
  passingCount: number;
  certifiedCount: number;
  notes: Record<string, string>;
  activities: {
    activityId: string;
    changes: number;
    begun: number;
    finished: number;
    openAttempts: number;
  }[];
  affected: {
    attemptId: string;
    name: string;
    number: number;
    score: number | null;
    regradedScore: number | null;
    wouldPass: boolean | null;
    hasPassed: boolean;
    hasCertificate: boolean;
  }[];
}

export const previewOf = async (
  speaker: Speaker,
  editionId: string,
  versionId: string,
): Promise<PreviewData | null> =>
  (
    await speaker.query<{ correctionPreview: PreviewData | null }>(PREVIEW, {
      editionId,
      versionId,
      locale: 'es',
    })
  ).data.correctionPreview;

/** Applies what the preview shows. */
export async function apply(
  speaker: Speaker,
  editionId: string,
  versionId: string,
  more: Record<string, unknown> = {},
): Promise<Answer<{ applyCorrection: { code?: string; versionNumber?: number } }>> {
  const fromVersionId = more.fromVersionId ?? (await previewOf(speaker, editionId, versionId))?.fromVersionId;
  return speaker.query(APPLY, {
    input: { editionId, versionId, fromVersionId, notes: NOTES, idempotencyKey: randomUUID(), ...more },
  });
}

const REGRADE = `mutation ($input: RegradeEditionInput!) {
  regradeEdition(input: $input) {
    __typename ... on EditionRegraded { regraded raised passed } ... on Refusal { code params }
  }
}`;

/** Grades the attempts of an edition again by the keys of its version. */
export const regrade = async (
  speaker: Speaker,
  editionId: string,
  versionId: string,
  more: Record<string, unknown> = {},
): Promise<{ code?: string; regraded?: number; raised?: number; passed?: number }> =>
  (
    await speaker.query<{
      regradeEdition: { code?: string; regraded?: number; raised?: number; passed?: number };
    }>(REGRADE, { input: { editionId, versionId, idempotencyKey: randomUUID(), ...more } })
  ).data.regradeEdition;

const LESSON = `query ($enrolmentId: ID!, $activityId: ID!, $locale: Locale!) {
  lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: $locale) {
    state seenScreens lastScreen screens { id title html } values { fieldId value } corrections { appliedAt note }
  }
}`;

export interface LessonData {
  state: string;
  seenScreens: string[];
  lastScreen: string | null;
  screens: { id: string; title: string; html: string }[];
  values: { fieldId: string; value: string }[];
  corrections: { appliedAt: string; note: string }[];
}

/** A lesson as an officer reads it. */
export const readLesson = async (
  speaker: Speaker,
  enrolmentId: string,
  activityId: string,
  locale = 'es',
): Promise<LessonData> =>
  (await speaker.query<{ lesson: LessonData }>(LESSON, { enrolmentId, activityId, locale })).data.lesson;

/** Each test corrects the first version, whatever others have published. */
export const offerFirstVersion = ({ sql }: TestServer): Promise<unknown> =>
  sql.query(
    `update course c set current_version_id = v.id from course_version v
      where c.key = 'test-course' and v.course_id = c.id and v.number = 1`,
  );
