import { useFormats, useSaveState } from '@campus/web-shell';
import { useId } from 'react';
import { paths } from '../../shared/paths.ts';
import { Rich, useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import { keyOfField, type Field } from './plan-data.ts';

/** Characters a field takes; the server takes no more. */
const longest = 2000;

const inputTypes = { TEXT: 'text', NUMBER: 'number', DATE: 'date' } as const;

const Input = ({ id, field, texts, describedBy }: InputProps) => {
  const key = keyOfField(field);
  const shared = {
    id,
    className: 'input',
    value: texts.valueOf(key),
    maxLength: longest,
    'aria-describedby': describedBy,
    onChange: (event: { target: { value: string } }) => texts.write(key, event.target.value),
    onBlur: texts.settle,
  };
  return field.kind === 'LONG' ? (
    <textarea {...shared} rows={3} />
  ) : (
    <input {...shared} type={inputTypes[field.kind]} />
  );
};

interface InputProps {
  id: string;
  field: Field;
  texts: TextDrafts;
  describedBy: string;
}

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

/** One line of the plan: read and put right in place; the lesson with its worksheet is one press away. */
export const PlanField = ({
  field,
  texts,
  enrolmentId,
  lang,
}: {
  field: Field;
  texts: TextDrafts;
  enrolmentId: string;
  lang: string;
}) => {
  const t = useText();
  const id = useId();
  const value = texts.valueOf(keyOfField(field));
  const lesson = paths.activity(enrolmentId, { kind: 'LESSON', id: field.activityId });
  return (
    <div className="plan-field">
      <label className="field__label" htmlFor={id} lang={lang}>
        {field.label}
      </label>
      <p className="plan-field__from" id={`${id}-from`}>
        {field.isOpen ? (
          <Rich
            id="plan.from"
            values={{ lesson: field.lessonTitle }}
            tags={{
              link: (words) => (
                <a href={lesson} lang={lang}>
                  {words}
                </a>
              ),
            }}
          />
        ) : (
          t('plan.closed', { lesson: field.lessonTitle })
        )}
      </p>
      {field.isOpen && (
        <div className="no-print">
          <Input id={id} field={field} texts={texts} describedBy={`${id}-from`} />
          <Saved texts={texts} field={field} />
        </div>
      )}
      <Printed field={field} value={value} />
    </div>
  );
};
