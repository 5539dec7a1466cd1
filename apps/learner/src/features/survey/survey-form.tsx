import { wordsOf } from '@campus/players';
import { Button, Notice } from '@campus/ui';
import { useEffect, useId, useRef, useState, type FormEvent, type MouseEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { answersToSend, missingIn, type Question, type Survey, type SurveyAnswers } from './survey-data.ts';
import { SurveyQuestion } from './survey-question.tsx';

/** What is missing, as links to the questions; takes the focus when a try to send has shown it. */
const Missing = ({
  missing,
  tries,
  idOf,
}: {
  missing: Question[];
  tries: number;
  idOf: (question: Question) => string;
}) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  const follow = (event: MouseEvent, question: Question) => {
    event.preventDefault();
    document.getElementById(idOf(question))?.focus();
  };
  if (missing.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="danger" title={t('survey.errors', { count: missing.length })} isLive>
        <ul>
          {missing.map((question) => (
            <li key={question.key}>
              <a href={`#${idOf(question)}`} onClick={(event) => follow(event, question)}>
                {wordsOf(question.labelHtml)}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
};

/** A survey to be filled in. `onSend` rejects when it could not be written down. */
export const SurveyForm = ({
  survey,
  answers,
  onAnswers,
  onSend,
}: {
  survey: Survey;
  answers: SurveyAnswers;
  onAnswers: (answers: SurveyAnswers) => void;
  onSend: (answers: SurveyAnswers) => Promise<void>;
}) => {
  const t = useText();
  const prefix = useId();
  const [tries, setTries] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const missing = tries > 0 ? missingIn(survey.questions, answers) : [];
  const idOf = ({ key }: Question) => `${prefix}-${key}`;

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (missingIn(survey.questions, answers).length > 0) return setTries((count) => count + 1);
    setBusy(true);
    return void onSend(answersToSend(survey.questions, answers)).catch(() => setBusy(false));
  };

  return (
    <form className="survey-form" noValidate onSubmit={send}>
      <Missing missing={missing} tries={tries} idOf={idOf} />
      {survey.questions.map((question) => (
        <SurveyQuestion
          key={question.key}
          question={question}
          id={idOf(question)}
          answer={answers[question.key]}
          hasError={missing.includes(question)}
          onAnswer={(answer) => onAnswers({ ...answers, [question.key]: answer })}
        />
      ))}
      <p className="soft">{t('survey.once')}</p>
      <Button type="submit" icon="send" isBusy={isBusy}>
        {t(isBusy ? 'survey.sending' : 'survey.send')}
      </Button>
    </form>
  );
};
