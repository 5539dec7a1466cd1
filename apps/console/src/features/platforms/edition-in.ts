import type { useLocale } from '@campus/web-shell';

type Language = ReturnType<typeof useLocale>;

/** The title of an edition in this language or, where it has none, in one it has. */
export const editionIn = (
  titles: Partial<Record<Language, string | null>> | null | undefined,
  locale: Language,
): string => titles?.[locale] ?? titles?.es ?? titles?.en ?? titles?.fr ?? '';
