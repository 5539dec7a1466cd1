import { type Chip, Select } from '@campus/ui';
import { go, useFormats } from '@campus/web-shell';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { enrolmentStatuses, useStatusChoices } from '../../shared/words/enrolment-words.ts';
import { institutionKinds, useVocabulary } from '../../shared/words/vocabulary.ts';
import { addressOf, bands, sexes, stuckKinds, type FilterKey, type RosterFilter } from './roster-filter.ts';

/** Countries the reader may distinguish, and groups of the edition. */
export interface FilterChoices {
  countries: readonly string[];
  groups: readonly { id: string; name: string }[];
}

interface Part {
  path: string;
  filter: RosterFilter;
}

type Options = readonly { value: string; label: string }[];
type Field = readonly [key: FilterKey, label: string, options: Options];

/** Another list begins at its first page. */
export const useChange =
  ({ path, filter }: Part) =>
  (part: RosterFilter, options: { replace?: boolean } = {}) =>
    go(addressOf(path, { ...filter, page: undefined, ...part }), options);

const useBandWords = () => {
  const t = useText();
  return (band: (typeof bands)[number]) => {
    const [from = '', to = ''] = band.split('-');
    if (band === '0-0') return t('roster.band.none');
    return band === '100-100' ? t('roster.band.all') : t('roster.band', { from, to });
  };
};

/** Filters of a list of people; only those that make a difference in it. */
export const useRosterFields = (choices: FilterChoices, isEverywhere: boolean): readonly Field[] => {
  const t = useText();
  const countries = useCountryOptions(choices.countries);
  const vocabulary = useVocabulary();
  const bandWords = useBandWords();
  const statusChoices = useStatusChoices();
  const groupNameOf = useGroupName();
  const stuck: Options = [
    { value: 'any', label: t('roster.stuck.any') },
    ...stuckKinds.map((value) => ({ value, label: t(`stuck.kind.${value}`) })),
  ];
  const all: Field[] = [
    ['stuck', t('roster.stuck'), isEverywhere ? [] : stuck],
    ['status', t('roster.status'), statusChoices(enrolmentStatuses)],
    ['band', t('roster.progress'), bands.map((value) => ({ value, label: bandWords(value) }))],
    ['country', t('roster.country'), countries],
    [
      'group',
      t('roster.group'),
      choices.groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) })),
    ],
    [
      'kind',
      t('roster.kind'),
      institutionKinds.map((value) => ({ value, label: vocabulary.institution(value) })),
    ],
    ['sex', t('roster.sex'), sexes.map((value) => ({ value, label: t(`roster.sex.${value}`) }))],
  ];
  return all.filter(([, , options]) => options.length > 1);
};

export const RosterFilters = ({ fields, ...part }: Part & { fields: readonly Field[] }) => {
  const t = useText();
  const change = useChange(part);
  return (
    <div className="list-fields">
      {fields.map(([name, label, options]) => (
        <Select
          key={name}
          label={label}
          value={part.filter[name] ?? ''}
          options={[{ value: '', label: t('roster.any') }, ...options]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
    </div>
  );
};

/** What is set, each to be taken away alone; also what no field here offers, so that nothing narrows unseen. */
export const useRosterChips = (part: Part, fields: readonly Field[]): Chip[] => {
  const t = useText();
  const formats = useFormats();
  const change = useChange(part);
  return (['stuck', 'status', 'band', 'country', 'group', 'kind', 'sex'] as const).flatMap((key) => {
    const value = part.filter[key];
    if (!value) return [];
    const field = fields.find(([name]) => name === key);
    const said = field?.[2].find((option) => option.value === value)?.label;
    const words = said ?? (key === 'country' ? formats.country(value) : t('roster.chip.other'));
    const what = field?.[1] ?? t(`roster.${key}`);
    return [
      {
        id: key,
        label: t('roster.chip', { what, value: words }),
        onRemove: () => change({ [key]: undefined }),
      },
    ];
  });
};
