import { Lesson, Quiz, QuizAttempt, type LinkFieldsFragment, type Locale } from '@campus/api-client';
import type { Shell } from '@campus/web-shell';

/** A lesson has a handful; more is not kept for it. */
const mostFigures = 30;

const image = /<img[^>]+?src="(\/media\/[^"]+)"/g;

/** Addresses of all pictures in an answer of the server. */
export const figuresIn = (content: unknown): string[] => {
  if (typeof content === 'string') return Array.from(content.matchAll(image), ([, src]) => src ?? '');
  if (typeof content !== 'object' || content === null) return [];
  return [...new Set(Object.values(content).flatMap(figuresIn))].slice(0, mostFigures);
};

/**
 * Has the worker fetch the figures of a text that this device keeps: the browser fetches those below the window only
 * when they are scrolled to, and without a connection they would be missing.
 */
export const keepFigures = async (content: unknown): Promise<void> => {
  const urls = figuresIn(content).map((path) => new URL(path, location.origin).href);
  if (urls.length === 0 || !('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'keep', urls });
};

/** Brings what will be opened next to this device: a lesson with its figures, or the rules of a quiz and an attempt under way. */
export const bringNext = async (
  cache: Shell['cache'],
  { kind, id: activityId }: LinkFieldsFragment,
  course: { enrolmentId: string; locale: Locale },
): Promise<void> => {
  const at = { ...course, activityId };
  if (kind === 'LESSON') {
    await cache.prefetch(Lesson, at);
    await keepFigures(await cache.kept(Lesson, at));
  }
  if (kind === 'QUIZ') {
    await cache.prefetch(Quiz, at);
    const attemptId = (await cache.kept(Quiz, at))?.quiz?.openAttemptId;
    if (attemptId) await cache.prefetch(QuizAttempt, { attemptId, locale: at.locale });
  }
};
