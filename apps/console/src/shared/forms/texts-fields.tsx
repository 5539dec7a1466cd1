import { Field, TextArea } from '@campus/ui';
import { localeNames, locales } from '@campus/web-shell';

/** A text in the languages of the campus, as a form holds it. */
export type Texts = Record<(typeof locales)[number], string>;

/** What the server gave, with nothing where a language is missing. */
export const textsOf = (texts: Partial<Record<keyof Texts, string | null>> | null | undefined): Texts => ({
  es: texts?.es ?? '',
  en: texts?.en ?? '',
  fr: texts?.fr ?? '',
});

export const hasAnyText = (texts: Texts): boolean => Object.values(texts).some((text) => text.trim() !== '');
export const hasEveryText = (texts: Texts): boolean =>
  Object.values(texts).every((text) => text.trim() !== '');

/** One field for each language, each in its own. */
export const TextsFields = ({
  legend,
  hint,
  error,
  texts,
  isLong,
  maxLength = 200,
  only = locales,
  onChange,
}: {
  legend: string;
  hint?: string;
  error?: string | false;
  texts: Texts;
  isLong?: boolean;
  maxLength?: number;
  /** The languages that are asked for. */
  only?: readonly (keyof Texts)[];
  onChange: (texts: Texts) => void;
}) => {
  const Line = isLong ? TextArea : Field;
  return (
    <fieldset className="field-group stack stack--tight">
      <legend className="field__label">{legend}</legend>
      {hint && <p className="field__hint">{hint}</p>}
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      {only.map((locale) => (
        <Line
          key={locale}
          label={localeNames[locale]}
          lang={locale}
          maxLength={maxLength}
          isWrong={Boolean(error) && texts[locale].trim() === ''}
          value={texts[locale]}
          onChange={(event: { target: { value: string } }) =>
            onChange({ ...texts, [locale]: event.target.value })
          }
        />
      ))}
    </fieldset>
  );
};
