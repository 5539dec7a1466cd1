import { playPath, type Script, type Step } from '@campus/scenario-engine';

/** The words for the present or last node of a path; null when the script has none. */
export const wordsAt = (
  { rules, texts }: Script,
  path: readonly Step[],
): { isEnded: boolean; title: string; clock: string } | null => {
  const standing = playPath(rules, path);
  if (!standing) return null;
  const { at, isEnded } = standing;
  if (isEnded) return { isEnded, title: texts.endings[at]?.title ?? '', clock: '' };
  return { isEnded, title: texts.nodes[at]?.title ?? '', clock: texts.nodes[at]?.clock ?? '' };
};
