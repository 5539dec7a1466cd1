import type { CountryRoles, DataOf, Institutions, Posts, Programmes } from '@campus/api-client';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

export type Programme = DataOf<typeof Programmes>['programmes'][number];
export type ProgrammeName = Programme['names'][number];
export type ProgrammeDonor = Programme['donors'][number];
export type CountryRole = DataOf<typeof CountryRoles>['countryRoles'][number];
export type Institution = DataOf<typeof Institutions>['institutions']['items'][number];
export type Post = DataOf<typeof Posts>['posts']['items'][number];

/** "1 October 2018 to 31 December 2022", "Since 1 January 2023": when a fact holds, in words. */
export const useSince = () => {
  const t = useText();
  const formats = useFormats();
  return ({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }) => {
    if (validFrom && validTo)
      return t('console.period', { from: formats.day(validFrom), to: formats.day(validTo) });
    if (validFrom) return t('programmes.since', { day: formats.day(validFrom) });
    return validTo ? t('programmes.until', { day: formats.day(validTo) }) : t('programmes.since.unknown');
  };
};

export const holdsOn = (
  day: string,
  { validFrom, validTo }: { validFrom: string | null; validTo: string | null },
): boolean => (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
