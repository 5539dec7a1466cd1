import { NominationCalls } from '@campus/api-client';
import { type Chip, Select } from '@campus/ui';
import { useFormats, useLocale, useQuery } from '@campus/web-shell';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { useText } from '../../../shared/text.ts';
import { institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import { checks, states } from '../calls/call-data.ts';
import { type NominationFilter } from './nomination-filter.ts';

export type Change = (part: Partial<NominationFilter>, how?: { replace: boolean }) => void;

interface PartProps {
  filter: NominationFilter;
  change: Change;
}

/** Only where an edition has several. */
const CallFilter = ({ editionId, filter, change }: PartProps & { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(NominationCalls, {
    locale,
    editionId,
    search: null,
    phase: null,
    limit: 100,
    offset: 0,
  });
  const calls = query.data?.nominationCalls.items ?? [];
  if (calls.length < 2 && filter.callId === null) return null;
  return (
    <Select
      label={t('calls.filter.call')}
      value={filter.callId ?? ''}
      options={[
        { value: '', label: t('calls.all') },
        ...calls.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(event) => change({ callId: event.target.value || null })}
    />
  );
};

/** Filters by country and institution. */
const Whose = ({ filter, change }: PartProps) => {
  const t = useText();
  const { institution } = useVocabulary();
  return (
    <>
      <CountrySelect
        label={t('calls.filter.country')}
        none={t('calls.all')}
        value={filter.country}
        onChange={(country) => change({ country })}
      />
      <Select
        label={t('calls.filter.kind')}
        value={filter.institutionKind ?? ''}
        options={[
          { value: '', label: t('calls.all') },
          ...institutionKinds.map((value) => ({ value, label: institution(value) })),
        ]}
        onChange={(event) => change({ institutionKind: event.target.value || null })}
      />
    </>
  );
};

const answers = ['yes', 'no'] as const;
const valueOf = (answer: boolean | null) => (answer === null ? '' : answer ? 'yes' : 'no');
const answerOf = (value: string) => (value === '' ? null : value === 'yes');

/** What narrows the list. */
export const Filters = ({ editionId, filter, change }: PartProps & { editionId: string }) => {
  const t = useText();
  const all = { value: '', label: t('calls.all') };
  return (
    <div className="list-fields">
      <CallFilter editionId={editionId} filter={filter} change={change} />
      <Select
        label={t('calls.filter.state')}
        value={filter.state ?? ''}
        options={[all, ...states.map((value) => ({ value, label: t(`calls.state.${value}`) }))]}
        onChange={(event) => change({ state: states.find((each) => each === event.target.value) ?? null })}
      />
      <Select
        label={t('calls.filter.letter')}
        value={valueOf(filter.isTold)}
        options={[all, ...answers.map((value) => ({ value, label: t(`calls.filter.letter.${value}`) }))]}
        onChange={({ target: { value } }) => change({ isTold: answerOf(value) })}
      />
      <Select
        label={t('calls.filter.enrolled')}
        value={valueOf(filter.isEnrolled)}
        options={[all, ...answers.map((value) => ({ value, label: t(`calls.filter.enrolled.${value}`) }))]}
        onChange={({ target: { value } }) => change({ isEnrolled: answerOf(value) })}
      />
      <Whose filter={filter} change={change} />
      <Select
        label={t('calls.filter.check')}
        value={filter.check ?? ''}
        options={[all, ...checks.map((value) => ({ value, label: t(`calls.check.${value}`) }))]}
        onChange={(event) => change({ check: checks.find((each) => each === event.target.value) ?? null })}
      />
    </div>
  );
};

/** What is set, each to be taken away alone. */
export const useChips = (filter: NominationFilter, change: Change): Chip[] => {
  const t = useText();
  const formats = useFormats();
  const { institution } = useVocabulary();
  const { callId, state, country, institutionKind, check, isTold, isEnrolled } = filter;
  const said = [
    ['state', 'state', state && t(`calls.state.${state}`)],
    ['country', 'country', country && formats.country(country)],
    ['institutionKind', 'kind', institutionKind && institution(institutionKind)],
    ['isTold', 'letter', isTold === null ? null : t(`calls.filter.letter.${isTold ? 'yes' : 'no'}`)],
    [
      'isEnrolled',
      'enrolled',
      isEnrolled === null ? null : t(`calls.filter.enrolled.${isEnrolled ? 'yes' : 'no'}`),
    ],
    ['check', 'check', check && t(`calls.check.${check}`)],
  ] as const;
  const chips = said.flatMap(([key, name, value]) =>
    value
      ? [
          {
            id: key,
            label: t('console.list.chip', { what: t(`calls.filter.${name}`), value }),
            onRemove: () => change({ [key]: null }),
          },
        ]
      : [],
  );
  return callId === null
    ? chips
    : [{ id: 'call', label: t('calls.filter.oneCall'), onRemove: () => change({ callId: null }) }, ...chips];
};
