import { TodayLines } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import type { TodayKind } from './today-lines.ts';

/** What waits for the person signed in: everywhere, or in one edition; of some kinds only, or of all. */
export const useToday = (editionId: string | null = null, kinds: readonly TodayKind[] | null = null) => {
  const locale = useLocale();
  return useQuery(TodayLines, { locale, editionId, kinds: kinds && [...kinds] });
};
