import { Field, SearchField, Select, Tag } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { useText } from '../../../shared/text.ts';
import { shows, type DirectoryFilter } from './directory-filter.ts';
import { useToday } from '../../../shared/words/today.ts';

/** Search, country and whether closed ones are shown. */
export const DirectoryFilters = ({
  filter,
  visit,
  searchLabel,
  countryLabel,
  children,
}: DirectoryFilter & {
  searchLabel: string;
  countryLabel: string;
  /** The act of the screen, at the end of the line. */
  children: ReactNode;
}) => {
  const t = useText();
  return (
    <div className="row row--ends directory__filters">
      <SearchField
        label={searchLabel}
        value={filter.search}
        onSearch={(search, how) => visit({ search }, how)}
      />
      <CountrySelect
        label={countryLabel}
        none={t('directory.country.all')}
        value={filter.country}
        onChange={(country) => visit({ country })}
      />
      <Select
        label={t('directory.show')}
        value={filter.show}
        options={shows.map((value) => ({ value, label: t(`directory.show.${value}`) }))}
        onChange={(event) => visit({ show: shows.find((each) => each === event.target.value) ?? 'open' })}
      />
      {children}
    </div>
  );
};

/** In service, until a day, or closed since one: in words. */
export const Standing = ({ closedOn }: { closedOn: string | null }) => {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  if (closedOn === null) return <Tag tone="done">{t('directory.inService')}</Tag>;
  const day = formats.day(closedOn);
  return closedOn < today ? (
    <Tag tone="quiet">{t('directory.closed', { day })}</Tag>
  ) : (
    <Tag tone="warn">{t('directory.closing', { day })}</Tag>
  );
};

/** Its last day; clearing it opens it again. */
export const ClosedOnField = ({ value, onChange }: { value: string; onChange: (day: string) => void }) => {
  const t = useText();
  return (
    <Field
      label={t('directory.closedOn')}
      hint={t('directory.closedOn.hint')}
      type="date"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
};
