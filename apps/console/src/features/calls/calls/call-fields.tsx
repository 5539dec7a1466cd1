import { Checkbox, Disclosure, Field, Icon, Notice, TextArea, VisuallyHidden } from '@campus/ui';
import { localeNames, locales, useFormats, useLocale } from '@campus/web-shell';
import { useState, type ReactNode } from 'react';
import { SomeOf } from '../../../shared/forms/some-of.tsx';
import { useProgrammeCountries } from '../../../shared/places/programme-countries.ts';
import { useText } from '../../../shared/text.ts';
import { audiences, institutionKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import { doubtOf, lateConfirmation, type CallDraft, type EditionDays, type Issues } from './call-form.ts';
import { CallLetters } from './call-letters.tsx';
import { CallText } from './call-text.tsx';
import { UseModel } from './use-model.tsx';

type Lang = (typeof locales)[number];

interface PartProps {
  draft: CallDraft;
  edition: EditionDays & { id: string };
  issues: Issues;
  change: (part: Partial<CallDraft>) => void;
}

/** Which language is written: title, text and preview follow it. A mark says which have both. */
const LanguageChoice = ({
  draft,
  lang,
  onChoose,
}: {
  draft: CallDraft;
  lang: Lang;
  onChoose: (lang: Lang) => void;
}) => {
  const t = useText();
  const isWritten = (locale: Lang) => draft.titles[locale].trim() !== '' && draft.texts[locale].trim() !== '';
  return (
    <div className="calls-languages" role="group" aria-label={t('calls.language')}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          className="calls-language"
          aria-pressed={locale === lang}
          onClick={() => onChoose(locale)}
        >
          <span lang={locale}>{localeNames[locale]}</span>
          {isWritten(locale) && (
            <>
              <Icon name="check" />
              <VisuallyHidden>{t('calls.language.written')}</VisuallyHidden>
            </>
          )}
        </button>
      ))}
    </div>
  );
};

/** Title and text are asked for in one language at a time: three of each would be a page of empty boxes. */
const Title = ({ draft, issues, change, lang }: PartProps & { lang: Lang }) => {
  const t = useText();
  return (
    <fieldset className="calls-part">
      <legend className="field__label">{t('calls.titles')}</legend>
      <Field
        label={localeNames[lang]}
        hint={t('calls.titles.hint')}
        error={issues.titles && t('calls.titles.wrong')}
        lang={lang}
        maxLength={200}
        value={draft.titles[lang]}
        onChange={(event) => change({ titles: { ...draft.titles, [lang]: event.target.value } })}
      />
    </fieldset>
  );
};

const DocumentText = ({ draft, edition, issues, change, lang }: PartProps & { lang: Lang }) => {
  const t = useText();
  return (
    <fieldset className="calls-part">
      <legend className="field__label">{t('calls.texts')}</legend>
      <UseModel editionId={edition.id} draft={draft} lang={lang} change={change} />
      <TextArea
        label={localeNames[lang]}
        hint={t('calls.texts.hint')}
        error={issues.texts && t('calls.texts.wrong')}
        lang={lang}
        maxLength={20_000}
        value={draft.texts[lang]}
        onChange={(event) => change({ texts: { ...draft.texts, [lang]: event.target.value } })}
      />
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

/** Under both fields that make it: who is accepted last may confirm when the edition is under way. */
const useLate = ({ draft, edition }: Pick<PartProps, 'draft' | 'edition'>): ReactNode => {
  const t = useText();
  const formats = useFormats();
  const last = lateConfirmation(draft, edition);
  return (
    last !== null && (
      <span className="calls-late">
        <Icon name="alert" />{' '}
        {t('calls.confirm.late', {
          last: formats.day(last, 'medium'),
          starts: formats.day(edition.startsOn, 'medium'),
        })}
      </span>
    )
  );
};

const Dates = ({ draft, edition, issues, change }: PartProps) => {
  const t = useText();
  const late = useLate({ draft, edition });
  return (
    <div className="calls-dates">
      <Field
        label={t('calls.opensOn')}
        type="date"
        error={issues.opensOn && t('calls.opensOn.wrong')}
        value={draft.opensOn}
        onChange={(event) => change({ opensOn: event.target.value })}
      />
      <Field
        label={t('calls.closesOn')}
        hint={late || t('calls.closesOn.hint')}
        type="date"
        error={issues.closesOn && t('calls.closesOn.wrong')}
        value={draft.closesOn}
        onChange={(event) => change({ closesOn: event.target.value })}
      />
      <Field
        label={t('calls.confirmDays')}
        hint={late || t('calls.confirmDays.hint')}
        inputMode="numeric"
        error={issues.confirmDays && t('calls.confirmDays.wrong')}
        value={draft.confirmDays}
        onChange={(event) => change({ confirmDays: event.target.value.trim() })}
      />
    </div>
  );
};

/** A part that is folded: its name, and what is in it. */
const Part = ({ title, says, children }: { title: string; says: string; children: ReactNode }) => (
  <Disclosure
    summary={
      <>
        {title} <span className="calls-part__says">{says}</span>
      </>
    }
  >
    <div className="stack">{children}</div>
  </Disclosure>
);

const Whom = ({ draft, change }: PartProps) => {
  const t = useText();
  const formats = useFormats();
  const { audience, institution } = useVocabulary();
  const countries = useProgrammeCountries(draft.countries);
  const chosen = [
    ...draft.countries.map((code) => formats.country(code)),
    ...institutionKinds.filter((kind) => draft.institutionKinds.includes(kind)).map(institution),
    ...audiences.filter((each) => draft.audiences.includes(each)).map(audience),
  ];
  return (
    <Part title={t('calls.whom')} says={chosen.length > 0 ? formats.list(chosen) : t('calls.any')}>
      <p className="field__hint">{t('calls.any.hint')}</p>
      <SomeOf
        legend={t('calls.countries')}
        options={countries}
        chosen={draft.countries}
        onChange={(next) => change({ countries: next })}
      />
      <SomeOf
        legend={t('calls.institutionKinds')}
        options={institutionKinds.map((value) => ({ value, label: institution(value) }))}
        chosen={draft.institutionKinds}
        onChange={(next) => change({ institutionKinds: next })}
      />
      <SomeOf
        legend={t('calls.audiences')}
        options={audiences.map((value) => ({ value, label: audience(value) }))}
        chosen={draft.audiences}
        onChange={(next) => change({ audiences: next })}
      />
    </Part>
  );
};

const Contact = ({ draft, issues, change }: PartProps) => {
  const t = useText();
  return (
    <Part
      title={t('calls.contact')}
      says={[draft.contactName, draft.contactAddress].filter((words) => words.trim() !== '').join(', ')}
    >
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
    </Part>
  );
};

/** How the document will look, beside the form where there is room for both. */
const Preview = ({ draft, lang }: { draft: CallDraft; lang: Lang }) => {
  const t = useText();
  return (
    <section className="calls-beside stack stack--tight" aria-label={t('calls.beside')} tabIndex={0}>
      <p className="soft small">{t('calls.beside')}</p>
      {draft.titles[lang].trim() !== '' && (
        <p className="calls-beside__title" lang={lang}>
          {draft.titles[lang]}
        </p>
      )}
      <CallText text={draft.texts[lang]} lang={lang} />
    </section>
  );
};

/** Every field of a call, for a new or an existing one: what it says and until when, then what is seldom changed, folded. */
export const CallFields = (props: PartProps) => {
  const t = useText();
  const locale = useLocale();
  const { draft, change } = props;
  const [lang, setLang] = useState<Lang>(locale);
  return (
    <div className="calls-form">
      <div className="stack">
        <LanguageChoice draft={draft} lang={lang} onChoose={setLang} />
        <Title {...props} lang={lang} />
        <Dates {...props} />
        <DatesDoubt {...props} />
        <DocumentText {...props} lang={lang} />
        <Checkbox
          label={t('calls.needsLetter')}
          note={t('calls.needsLetter.note')}
          checked={draft.needsLetter}
          onChange={(event) => change({ needsLetter: event.target.checked })}
        />
        <div>
          <Whom {...props} />
          <Contact {...props} />
          <CallLetters {...props} />
        </div>
      </div>
      <Preview draft={draft} lang={lang} />
    </div>
  );
};
