import type { Locale } from '@campus/api-client';
import { locales, useSearchValue } from '@campus/web-shell';
import type { AnalysisChoice } from '../../shared/paths/versions-paths.ts';

/** Whose answers the address asks for. */
export function useAnalysisChoice(): AnalysisChoice & { language: Locale | null } {
  const language = useSearchValue('language');
  return {
    editionId: useSearchValue('edition'),
    versionId: useSearchValue('version'),
    language: locales.find((locale) => locale === language) ?? null,
    country: useSearchValue('country'),
  };
}
