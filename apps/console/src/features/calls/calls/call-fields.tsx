import { CountryRoles } from '@campus/api-client';
import { Checkbox, Disclosure, Field, Notice, TextArea } from '@campus/ui';
import { localeNames, locales, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { useCountryOptions } from '../../../shared/places/country-options.ts';
import { TextsFields } from '../../../shared/forms/texts-fields.tsx';
import { useText } from '../../../shared/text.ts';
import { audiences, institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import { doubtOf, type CallDraft, type EditionDays, type Issues } from './call-form.ts';
import { CallLetters } from './call-letters.tsx';
import { CallText } from './call-text.tsx';

interface PartProps {
  draft: CallDraft;
  edition: EditionDays;
  issues: Issues;
  change: (part: Partial<CallDraft>) => void;
}

/** The document in each language, with how it will look beside it. */
const Documents = ({ draft, issues, change }: PartProps) => {
  const t = useText();
  return (
    <fieldset className="field-group field-group--wide stack">
      <legend className="field__label">{t('calls.texts')}</legend>
      <p className="field__hint">{t('calls.texts.hint')}</p>
      {issues.texts && (
        <p className="field__error" role="alert">
          {t('calls.texts.wrong')}
        </p>
      )}
      {locales.map((locale) => (
        <div key={locale} className="calls-document">
          <TextArea
            label={localeNames[locale]}
            lang={locale}
            rows={10}
            maxLength={20_000}
            value={draft.texts[locale]}
            onChange={(event) => change({ texts: { ...draft.texts, [locale]: event.target.value } })}
          />
          <CallText text={draft.texts[locale]} lang={locale} />
        </div>
      ))}
    </fieldset>
  );
};

/** Dates that look like a slip: said where they stand, and sent all the same by the person who means them. */
const DatesDoubt = ({ draft, edition }: Pick<PartProps, 'draft' | 'edition'>) => {
  const t = useText();
  const formats = useFormats();
  const doubt = doubtOf(draft, edition);
  return (
    <div role="status">
      {doubt === 'BEGUN' && (
        <Notice
          tone="warn"
          title={t('calls.doubt.begun', {
            closes: formats.day(draft.closesOn),
            starts: formats.day(edition.startsOn),
          })}
        >
          <p>{t('calls.doubt.begun.text')}</p>
        </Notice>
      )}
      {doubt === 'LONGER' && (
        <Notice tone="warn" title={t('calls.doubt.longer')}>
          <p>{t('calls.doubt.longer.text')}</p>
        </Notice>
      )}
    </div>
  );
};

const Dates = ({ draft, issues, change }: PartProps) => {
  const t = useText();
  return (
    <div className="row row--ends">
      <Field
        label={t('calls.opensOn')}
        type="date"
        error={issues.opensOn && t('calls.opensOn.wrong')}
        value={draft.opensOn}
        onChange={(event) => change({ opensOn: event.target.value })}
      />
      <Field
        label={t('calls.closesOn')}
        hint={t('calls.closesOn.hint')}
        type="date"
        error={issues.closesOn && t('calls.closesOn.wrong')}
        value={draft.closesOn}
        onChange={(event) => change({ closesOn: event.target.value })}
      />
      <Field
        label={t('calls.confirmDays')}
        hint={t('calls.confirmDays.hint')}
        inputMode="numeric"
        error={issues.confirmDays && t('calls.confirmDays.wrong')}
        value={draft.confirmDays}
        onChange={(event) => change({ confirmDays: event.target.value.trim() })}
      />
    </div>
  );
};

/** Some of a list, or, with none chosen, any. */
const Some = ({
  legend,
  hint,
  options,
  chosen,
  onChange,
}: {
  legend: string;
  hint: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}) => {
  // Removing the last one does not fold the section while somebody is working in it.
  const [isOpen] = useState(chosen.length > 0);
  return (
    <Disclosure summary={legend} isOpen={isOpen}>
      <fieldset className="stack stack--tight">
        <legend className="visually-hidden">{legend}</legend>
        <p className="field__hint">{hint}</p>
        <div className="calls-choices">
          {options.map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
          ))}
        </div>
      </fieldset>
    </Disclosure>
  );
};

const Whom = ({ draft, change }: PartProps) => {
  const t = useText();
  const { audience, institution } = useVocabulary();
  const query = useQuery(CountryRoles, { limit: 100, offset: 0 });
  const countries = useCountryOptions([
    ...draft.countries,
    ...(query.data?.countryRoles ?? []).map(({ country }) => country.code),
  ]);
  return (
    <div className="stack stack--tight">
      <Some
        legend={t('calls.countries')}
        hint={t('calls.any.hint')}
        options={countries}
        chosen={draft.countries}
        onChange={(next) => change({ countries: next })}
      />
      <Some
        legend={t('calls.institutionKinds')}
        hint={t('calls.any.hint')}
        options={institutionKinds.map((value) => ({ value, label: institution(value) }))}
        chosen={draft.institutionKinds}
        onChange={(next) => change({ institutionKinds: next })}
      />
      <Some
        legend={t('calls.audiences')}
        hint={t('calls.any.hint')}
        options={audiences.map((value) => ({ value, label: audience(value) }))}
        chosen={draft.audiences}
        onChange={(next) => change({ audiences: next })}
      />
      <Checkbox
        label={t('calls.needsLetter')}
        note={t('calls.needsLetter.note')}
        checked={draft.needsLetter}
        onChange={(event) => change({ needsLetter: event.target.checked })}
      />
    </div>
  );
};

const Contact = ({ draft, issues, change }: PartProps) => {
  const t = useText();
  return (
    <div className="calls-filters">
      <Field
        label={t('calls.contactName')}
        error={issues.contactName && t('calls.contactName.wrong')}
        maxLength={200}
        value={draft.contactName}
        onChange={(event) => change({ contactName: event.target.value })}
      />
      <Field
        label={t('calls.contactAddress')}
        type="email"
        error={issues.contactAddress && t('calls.contactAddress.wrong')}
        maxLength={254}
        value={draft.contactAddress}
        onChange={(event) => change({ contactAddress: event.target.value })}
      />
    </div>
  );
};

/** Every field of a call, for a new or an existing one. */
export const CallFields = (props: PartProps) => {
  const t = useText();
  const { draft, issues, change } = props;
  return (
    <div className="stack stack--loose">
      <div className="form-measure">
        <TextsFields
          legend={t('calls.titles')}
          hint={t('calls.titles.hint')}
          error={issues.titles && t('calls.titles.wrong')}
          texts={draft.titles}
          onChange={(titles) => change({ titles })}
        />
      </div>
      <Dates {...props} />
      <DatesDoubt {...props} />
      <Documents {...props} />
      <Whom {...props} />
      <Contact {...props} />
      <CallLetters {...props} />
    </div>
  );
};
