import { CountryRoles } from '@campus/api-client';
import { useQuery } from '@campus/web-shell';
import { useCountryOptions } from './country-options.ts';

/** Countries that have a part in a programme, and those that are `chosen` already. */
export const useProgrammeCountries = (chosen: readonly string[] = []) => {
  const known = useQuery(CountryRoles, { limit: 100, offset: 0 }).data?.countryRoles ?? [];
  return useCountryOptions([...chosen, ...known.map(({ country }) => country.code)]);
};
