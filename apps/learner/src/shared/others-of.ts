import type { OtherText, TextDrafts } from './use-text-drafts.ts';

/** The other texts of a field that its author has still to decide about, the newest first. */
export const othersOf = ({ version }: Pick<TextDrafts, 'version'>, key: string): readonly OtherText[] => {
  const { otherTexts = [], seen } = version.texts.get(key) ?? {};
  return otherTexts.filter(({ textId }) => !seen?.others.includes(textId));
};
