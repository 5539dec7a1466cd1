import { Select } from '@campus/ui';
import { useCountryOptions } from './country-options.ts';

/** Every country and territory, by its code of ISO 3166. */
export const everyCountry: readonly string[] =
  'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GF GH GM GN GP GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );

/**
 * A country by its name in the reader's language; `none` is the choice of no country, when there is one; `among` the
 * only ones offered.
 */
export const CountrySelect = ({
  label,
  hint,
  error,
  none,
  among,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  error?: string | false;
  none?: string;
  among?: readonly string[] | null;
  value: string | null;
  onChange: (code: string | null) => void;
}) => {
  const options = useCountryOptions([...(among ?? everyCountry), ...(value === null ? [] : [value])]);
  return (
    <Select
      label={label}
      hint={hint}
      error={error}
      value={value ?? ''}
      options={[
        ...(none === undefined && value !== null ? [] : [{ value: '', label: none ?? '' }]),
        ...options,
      ]}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
};
