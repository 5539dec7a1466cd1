import {
  CheckPeopleImport,
  dateOrderValues,
  nameOrderValues,
  ReadImportSheet,
  surnameRuleValues,
} from '@campus/api-client';
import { Button, Checkbox, Facts, Notice, Select } from '@campus/ui';
import {
  localeNames,
  locales,
  TroubleNotice,
  useFormats,
  useIntention,
  useLocale,
  useShell,
} from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useCountryOptions } from '../../shared/places/country-options.ts';
import { useText } from '../../shared/text.ts';
import { ColumnChoices } from './column-choices.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { lackingFields, type ImportDetail, type ImportPlan } from './import-data.ts';
import { PlanPreview } from './plan-preview.tsx';

/** ISO codes of the region, for lists without a column of countries. */
const region = ['BZ', 'CA', 'CR', 'DO', 'GT', 'HN', 'HT', 'MX', 'NI', 'PA', 'SV', 'US'];

/** Until somebody has said in which language mails go, there is none. */
type Draft = Omit<ImportPlan, 'locale'> & { locale: ImportPlan['locale'] | null };

const firstPlan = (detail: ImportDetail, editionId: string | null): Draft => {
  const { plan, edition } = detail.list;
  if (plan) return { ...plan, editionId: edition?.id ?? editionId };
  return {
    fields: detail.columns.map(({ suggestion }) => suggestion ?? 'NONE'),
    country: null,
    locale: null,
    surnames: 'BY_COUNTRY',
    nameOrder: 'GIVEN_FIRST',
    dateOrder: 'DMY',
    editionId,
    sendWelcome: false,
  };
};

const encodings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

const FileFacts = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const formats = useFormats();
  const { facts } = detail.list;
  if (!facts) return null;
  return (
    <>
      <Facts
        facts={[
          { label: t('imports.facts.rows'), value: formats.number(facts.rows) },
          { label: t('imports.facts.columns'), value: formats.number(detail.columns.length) },
          {
            label: t('imports.facts.encoding'),
            value: facts.encoding && (encodings[facts.encoding] ?? facts.encoding),
          },
          {
            label: t('imports.facts.delimiter'),
            value:
              facts.delimiter &&
              t('imports.facts.delimiter.value', {
                sign: facts.delimiter === '\t' ? 'tab' : facts.delimiter,
              }),
          },
          { label: t('imports.facts.sheet'), value: facts.sheet },
        ]}
      />
      {facts.hasMacros && <Notice title={t('imports.macros')} />}
      {facts.formulas > 0 && <Notice title={t('imports.formulas', { count: facts.formulas })} />}
    </>
  );
};

/** A workbook with several sheets: which of them is the list. */
const OtherSheets = ({ detail }: { detail: ImportDetail }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { id, facts } = detail.list;
  if (!facts?.otherSheets.length) return null;
  const read = async (sheet: string) => {
    const run = async (input: { importId: string; sheet: string; idempotencyKey: string }) =>
      (await client.run(ReadImportSheet, { input })).readImportSheet;
    if (await act({ importId: id, sheet }, run)) cache.invalidate();
  };
  return (
    <Notice title={t('imports.sheets', { sheet: facts.sheet ?? '' })}>
      <ul className="plain-list imports-sheets">
        {facts.otherSheets.map((sheet) => (
          <li key={sheet}>
            <Button kind="quiet" isBusy={isRunning} onClick={() => void read(sheet)}>
              {t('imports.sheets.read', { sheet })}
            </Button>
          </li>
        ))}
      </ul>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Notice>
  );
};

interface ChoicesProps {
  plan: Draft;
  onChange: (change: Partial<Draft>) => void;
}

const NameChoices = ({ plan, onChange }: ChoicesProps) => {
  const t = useText();
  const hasOne = plan.fields.includes('SURNAMES') || plan.fields.includes('FULL_NAME');
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return (
    <div className="imports-choices">
      {hasOne && (
        <Select
          label={t('imports.surnames')}
          hint={t('imports.surnames.hint')}
          value={plan.surnames}
          options={options(surnameRuleValues, (value) => t(`imports.surnames.${value}`))}
          onChange={({ target }) => onChange({ surnames: target.value as ImportPlan['surnames'] })}
        />
      )}
      {plan.fields.includes('FULL_NAME') && (
        <Select
          label={t('imports.order')}
          value={plan.nameOrder}
          options={options(nameOrderValues, (value) => t(`imports.order.${value}`))}
          onChange={({ target }) => onChange({ nameOrder: target.value as ImportPlan['nameOrder'] })}
        />
      )}
      {plan.fields.includes('SINCE') && (
        <Select
          label={t('imports.dates')}
          value={plan.dateOrder}
          options={options(dateOrderValues, (value) => t(`imports.dates.${value}`))}
          onChange={({ target }) => onChange({ dateOrder: target.value as ImportPlan['dateOrder'] })}
        />
      )}
    </div>
  );
};

const PeopleChoices = ({ plan, onChange, isChecked }: ChoicesProps & { isChecked: boolean }) => {
  const t = useText();
  const countries = useCountryOptions(region);
  return (
    <div className="imports-choices">
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
        error={isChecked && plan.locale === null && t('imports.locale.wrong')}
        value={plan.locale ?? ''}
        options={[
          ...(plan.locale === null ? [{ value: '', label: t('imports.locale.choose') }] : []),
          ...locales.map((value) => ({ value, label: localeNames[value], lang: value })),
        ]}
        onChange={({ target }) => onChange({ locale: locales.find((each) => each === target.value) ?? null })}
      />
      <EditionChoice value={plan.editionId ?? null} onChange={(editionId) => onChange({ editionId })} />
      <Checkbox
        label={t('imports.welcome')}
        note={t('imports.welcome.note')}
        checked={plan.sendWelcome}
        onChange={({ target }) => onChange({ sendWelcome: target.checked })}
      />
    </div>
  );
};

/** The field of each column, and values for the whole list; the first rows show the result. */
export const MappingForm = ({ detail, editionId }: { detail: ImportDetail; editionId: string | null }) => {
  const t = useText();
  const locale = useLocale();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [plan, setPlan] = useState(() => firstPlan(detail, editionId));
  const [isChecked, setChecked] = useState(false);
  const lacking = lackingFields(plan.fields);
  const change = (more: Partial<Draft>) => setPlan((now) => ({ ...now, ...more }));
  const check = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    const whole = plan.locale === null ? null : { ...plan, locale: plan.locale };
    if (lacking.length || !whole) return;
    const run = async (input: { importId: string; plan: ImportPlan; idempotencyKey: string }) =>
      (await client.run(CheckPeopleImport, { input })).checkPeopleImport;
    if (await act({ importId: detail.list.id, plan: whole }, run)) cache.invalidate();
  };
  return (
    <Form className="stack" onSubmit={(event) => void check(event)}>
      <FileFacts detail={detail} />
      <OtherSheets detail={detail} />
      <h2>{t('imports.columns')}</h2>
      <ColumnChoices
        columns={detail.columns}
        fields={plan.fields}
        onChange={(fields) => change({ fields })}
      />
      <p className="soft">{t('imports.mapping.absent')}</p>
      <NameChoices plan={plan} onChange={change} />
      <h2>{t('imports.preview')}</h2>
      {lacking.length > 0 ? (
        <Notice tone="warn" title={t('imports.lacking')} isLive>
          <ul>
            {lacking.map((field) => (
              <li key={field}>{t(`imports.field.${field}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <PlanPreview importId={detail.list.id} plan={{ ...plan, locale: plan.locale ?? locale }} />
      )}
      <h2>{t('imports.whole')}</h2>
      <PeopleChoices plan={plan} onChange={change} isChecked={isChecked} />
      {trouble && <TroubleNotice trouble={trouble} />}
      <div>
        <Button type="submit" disabled={lacking.length > 0} isBusy={isRunning}>
          {t('imports.check')}
        </Button>
      </div>
      <p className="soft">{t('imports.check.note')}</p>
    </Form>
  );
};
