import { CourseLine } from '@campus/players';
import { Notice } from '@campus/ui';
import { useEffect, useRef } from 'react';
import { useText } from '../../shared/text.ts';
import { isGiven, type Question, type Survey, type SurveyAnswer, type SurveyAnswers } from './survey-data.ts';

const Given = ({ question, answer }: { question: Question; answer: SurveyAnswer | undefined }) => {
  const t = useText();
  if (!isGiven(answer)) return <p className="soft">{t('survey.given.none')}</p>;
  if (question.type === 'SCALE') return <p>{t('survey.given.scale', { point: Number(answer) })}</p>;
  if (question.type === 'TEXT') return <p className="survey-text">{String(answer)}</p>;
  const keys = [answer].flat().map(String);
  return (
    <ul>
      {question.options
        .filter(({ key }) => keys.includes(key))
        .map(({ key, html }) => (
          <li key={key}>
            <CourseLine html={html} />
          </li>
        ))}
    </ul>
  );
};

/** A survey that was answered: thanks, and what was answered unless it is anonymous. */
export const SurveyThanks = ({
  survey,
  answers,
  isWaiting,
  isJustSent,
}: {
  survey: Survey;
  answers: SurveyAnswers | null;
  isWaiting: boolean;
  isJustSent: boolean;
}) => {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isJustSent) box.current?.focus();
  }, [isJustSent]);
  return (
    <>
      <div ref={box} tabIndex={-1}>
        <Notice tone="done" title={t('survey.thanks')}>
          <p>{t('survey.thanks.text')}</p>
          {isWaiting && <p>{t('survey.thanks.waiting')}</p>}
        </Notice>
      </div>
      {answers && !survey.isAnonymous && (
        <section className="stack">
          <h2>{t('survey.given')}</h2>
          <dl className="survey-given">
            {survey.questions.map((question) => (
              <div key={question.key}>
                <dt>
                  <CourseLine html={question.labelHtml} />
                </dt>
                <dd>
                  <Given question={question} answer={answers[question.key]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
};
