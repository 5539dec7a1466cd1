import { Checkbox, Disclosure, Select } from '@campus/ui';
import { go } from '@campus/web-shell';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { enrolmentStatuses, useStatusChoices } from '../../shared/words/enrolment-words.ts';
import { SearchField } from '../../shared/lists/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { institutionKinds, useVocabulary } from '../../shared/words/vocabulary.ts';
import {
  addressOf,
  bands,
  columnIds,
  columnsOf,
  filtersIn,
  sexes,
  stuckKinds,
  type RosterFilter,
  type FilterKey,
} from './roster-filter.ts';

/** Countries whose people may be told apart, and groups of the edition. */
export interface FilterChoices {
  countries: readonly string[];
  groups: readonly { id: string; name: string }[];
}

interface Part {
  path: string;
  filter: RosterFilter;
}

const useChange =
  ({ path, filter }: Part) =>
  (part: RosterFilter) =>
    go(addressOf(path, { ...filter, page: undefined, ...part }));

type Options = readonly { value: string; label: string }[];

const Choice = ({
  name,
  label,
  options,
  ...part
}: Part & { name: FilterKey; label: string; options: Options }) => {
  const t = useText();
  const change = useChange(part);
  return (
    <Select
      label={label}
      value={part.filter[name] ?? ''}
      options={[{ value: '', label: t('roster.any') }, ...options]}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
};

const useBandWords = () => {
  const t = useText();
  return (band: (typeof bands)[number]) => {
    const [from = '', to = ''] = band.split('-');
    if (band === '0-0') return t('roster.band.none');
    return band === '100-100' ? t('roster.band.all') : t('roster.band', { from, to });
  };
};

/** Who of the people is shown. */
const Filters = ({
  choices,
  isEverywhere,
  ...part
}: Part & { choices: FilterChoices; isEverywhere: boolean }) => {
  const t = useText();
  const countries = useCountryOptions(choices.countries);
  const vocabulary = useVocabulary();
  const bandWords = useBandWords();
  const statusChoices = useStatusChoices();
  const lists: [FilterKey, string, Options][] = [
    ['status', t('roster.status'), statusChoices(enrolmentStatuses)],
    ['band', t('roster.progress'), bands.map((value) => ({ value, label: bandWords(value) }))],
    ['country', t('roster.country'), countries],
    ['group', t('roster.group'), choices.groups.map(({ id, name }) => ({ value: id, label: name }))],
    [
      'kind',
      t('roster.kind'),
      institutionKinds.map((value) => ({ value, label: vocabulary.institution(value) })),
    ],
    ['sex', t('roster.sex'), sexes.map((value) => ({ value, label: t(`roster.sex.${value}`) }))],
  ];
  const stuck: Options = [
    { value: 'any', label: t('roster.stuck.any') },
    ...stuckKinds.map((value) => ({ value, label: t(`stuck.kind.${value}`) })),
  ];
  return (
    <div className="roster__filters">
      {!isEverywhere && <Choice {...part} name="stuck" label={t('roster.stuck')} options={stuck} />}
      {lists
        .filter(([, , options]) => options.length > 1)
        .map(([name, label, options]) => (
          <Choice key={name} {...part} name={name} label={label} options={options} />
        ))}
    </div>
  );
};

const Columns = ({ isEverywhere, ...part }: Part & { isEverywhere: boolean }) => {
  const t = useText();
  const change = useChange(part);
  const shown = columnsOf(part.filter, isEverywhere);
  return (
    <fieldset className="field">
      <legend className="field__label">{t('roster.columns')}</legend>
      <div className="roster__columns">
        {columnIds.map((id) => (
          <Checkbox
            key={id}
            label={t(`roster.${id}`)}
            checked={shown.includes(id)}
            onChange={(event) =>
              change({
                columns: columnIds
                  .filter((each) => (each === id ? event.target.checked : shown.includes(each)))
                  .join(','),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
};

/** Search, filters and columns of a list of people; all of it stands in the address. */
export const RosterFilters = ({
  choices,
  isEverywhere,
  ...part
}: Part & { choices: FilterChoices; isEverywhere: boolean }) => {
  const t = useText();
  const change = useChange(part);
  const count = filtersIn(part.filter);
  return (
    <div className="stack">
      <SearchField
        key={part.filter.search ?? ''}
        label={t('roster.search')}
        value={part.filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <Disclosure summary={count > 0 ? t('roster.filters.on', { count }) : t('roster.filters')}>
        <div className="stack">
          <Filters {...part} choices={choices} isEverywhere={isEverywhere} />
          <Columns {...part} isEverywhere={isEverywhere} />
        </div>
      </Disclosure>
    </div>
  );
};
