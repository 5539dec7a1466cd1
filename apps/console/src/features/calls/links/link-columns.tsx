import { localeNames, locales } from '@campus/web-shell';
import type { GridColumn } from '../../../shared/grid/grid-rules.ts';
import { useCountryOptions } from '../../../shared/places/country-options.ts';
import { everyCountry } from '../../../shared/places/country-select.tsx';
import { InstitutionInput } from '../../../shared/places/institution-field.tsx';
import { useText } from '../../../shared/text.ts';
import { institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import { isAddress, isSeats, type LinkDraft } from './pasted-links.ts';

type Column = GridColumn<LinkDraft>;

/** The choice of any country: made, not fallen into. */
const ANYWHERE = 'any';

/** Where it nominates: chosen, be it any country. */
const useCountryColumn = (): Column => {
  const t = useText();
  const countries = useCountryOptions(everyCountry);
  return {
    id: 'country',
    label: t('calls.links.country'),
    kind: 'choice',
    options: [
      { value: '', label: t('calls.links.country.none') },
      { value: ANYWHERE, label: t('calls.links.country.any') },
      ...countries,
    ],
    read: ({ country, isAnywhere }) => country ?? (isAnywhere ? ANYWHERE : ''),
    write: (row, text) => ({
      ...row,
      country: text === ANYWHERE ? null : text || null,
      isAnywhere: text === ANYWHERE,
    }),
    wrong: ({ country, isAnywhere }) =>
      country === null
        ? !isAnywhere && t('calls.links.country.wrong')
        : !countries.some(({ value }) => value === country) && t('calls.links.unknown'),
  };
};

/** Whose link it is. An institution of the directory brings its kind and its country. */
const useInstitutionColumns = (): Column[] => {
  const t = useText();
  const { institution } = useVocabulary();
  const kinds = institutionKinds.map((value) => ({ value, label: institution(value) }));
  return [
    {
      id: 'institution',
      label: t('calls.links.institution'),
      read: ({ institutionName }) => institutionName,
      write: (row, name) => ({ ...row, institutionName: name.slice(0, 200) }),
      wrong: ({ institutionName }) => !institutionName.trim() && t('calls.links.institution.wrong'),
      control: ({ row, onChange, ...control }) => (
        <InstitutionInput
          {...control}
          country={row.country}
          value={row.institutionName}
          onChange={(institutionName) => onChange({ ...row, institutionName })}
          onPlace={({ name, kind, country }) =>
            onChange({
              ...row,
              institutionName: name,
              institutionKind: kind,
              country: country ?? row.country,
              isAnywhere: country === null && row.isAnywhere,
            })
          }
        />
      ),
    },
    {
      id: 'kind',
      label: t('calls.links.kind'),
      kind: 'choice',
      options: kinds,
      read: ({ institutionKind }) => institutionKind,
      write: (row, institutionKind) => ({ ...row, institutionKind }),
      wrong: ({ institutionKind }) =>
        !kinds.some(({ value }) => value === institutionKind) && t('calls.links.unknown'),
    },
  ];
};

/** Who gets it, in which language, and how many they may nominate. */
const useNominatorColumns = (): Column[] => {
  const t = useText();
  return [
    {
      id: 'nominator',
      label: t('calls.links.nominator'),
      read: ({ nominatorName }) => nominatorName,
      write: (row, name) => ({ ...row, nominatorName: name.slice(0, 200) }),
    },
    {
      id: 'address',
      label: t('calls.links.address'),
      read: ({ address }) => address,
      write: (row, address) => ({ ...row, address: address.slice(0, 254) }),
      wrong: ({ address }) => address.trim() !== '' && !isAddress(address) && t('calls.links.address.wrong'),
    },
    {
      id: 'language',
      label: t('calls.links.language'),
      kind: 'choice',
      options: locales.map((value) => ({ value, label: localeNames[value] })),
      read: ({ locale }) => locale,
      write: (row, locale) => ({ ...row, locale }),
      wrong: ({ locale }) => !locales.some((value) => value === locale) && t('calls.links.unknown'),
    },
    {
      id: 'seats',
      label: t('calls.links.seats'),
      kind: 'number',
      read: ({ seats }) => seats,
      write: (row, seats) => ({ ...row, seats }),
      wrong: ({ seats }) => !isSeats(seats) && t('calls.links.seats.wrong'),
    },
  ];
};

/** The cells of a link to be made. */
export const useLinkColumns = (): Column[] => [
  ...useInstitutionColumns(),
  useCountryColumn(),
  ...useNominatorColumns(),
];
