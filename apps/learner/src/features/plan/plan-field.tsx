import { numberError } from '@campus/players';
import { classes } from '@campus/ui';
import { useFormats, useJournal } from '@campus/web-shell';
import { useEffect, useId, useRef, useState } from 'react';
import { paths } from '../../shared/paths.ts';
import { NumberError } from '../../shared/number-fields.tsx';
import { Rich, useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import { useTextState } from '../../shared/use-text-state.ts';
import { keyOfField, type Field, type FieldGroup } from './plan-data.ts';

/** Characters a field takes; the server takes no more. */
const longest = 2000;

/** A number is typed as text: browsers read “5,5” as 55, or as nothing. */
const inputTypes = { TEXT: 'text', NUMBER: 'text', DATE: 'date' } as const;

/** While a field shows what it does not take, nobody is told that everything is saved. */
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
 * What is being typed is kept here: the texts of the plan are drawn again when they are written down, not at every
 * key. A text that comes from elsewhere takes its place once nobody is typing. A number that is none stays to be put
 * right, and is written down nowhere.
 */
const useTyped = (field: Field, texts: TextDrafts) => {
  const key = keyOfField(field);
  const [typed, setTyped] = useState<string | null>(null);
  const isTyping = useRef(false);
  useEffect(() => {
    if (!isTyping.current) setTyped(null);
  }, [texts.version]);
  const isRefused = (value: string) =>
    field.kind === 'NUMBER' && numberError(value, field.takesDecimals) !== null;
  const value = typed ?? texts.valueOf(key);
  const isHeld = isRefused(value);
  useHeldText(isHeld);
  return {
    value,
    isRefused: isHeld,
    /** The text as it stands in the plan. */
    written: isHeld ? texts.valueOf(key) : value,
    take: (next: string) => {
      isTyping.current = true;
      setTyped(next);
      if (!isRefused(next)) texts.write(key, next);
    },
    leave: () => {
      isTyping.current = isHeld;
      texts.settle();
    },
  };
};

const Input = ({ id, field, typed }: { id: string; field: Field; typed: ReturnType<typeof useTyped> }) => {
  const shared = {
    id,
    className: 'input',
    value: typed.value,
    maxLength: longest,
    onChange: ({ target: { value } }: { target: { value: string } }) => typed.take(value),
    onBlur: typed.leave,
  };
  const keys = field.takesDecimals ? 'decimal' : 'numeric';
  return field.kind === 'LONG' ? (
    <textarea {...shared} rows={2} />
  ) : (
    <input
      {...shared}
      type={inputTypes[field.kind]}
      inputMode={field.kind === 'NUMBER' ? keys : undefined}
      aria-invalid={typed.isRefused || undefined}
      aria-describedby={field.kind === 'NUMBER' ? `${id}-fault` : undefined}
    />
  );
};

/** Where the text of a field is. */
const Saved = ({ texts, field }: { texts: TextDrafts; field: Field }) => {
  const state = useTextState(texts)(keyOfField(field));
  return state && <p className="plan-field__state">{state}</p>;
};

/** The text as it stands on paper; what is empty is left to be filled in by hand. */
const Printed = ({ field, value }: { field: Field; value: string }) => {
  const t = useText();
  const formats = useFormats();
  const isDay = field.kind === 'DATE' && /^\d{4}-\d\d-\d\d$/.test(value);
  if (value.trim() === '')
    return <p className={`plan-field__printed plan-field__printed--${field.kind}`}>{t('plan.toFillIn')}</p>;
  return <p className="plan-field__printed">{isDay ? formats.day(value) : value}</p>;
};

const PlanField = ({ field, texts, lang }: { field: Field; texts: TextDrafts; lang: string }) => {
  const id = useId();
  const typed = useTyped(field, texts);
  const label = (
    <span className="field__label" lang={lang}>
      {field.label}
    </span>
  );
  return (
    <div className="plan-field">
      {field.isOpen ? <label htmlFor={id}>{label}</label> : <p>{label}</p>}
      {field.isOpen && (
        <div className="no-print">
          <Input id={id} field={field} typed={typed} />
          {field.kind === 'NUMBER' && (
            <NumberError id={`${id}-fault`} typed={typed.value} takesDecimals={field.takesDecimals} />
          )}
          {!typed.isRefused && <Saved texts={texts} field={field} />}
        </div>
      )}
      <Printed field={field} value={typed.written} />
    </div>
  );
};

/**
 * The lines of the plan that one worksheet feeds: read and corrected in place, the lesson is one press away. Behind
 * a gate they are named only.
 */
export const PlanFields = ({
  group,
  texts,
  enrolmentId,
  lang,
}: {
  group: FieldGroup;
  texts: TextDrafts;
  enrolmentId: string;
  lang: string;
}) => {
  const t = useText();
  const lesson = group.lessonTitle;
  const href = paths.activity(enrolmentId, { kind: 'LESSON', id: group.activityId });
  const link = (words: string) => (
    <a href={href} lang={lang}>
      {words}
    </a>
  );
  return (
    <div className={classes('plan-group', !group.isOpen && 'plan-group--closed')}>
      <p className="plan-group__from">
        {group.isOpen ? (
          <Rich id="plan.from" values={{ lesson }} tags={{ link }} />
        ) : (
          t('plan.closed', { lesson })
        )}
      </p>
      {group.fields.map((field) => (
        <PlanField key={field.fieldId} field={field} texts={texts} lang={lang} />
      ))}
    </div>
  );
};
