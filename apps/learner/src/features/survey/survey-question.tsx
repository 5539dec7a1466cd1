import { CourseLine } from '@campus/players';
import { classes, Icon } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import { longestAnswer, scale, type Question, type SurveyAnswer } from './survey-data.ts';

interface FieldProps {
  question: Question;
  id: string;
  answer: SurveyAnswer | undefined;
  hasError: boolean;
  onAnswer: (answer: SurveyAnswer) => void;
}

const describedBy = (id: string, hasHint: boolean, hasError: boolean) =>
  classes(hasHint && `${id}-hint`, hasError && `${id}-error`) || undefined;

const Label = ({ question }: { question: Question }) => {
  const t = useText();
  return (
    <>
      <CourseLine html={question.labelHtml} />{' '}
      <span className="soft">{t(question.isRequired ? 'survey.required' : 'survey.optional')}</span>
    </>
  );
};

const Problem = ({ id, hasError }: { id: string; hasError: boolean }) => {
  const t = useText();
  return (
    hasError && (
      <p className="field__error" id={`${id}-error`}>
        <Icon name="alert" />
        <span>{t('survey.error')}</span>
      </p>
    )
  );
};

const ScaleField = ({ question, id, answer, hasError, onAnswer }: FieldProps) => {
  const t = useText();
  const { low, high } = question;
  const hasHint = low !== null && high !== null;
  return (
    <fieldset
      className="field survey-field"
      role="radiogroup"
      aria-required={question.isRequired}
      aria-invalid={hasError || undefined}
      aria-describedby={describedBy(id, hasHint, hasError)}
    >
      <legend className="field__label">
        <Label question={question} />
      </legend>
      {hasHint && (
        <p className="field__hint" id={`${id}-hint`}>
          {t('survey.scale', { low, high })}
        </p>
      )}
      <Problem id={id} hasError={hasError} />
      <div className="survey-scale">
        {scale.map((point) => (
          <label className="choice" key={point}>
            <input
              type="radio"
              id={point === 1 ? id : undefined}
              name={id}
              checked={answer === point}
              onChange={() => onAnswer(point)}
            />
            <span>{point}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const ChoiceField = ({ question, id, answer, hasError, onAnswer }: FieldProps) => {
  const t = useText();
  const { isMultiple, options } = question;
  const chosen = Array.isArray(answer) ? answer : answer === undefined ? [] : [String(answer)];
  const choose = (key: string) => {
    if (!isMultiple) return onAnswer(key);
    return onAnswer(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
  };
  return (
    <fieldset
      className="field survey-field"
      role={isMultiple ? undefined : 'radiogroup'}
      aria-required={isMultiple ? undefined : question.isRequired}
      aria-invalid={isMultiple ? undefined : hasError || undefined}
      aria-describedby={describedBy(id, isMultiple, hasError)}
    >
      <legend className="field__label">
        <Label question={question} />
      </legend>
      {isMultiple && (
        <p className="field__hint" id={`${id}-hint`}>
          {t('survey.multiple')}
        </p>
      )}
      <Problem id={id} hasError={hasError} />
      <div className="choices">
        {options.map(({ key, html }, index) => (
          <label className="choice" key={key}>
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              id={index === 0 ? id : undefined}
              name={id}
              checked={chosen.includes(key)}
              onChange={() => choose(key)}
            />
            <CourseLine html={html} />
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const TextField = ({ question, id, answer, hasError, onAnswer }: FieldProps) => (
  <div className="field survey-field">
    <label className="field__label" htmlFor={id}>
      <Label question={question} />
    </label>
    <Problem id={id} hasError={hasError} />
    <textarea
      className="input"
      id={id}
      rows={question.rows}
      maxLength={longestAnswer}
      required={question.isRequired}
      aria-invalid={hasError || undefined}
      aria-describedby={describedBy(id, false, hasError)}
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => onAnswer(event.target.value)}
    />
  </div>
);

/** One question of a survey with what answers it; `id` is the id of its first control. */
export const SurveyQuestion = (props: FieldProps) => {
  switch (props.question.type) {
    case 'SCALE':
      return <ScaleField {...props} />;
    case 'CHOICE':
      return <ChoiceField {...props} />;
    case 'TEXT':
      return <TextField {...props} />;
  }
};
