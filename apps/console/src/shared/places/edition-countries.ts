import { Edition, RosterCountries } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';

/**
 * The groups of an edition that the person signed in may see, and the countries of its people: those of its
 * groups, and those of whoever is in the general one.
 */
export const useEditionChoices = (editionId: string) => {
  const locale = useLocale();
  const groups = useQuery(Edition, { id: editionId, locale }).data?.edition?.groups ?? [];
  const people = useQuery(RosterCountries, { locale, editionId }).data?.roster.countries ?? [];
  const countries = [...groups.flatMap(({ country }) => country?.code ?? []), ...people];
  return { groups, countries };
};
