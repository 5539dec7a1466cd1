import {
  Lesson,
  Practice,
  Quiz,
  QuizAttempt,
  Scenario,
  Survey,
  type DataOf,
  type Locale,
  type ModulePacks,
} from '@campus/api-client';
import { locales, type Shell } from '@campus/web-shell';

export type Pack = DataOf<typeof ModulePacks>['modulePacks'][number];
export type Piece = Pack['pieces'][number];
type Cache = Shell['cache'];

interface Place {
  enrolmentId: string;
  activityId: string;
  locale: Locale;
}

/** What a device has of an activity; null where it has nothing, or where the server says that it is closed. */
const keptOf = async (cache: Cache, kind: Piece['kind'], at: Place): Promise<object | null> => {
  if (kind === 'LESSON') return (await cache.kept(Lesson, at))?.lesson ?? null;
  if (kind === 'SCENARIO') return (await cache.kept(Scenario, at))?.scenario ?? null;
  if (kind === 'SURVEY') return (await cache.kept(Survey, at))?.survey ?? null;
  if (kind === 'QUIZ') return (await cache.kept(Quiz, at))?.quiz ?? null;
  return null;
};

export const hasPiece = async (cache: Cache, { kind, activityId }: Piece, place: Omit<Place, 'activityId'>) =>
  (await keptOf(cache, kind, { ...place, activityId })) !== null;

/** Beside the rules of a quiz: an attempt that was begun, and what may be practised. */
const bringBesideQuiz = async (cache: Cache, at: Place) => {
  const quiz = (await cache.kept(Quiz, at))?.quiz;
  if (quiz?.openAttemptId)
    await cache.prefetch(QuizAttempt, { attemptId: quiz.openAttemptId, locale: at.locale });
  if (quiz?.canPractise) await cache.load(Practice, at);
};

/** Fetches an activity this device does not have. Whether it has it now. */
export const bringPiece = async (
  cache: Cache,
  piece: Piece,
  place: Omit<Place, 'activityId'>,
): Promise<boolean> => {
  const at = { ...place, activityId: piece.activityId };
  if (await hasPiece(cache, piece, place)) return true;
  if (piece.kind === 'LESSON') await cache.load(Lesson, at);
  if (piece.kind === 'SCENARIO') await cache.load(Scenario, at);
  if (piece.kind === 'SURVEY') await cache.load(Survey, at);
  if (piece.kind === 'QUIZ') {
    await cache.load(Quiz, at);
    await bringBesideQuiz(cache, at);
  }
  return hasPiece(cache, piece, place);
};

const filesIn = (kept: object): string[] =>
  Array.from(JSON.stringify(kept).matchAll(/\/media\/[0-9a-f]+\/[^"'\\\s]+/g), ([path]) => path);

/**
 * Takes an activity off this device in all languages; names the files that were in it. A quiz with an open attempt stays:
 * it must not be lost from sight.
 */
export const dropPiece = async (cache: Cache, { kind, activityId }: Piece, enrolmentId: string) => {
  const files: string[] = [];
  for (const locale of locales) {
    const at = { enrolmentId, activityId, locale };
    const kept = await keptOf(cache, kind, at);
    if (!kept || ('openAttemptId' in kept && kept.openAttemptId !== null)) continue;
    files.push(...filesIn(kept));
    if (kind === 'LESSON') await cache.keep(Lesson, at, undefined);
    if (kind === 'SCENARIO') await cache.keep(Scenario, at, undefined);
    if (kind === 'SURVEY') await cache.keep(Survey, at, undefined);
    if (kind === 'QUIZ') await cache.keep(Quiz, at, undefined);
  }
  return files;
};
