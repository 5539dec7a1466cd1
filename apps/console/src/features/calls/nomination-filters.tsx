import { NominationCalls } from '@campus/api-client';
import { Disclosure, Select } from '@campus/ui';
import { useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { CountrySelect } from '../../shared/country-select.tsx';
import { SearchField } from '../../shared/search-field.tsx';
import { useText } from '../../shared/text.ts';
import { institutionKinds, useVocabulary } from '../../shared/vocabulary.ts';
import { checks, states } from './call-data.ts';
import { type NominationWish } from './nomination-wish.ts';

export type Change = (part: Partial<NominationWish>) => void;

interface PartProps {
  wish: NominationWish;
  change: Change;
}

/** Only where an edition has several. */
const CallFilter = ({ editionId, wish, change }: PartProps & { editionId: string }) => {
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
  if (calls.length < 2 && wish.callId === null) return null;
  return (
    <Select
      label={t('calls.filter.call')}
      value={wish.callId ?? ''}
      options={[
        { value: '', label: t('calls.all') },
        ...calls.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(event) => change({ callId: event.target.value || null })}
    />
  );
};

/** Of whom: the country and the institution. */
const Whose = ({ wish, change }: PartProps) => {
  const t = useText();
  const { institution } = useVocabulary();
  return (
    <>
      <CountrySelect
        label={t('calls.filter.country')}
        none={t('calls.all')}
        value={wish.country}
        onChange={(country) => change({ country })}
      />
      <Select
        label={t('calls.filter.kind')}
        value={wish.institutionKind ?? ''}
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
const Narrowing = ({ editionId, wish, change }: PartProps & { editionId: string }) => {
  const t = useText();
  const all = { value: '', label: t('calls.all') };
  const count = [wish.callId, wish.state, wish.country, wish.institutionKind, wish.check].filter(
    Boolean,
  ).length;
  // Clearing the last one does not fold it under the hands of who does.
  const [isOpen] = useState(count > 0);
  return (
    <Disclosure summary={count > 0 ? t('calls.filters.on', { count }) : t('calls.filters')} isOpen={isOpen}>
      <div className="calls-filters">
        <CallFilter editionId={editionId} wish={wish} change={change} />
        <Select
          label={t('calls.filter.state')}
          value={wish.state ?? ''}
          options={[all, ...states.map((value) => ({ value, label: t(`calls.state.${value}`) }))]}
          onChange={(event) => change({ state: states.find((each) => each === event.target.value) ?? null })}
        />
        <Whose wish={wish} change={change} />
        <Select
          label={t('calls.filter.check')}
          value={wish.check ?? ''}
          options={[all, ...checks.map((value) => ({ value, label: t(`calls.check.${value}`) }))]}
          onChange={(event) => change({ check: checks.find((each) => each === event.target.value) ?? null })}
        />
      </div>
    </Disclosure>
  );
};

/** What to look for. */
export const Filters = ({ editionId, wish, change }: PartProps & { editionId: string }) => {
  const t = useText();
  return (
    <div className="stack">
      <SearchField
        key={wish.search}
        label={t('calls.nominations.search')}
        value={wish.search}
        onSearch={(search) => change({ search })}
      />
      <Narrowing editionId={editionId} wish={wish} change={change} />
    </div>
  );
};
