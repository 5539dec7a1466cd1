import { dateOrderValues, nameOrderValues, surnameRuleValues } from '@campus/api-client';
import { Select } from '@campus/ui';
import { localeNames, locales } from '@campus/web-shell';
import { useCountryOptions } from '../../../shared/places/country-options.ts';
import { EditionSelect } from '../../../shared/places/edition-select.tsx';
import { useText } from '../../../shared/text.ts';
import type { Draft } from './plan-draft.ts';

/** ISO codes of the region, for lists without a column of countries. */
const region = ['BZ', 'CA', 'CR', 'DO', 'GT', 'HN', 'HT', 'MX', 'NI', 'PA', 'SV', 'US'];

interface ChoicesProps {
  plan: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** How names and dates are written. */
const Writing = ({ plan, onChange }: ChoicesProps) => {
  const t = useText();
  const hasOne = plan.fields.includes('SURNAMES') || plan.fields.includes('FULL_NAME');
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <>
      {hasOne && (
        <Select
          label={t('imports.surnames')}
          hint={t('imports.surnames.hint')}
          value={plan.surnames}
          options={options(surnameRuleValues, (value) => t(`imports.surnames.${value}`))}
          onChange={({ target }) => onChange({ surnames: target.value as Draft['surnames'] })}
        />
      )}
      {plan.fields.includes('FULL_NAME') && (
        <Select
          label={t('imports.order')}
          value={plan.nameOrder}
          options={options(nameOrderValues, (value) => t(`imports.order.${value}`))}
          onChange={({ target }) => onChange({ nameOrder: target.value as Draft['nameOrder'] })}
        />
      )}
      {plan.fields.includes('SINCE') && (
        <Select
          label={t('imports.dates')}
          value={plan.dateOrder}
          options={options(dateOrderValues, (value) => t(`imports.dates.${value}`))}
          onChange={({ target }) => onChange({ dateOrder: target.value as Draft['dateOrder'] })}
        />
      )}
    </>
  );
};

/** What goes for the whole list. */
export const PlanChoices = ({ plan, onChange }: ChoicesProps) => {
  const t = useText();
  const countries = useCountryOptions(region);
  return (
    <div className="imports-choices">
      <Writing plan={plan} onChange={onChange} />
      <Select
        label={t('imports.country')}
        hint={t('imports.country.hint')}
        value={plan.country ?? ''}
        options={[{ value: '', label: t('imports.country.none') }, ...countries]}
        onChange={({ target }) => onChange({ country: target.value || null })}
      />
      <Select
        label={t('imports.locale')}
        hint={t('imports.locale.hint')}
        value={plan.locale}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={({ target }) =>
          onChange({ locale: locales.find((each) => each === target.value) ?? plan.locale })
        }
      />
      <EditionSelect
        label={t('imports.edition')}
        hint={t('imports.edition.hint')}
        none={t('imports.edition.none')}
        value={plan.editionId ?? ''}
        onChange={(editionId) => onChange({ editionId: editionId || null, sendWelcome: editionId !== '' })}
      />
    </div>
  );
};
