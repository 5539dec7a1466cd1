import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Outline } from '@campus/course';
import { type CertificateBlocker } from '../batches/batch-item.type.ts';
import { type Blocker } from './blockers.ts';
import { planView } from './standing.ts';

/** What an activity is called in a language; null: it is about none. */
export const titleOf = (outline: Outline, activityId: string | null, locale: Locale): string | null => {
  const activity = activityId === null ? undefined : outline.find(activityId)?.activity;
  return activity ? (activity.titles[outline.localeFor(locale)] ?? activity.key) : null;
};

export const blockerView = (blocker: Blocker, outline: Outline, locale: Locale): CertificateBlocker => ({
  ...blocker,
  title: titleOf(outline, blocker.activityId, locale),
  plan: planView(blocker.plan),
  lessons: (blocker.lessons ?? []).map((id) => ({ id, title: titleOf(outline, id, locale) ?? '' })),
});
