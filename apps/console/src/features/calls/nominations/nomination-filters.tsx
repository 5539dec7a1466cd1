import { NominationCalls } from '@campus/api-client';
import { Disclosure, Select } from '@campus/ui';
import { useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { SearchField } from '../../../shared/lists/search-field.tsx';
import { useText } from '../../../shared/text.ts';
import { institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import { checks, states } from '../calls/call-data.ts';
import { type NominationFilter } from './nomination-filter.ts';

export type Change = (part: Partial<NominationFilter>) => void;

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

/** What narrows the list, folded until it is needed. */
const Narrowing = ({ editionId, filter, change }: PartProps & { editionId: string }) => {
  const t = useText();
  const all = { value: '', label: t('calls.all') };
  const count = [filter.callId, filter.state, filter.country, filter.institutionKind, filter.check].filter(
    Boolean,
  ).length;
  // Clearing the last one does not fold it under the hands of anyone who does.
  const [isOpen] = useState(count > 0);
  return (
    <Disclosure summary={count > 0 ? t('calls.filters.on', { count }) : t('calls.filters')} isOpen={isOpen}>
      <div className="calls-filters">
        <CallFilter editionId={editionId} filter={filter} change={change} />
        <Select
          label={t('calls.filter.state')}
          value={filter.state ?? ''}
          options={[all, ...states.map((value) => ({ value, label: t(`calls.state.${value}`) }))]}
          onChange={(event) => change({ state: states.find((each) => each === event.target.value) ?? null })}
        />
        <Whose filter={filter} change={change} />
        <Select
          label={t('calls.filter.check')}
          value={filter.check ?? ''}
          options={[all, ...checks.map((value) => ({ value, label: t(`calls.check.${value}`) }))]}
          onChange={(event) => change({ check: checks.find((each) => each === event.target.value) ?? null })}
        />
      </div>
    </Disclosure>
  );
};

/** What to look for. */
export const Filters = ({ editionId, filter, change }: PartProps & { editionId: string }) => {
  const t = useText();
  return (
    <div className="stack">
      <SearchField
        key={filter.search}
        label={t('calls.nominations.search')}
        value={filter.search}
        onSearch={(search) => change({ search })}
      />
      <Narrowing editionId={editionId} filter={filter} change={change} />
    </div>
  );
};
