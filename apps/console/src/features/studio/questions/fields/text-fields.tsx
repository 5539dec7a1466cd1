import { putText, type WrittenTexts, type YamlPath } from '@campus/content-format/editing';
import { Field, TextArea } from '@campus/ui';
import { regionOf, useLocale } from '@campus/web-shell';
import { useState } from 'react';
import { numberText } from '../../../../shared/forms/typed-number.ts';
import { useText } from '../../../../shared/text.ts';
import { isAt, useEditing } from './editing.ts';
import { wordsOfFaults } from './fault-words.tsx';

/**
 * What one types, beside what is written of it: spaces at the end and a number that is half typed stay in the field and
 * are not written.
 */
export const useTyped = (written: string, meant: (typed: string) => string) => {
  const [typed, setTyped] = useState(written);
  return [meant(typed) === written ? typed : written, setTyped] as const;
};

const trimmed = (typed: string): string => typed.trim();

/** Faults of a text: of all its languages together, and of the one that is shown. */
export const useTextFaults = (at: YamlPath, isEmpty: boolean) => {
  const { faults, locale } = useEditing();
  // That it is missing is said quietly, as long as one has not written it.
  if (isEmpty) return [];
  return faults.filter(
    ({ path, code }) =>
      (isAt(path, at) && code !== 'language-missing' && code !== 'field-missing') ||
      isAt(path, [...at, locale]),
  );
};

/** A text of the question in the language that is shown. */
export const TextField = ({
  label,
  at,
  texts,
  hint,
  isOptional = false,
  isShort = false,
}: {
  label: string;
  at: YamlPath;
  texts: WrittenTexts;
  hint?: string;
  isOptional?: boolean;
  /** One line: words for a button or a label. */
  isShort?: boolean;
}) => {
  const t = useText();
  const { locale, own, mayWrite, edit } = useEditing();
  const written = texts[locale] ?? '';
  const [typed, setTyped] = useTyped(written, trimmed);
  const isEmpty = written === '';
  const faults = useTextFaults(at, isEmpty);
  const Input = isShort ? Field : TextArea;
  const other = locale === own ? undefined : texts[own];
  const isMissing = isEmpty && (!isOptional || Object.values(texts).some(Boolean));
  const words = [isMissing && t('studio.q.missing'), hint].filter(Boolean).join(' ');
  return (
    <Input
      label={label}
      hint={
        (words || other) && (
          <>
            {words}
            {other && (
              <span lang={own} className="question-form__other">
                {other}
              </span>
            )}
          </>
        )
      }
      error={wordsOfFaults(faults)}
      lang={locale}
      readOnly={!mayWrite}
      value={typed}
      onChange={(event: { target: { value: string } }) => {
        setTyped(event.target.value);
        edit(putText(at, locale, event.target.value, texts, { isOptional }));
      }}
      {...(isShort ? {} : { rows: 2 })}
    />
  );
};

const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Accepted answers in the language that is shown, one on each line. */
export const LinesField = ({
  label,
  at,
  lists,
}: {
  label: string;
  at: YamlPath;
  lists: Readonly<Partial<Record<string, readonly string[]>>>;
}) => {
  const t = useText();
  const { locale, mayWrite, edit } = useEditing();
  const written = (lists[locale] ?? []).join('\n');
  const [typed, setTyped] = useTyped(written, (value) => lines(value).join('\n'));
  const faults = useTextFaults(at, written === '');
  const missing = written === '' ? `${t('studio.q.missing')} ` : '';
  return (
    <TextArea
      label={label}
      hint={missing + t('studio.q.accepted.hint')}
      error={wordsOfFaults(faults)}
      lang={locale}
      rows={3}
      readOnly={!mayWrite}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        edit({ put: lines(target.value), at: [...at, locale] });
      }}
    />
  );
};

/** To its last digit: nobody's `0.125` is rounded, and no mark parts thousands. `5,5` and `5.5` are one number; null: none. */
const numberIn = (typed: string): number | null =>
  /^\s*-?\d+([.,]\d+)?\s*$/.test(typed) ? Number(typed.replace(',', '.')) : null;

/** As many as a number can have. */
const MOST_DIGITS = 15;

/** A number; it is written as soon as it is one. */
export const NumberField = ({
  label,
  at,
  value,
  hint,
}: {
  label: string;
  at: YamlPath;
  value: number | null;
  hint?: string;
}) => {
  const t = useText();
  const { mayWrite, edit, faults } = useEditing();
  const written = numberText(value, regionOf[useLocale()], MOST_DIGITS);
  const [typed, setTyped] = useState(written);
  const read = numberIn(typed);
  // Another number was written elsewhere: brought back, or in the text.
  const shown = read === null || read === value ? typed : written;
  const own = faults.filter(({ path }) => isAt(path, at));
  return (
    <Field
      label={label}
      hint={hint}
      error={numberIn(shown) === null ? t('studio.q.notNumber') : wordsOfFaults(own)}
      inputMode="decimal"
      readOnly={!mayWrite}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = numberIn(target.value);
        if (next !== null) edit({ put: next, at });
      }}
    />
  );
};
