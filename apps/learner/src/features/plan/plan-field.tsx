import { classes } from '@campus/ui';
import { useFormats, useSaveState } from '@campus/web-shell';
import { useId } from 'react';
import { paths } from '../../shared/paths.ts';
import { Rich, useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import { keyOfField, type Field, type FieldGroup } from './plan-data.ts';

/** Characters a field takes; the server takes no more. */
const longest = 2000;

const inputTypes = { TEXT: 'text', NUMBER: 'number', DATE: 'date' } as const;

const Input = ({ id, field, texts }: { id: string; field: Field; texts: TextDrafts }) => {
  const key = keyOfField(field);
  const shared = {
    id,
    className: 'input',
    value: texts.valueOf(key),
    maxLength: longest,
    onChange: (event: { target: { value: string } }) => texts.write(key, event.target.value),
    onBlur: texts.settle,
  };
  return field.kind === 'LONG' ? (
    <textarea {...shared} rows={3} />
  ) : (
    <input {...shared} type={inputTypes[field.kind]} />
  );
};

/** Where the text typed last is. */
const Saved = ({ texts, field }: { texts: TextDrafts; field: Field }) => {
  const t = useText();
  const save = useSaveState();
  if (texts.edited?.key !== keyOfField(field)) return null;
  return (
    <p className="plan-field__state">
      {texts.edited.isTyping ? t('lesson.field.typing') : t(`save.${save.name}`, { count: save.waiting })}
    </p>
  );
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
  const value = texts.valueOf(keyOfField(field));
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
          <Input id={id} field={field} texts={texts} />
          <Saved texts={texts} field={field} />
        </div>
      )}
      <Printed field={field} value={value} />
    </div>
  );
};

/**
 * The lines of the plan that one worksheet feeds: read and put right in place, the lesson is one press away. Behind
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
