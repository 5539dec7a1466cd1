import { readNumber, withoutZeros } from '@campus/course-rules/number-text';
import { numberInWords } from '@campus/course-rules/number-words';
import { asLine, fitToText, keepFitting } from '@campus/players';
import { useFormats, useJournal, useLocale, regionOf } from '@campus/web-shell';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NumberError } from '../../../shared/number-fields.tsx';
import { OtherText } from '../../../shared/other-texts.tsx';
import { useText } from '../../../shared/text.ts';
import type { TextDrafts } from '../../../shared/use-text-drafts.ts';
import { useTextState } from '../../../shared/use-text-state.ts';
import { anchorOfField, keyOfField, type Field } from '../plan-data.ts';

/** Characters a field takes; the server takes no more. */
const longest = 2000;

/** While a field shows something it does not accept, nobody is told that everything is saved. */
const useHeldText = (isHeld: boolean): void => {
  const journal = useJournal();
  const writer = useRef({});
  useEffect(() => {
    const { current } = writer;
    journal.setDraft(current, isHeld ? 'held' : null);
    return () => journal.setDraft(current, null);
  }, [journal, isHeld]);
};

/**
 * Holds what is being typed: the texts of the plan are redrawn when they are stored, not at every key. A text
 * from elsewhere replaces it once nobody is typing. An invalid number stays to be corrected and is not
 * stored; one stored earlier is shown as it is.
 */
const useTyped = (field: Field, texts: TextDrafts) => {
  const key = keyOfField(field);
  const [typed, setTyped] = useState<string | null>(null);
  const isTyping = useRef(false);
  useEffect(() => {
    if (!isTyping.current) setTyped(null);
  }, [texts.version]);
  const isRefused = (value: string): boolean => {
    const read = field.kind === 'NUMBER' ? readNumber(value, field) : null;
    return read !== null && 'fault' in read;
  };
  const isHeld = typed !== null && typed !== texts.valueOf(key) && isRefused(typed);
  useHeldText(isHeld);
  return {
    value: typed ?? texts.valueOf(key),
    /** A typed text that is not accepted; null: none. */
    refused: isHeld ? typed : null,
    take: (next: string) => {
      isTyping.current = true;
      setTyped(next);
      if (!isRefused(next)) texts.write(key, next);
    },
    leave: () => {
      const kept = field.kind === 'NUMBER' && typed !== null && !isHeld ? withoutZeros(typed) : typed;
      if (kept !== null && kept !== typed) {
        setTyped(kept);
        texts.write(key, kept);
      }
      isTyping.current = isHeld;
      texts.settle();
    },
  };
};

type Typed = ReturnType<typeof useTyped>;

const inputProps = (id: string, { value, take, leave }: Typed) => ({
  id,
  className: 'input',
  value,
  maxLength: longest,
  onChange: ({ target }: { target: { value: string } }) => take(target.value),
  onBlur: leave,
});

/** Words: as high as they need, so that nothing of them is hidden; Enter makes no new line where one is asked for. */
const WrittenInput = ({ id, isLine, typed }: { id: string; isLine: boolean; typed: Typed }) => {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current) fitToText(area.current);
  }, [typed.value]);
  useEffect(() => (area.current ? keepFitting([area.current]) : undefined), []);
  if (!isLine) return <textarea ref={area} {...inputProps(id, typed)} rows={2} />;
  return (
    <textarea
      ref={area}
      {...inputProps(id, typed)}
      className="input plan-line-input"
      rows={1}
      onChange={({ target }) => typed.take(asLine(target.value))}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  );
};

/**
 * A number, typed as text since browsers read “5,5” as 55 or as nothing; what it counts, and how it is read where that
 * could be doubted.
 */
const NumberInput = ({ id, field, typed }: { id: string; field: Field; typed: Typed }) => {
  const t = useText();
  const region = regionOf[useLocale()];
  const isPlain = /^\d*$/.test(typed.value.trim());
  const hasUnit = Boolean(field.unit);
  return (
    <>
      <span className="plan-number">
        <input
          {...inputProps(id, typed)}
          type="text"
          inputMode={field.takesDecimals ? 'decimal' : 'numeric'}
          aria-invalid={typed.refused !== null || undefined}
          aria-describedby={hasUnit ? `${id}-unit ${id}-fault` : `${id}-fault`}
        />
        {hasUnit && <span id={`${id}-unit`}>{field.unit}</span>}
      </span>
      <NumberError id={`${id}-fault`} typed={typed.refused} rule={field} />
      {!isPlain && typed.refused === null && readNumber(typed.value, field) !== null && (
        <p className="plan-field__state">
          {t('plan.reads', { number: numberInWords(typed.value, field, region) })}
        </p>
      )}
    </>
  );
};

const Input = ({ id, field, typed }: { id: string; field: Field; typed: Typed }) => {
  if (field.kind === 'NUMBER') return <NumberInput id={id} field={field} typed={typed} />;
  if (field.kind === 'DATE') return <input {...inputProps(id, typed)} type="date" />;
  return <WrittenInput id={id} isLine={field.kind === 'TEXT'} typed={typed} />;
};

/** Where the text of a field is; when nothing is under way, who wrote it and when. */
const Saved = ({ texts, field }: { texts: TextDrafts; field: Field }) => {
  const t = useText();
  const formats = useFormats();
  const state = useTextState(texts)(keyOfField(field));
  const isWritten = field.writtenAt && texts.valueOf(keyOfField(field)).trim() !== '';
  const words = isWritten ? t('plan.writtenOn', { date: formats.dateTime(field.writtenAt ?? '') }) : null;
  return (state ?? words) && <p className="plan-field__state">{state ?? words}</p>;
};

const fieldById = (id: string) =>
  document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;

/** One field: its name, what is in it, and where that is. Behind a gate it is named only. */
export const PlanField = ({ field, texts, lang }: { field: Field; texts: TextDrafts; lang: string }) => {
  const typed = useTyped(field, texts);
  const id = anchorOfField(field);
  const label = (
    <span className="field__label" lang={lang}>
      {field.label}
    </span>
  );
  if (!field.isOpen) {
    return (
      <div className="plan-field">
        <p>{label}</p>
        {typed.value.trim() !== '' && <p className="plan-field__text">{typed.value}</p>}
      </div>
    );
  }
  return (
    <div className="plan-field" data-key={keyOfField(field)}>
      <label htmlFor={id}>{label}</label>
      <Input id={id} field={field} typed={typed} />
      {typed.refused === null && <Saved texts={texts} field={field} />}
      <OtherText texts={texts} fieldKey={keyOfField(field)} kind={field.kind} input={() => fieldById(id)} />
    </div>
  );
};
