import { SearchField, Select } from '@campus/ui';
import { go, useFormats } from '@campus/web-shell';
import { useEditionChoices } from '../../shared/places/edition-countries.ts';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { useStatusChoices } from '../../shared/words/enrolment-words.ts';
import { useProgressChoices } from '../../shared/words/progress-words.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { statuses, writeAddress, type FilterKey, type WriteFilter } from './write-filter.ts';

type Options = { value: string; label: string }[];

/** Lists to choose from; one with a single choice is left out. */
const useLists = (editionId: string): [FilterKey, string, Options][] => {
  const t = useText();
  const progress = useProgressChoices();
  const statusChoices = useStatusChoices();
  const groupNameOf = useGroupName();
  const choices = useEditionChoices(editionId);
  const countries = useCountryOptions(choices.countries);
  const lists: [FilterKey, string, Options][] = [
    ['status', t('message.filter.status'), statusChoices(statuses)],
    ['band', t('message.filter.progress'), progress.bands],
    ['stuck', t('vocabulary.stuck'), progress.stuck],
    ['country', t('message.column.country'), countries],
    [
      'group',
      t('message.filter.group'),
      choices.groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) })),
    ],
  ];
  return lists.filter(([, , options]) => options.length > 1);
};

/** What narrows the recipients, in one sentence: it stands there while the filters are folded. */
export const AudienceChosen = ({ editionId, filter }: { editionId: string; filter: WriteFilter }) => {
  const t = useText();
  const formats = useFormats();
  const lists = useLists(editionId);
  const chosen = [
    ...(filter.ids ? [t('message.among', { count: filter.ids.split(',').length })] : []),
    ...(filter.search ? [filter.search] : []),
    ...lists.flatMap(([name, label, options]) => {
      const option = options.find(({ value }) => value === filter[name]);
      return option ? [t('message.write.part', { what: label, value: option.label })] : [];
    }),
  ];
  return chosen.length > 0 ? <p>{t('message.write.only', { chosen: formats.list(chosen) })}</p> : null;
};

/** The people to write to; all filters are kept in the address. */
export const AudienceFilters = ({ editionId, filter }: { editionId: string; filter: WriteFilter }) => {
  const t = useText();
  const lists = useLists(editionId);
  const change = (part: WriteFilter, how?: { replace: boolean }) =>
    go(writeAddress(editionId, { ...filter, ...part }), how);
  return (
    <div className="message-filters">
      {filter.ids && (
        <p className="row">
          <a href={writeAddress(editionId, { ...filter, ids: undefined })}>{t('message.among.all')}</a>
        </p>
      )}
      <SearchField
        label={t('message.search')}
        value={filter.search ?? ''}
        onSearch={(search, how) => change({ search }, how)}
      />
      {lists.map(([name, label, options]) => (
        <Select
          key={name}
          label={label}
          value={filter[name] ?? ''}
          options={[{ value: '', label: t('message.filter.all') }, ...options]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
    </div>
  );
};
