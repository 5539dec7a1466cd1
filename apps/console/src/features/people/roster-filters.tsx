import { type Chip, Select } from '@campus/ui';
import { go, useFormats } from '@campus/web-shell';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { addressWith } from '../../shared/lists/address-with.ts';
import { useText } from '../../shared/text.ts';
import { enrolmentStatuses, useStatusChoices } from '../../shared/words/enrolment-words.ts';
import { useProgressChoices } from '../../shared/words/progress-words.ts';
import { institutionKinds, useVocabulary } from '../../shared/words/vocabulary.ts';
import { sexes, type FilterKey, type RosterFilter } from './roster-filter.ts';

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
    go(addressWith(path, { ...filter, page: undefined, ...part }), options);

/** Filters of a list of people; only those that make a difference in it. */
export const useRosterFields = (choices: FilterChoices, isEverywhere: boolean): readonly Field[] => {
  const t = useText();
  const countries = useCountryOptions(choices.countries);
  const vocabulary = useVocabulary();
  const progress = useProgressChoices();
  const statusChoices = useStatusChoices();
  const groupNameOf = useGroupName();
  const all: Field[] = [
    ['stuck', t('vocabulary.stuck'), isEverywhere ? [] : progress.stuck],
    ['status', t('roster.status'), statusChoices(enrolmentStatuses)],
    ['band', t('roster.progress'), progress.bands],
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

const chipNames = {
  stuck: 'vocabulary.stuck',
  status: 'roster.status',
  band: 'roster.progress',
  country: 'roster.country',
  group: 'roster.group',
  kind: 'roster.kind',
  sex: 'roster.sex',
} as const satisfies Partial<Record<FilterKey, string>>;

const chipKeys = Object.keys(chipNames) as (keyof typeof chipNames)[];

/** What is set, each to be taken away alone; also what no field here offers, so that nothing narrows unseen. */
export const useRosterChips = (part: Part, fields: readonly Field[]): Chip[] => {
  const t = useText();
  const formats = useFormats();
  const change = useChange(part);
  return chipKeys.flatMap((key) => {
    const value = part.filter[key];
    if (!value) return [];
    const field = fields.find(([name]) => name === key);
    const said = field?.[2].find((option) => option.value === value)?.label;
    const words = said ?? (key === 'country' ? formats.country(value) : t('roster.chip.other'));
    const what = field?.[1] ?? t(chipNames[key]);
    return [
      {
        id: key,
        label: t('console.list.chip', { what, value: words }),
        onRemove: () => change({ [key]: undefined }),
      },
    ];
  });
};
