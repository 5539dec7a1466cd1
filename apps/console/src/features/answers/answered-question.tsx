import {
  AnswerWords,
  CourseHtml,
  numberWords,
  verdictIcons,
  type PlayedQuestion,
  type QuestionWords,
} from '@campus/players';
import { isGiven, parseResponse, type QuestionType, verdictOf, type Verdict } from '@campus/quiz-grading';
import { Icon } from '@campus/ui';
import { useLocale } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { Question } from './answers-data.ts';

const types: Record<Question['type'], QuestionType> = {
  SINGLE: 'single',
  MULTIPLE: 'multiple',
  TRUE_FALSE: 'true-false',
  MATCH: 'match',
  ORDER: 'order',
  SHORT_TEXT: 'short-text',
  NUMERIC: 'numeric',
  CLOZE: 'cloze',
};

const responseIn = ({ type }: Question, value: unknown) => parseResponse(types[type], value);

export const verdictIn = (question: Question): Verdict =>
  verdictOf(responseIn(question, question.response), {
    isCorrect: question.review?.isCorrect ?? false,
    share: question.review?.points ?? 0,
  });

/** Answers are read here, not given: the words of inputs stay empty. */
const useWords = (): QuestionWords => {
  const t = useText();
  const unused = { notNumber: '', targets: '', choose: '', up: '', down: '', orderAsIs: '' };
  return {
    ...unused,
    true: t('answers.true'),
    false: t('answers.false'),
    none: t('answers.noAnswer'),
    moved: () => '',
    blank: () => '',
    ...numberWords(useLocale()),
  };
};

/** One question with what was answered and, beside it, what would have been right. */
export const AnsweredQuestion = ({
  question,
  number,
  locale,
}: {
  question: Question;
  number: number;
  /** Of the course text. */
  locale: string;
}) => {
  const t = useText();
  const words = useWords();
  const verdict = verdictIn(question);
  const played: PlayedQuestion = { ...question, type: types[question.type] };
  const response = responseIn(question, question.response);
  const correct = responseIn(question, question.review?.correct ?? null);
  return (
    <article className="answers-question" aria-label={t('answers.question', { number })}>
      <p className={`answers-verdict answers-verdict--${verdict}`}>
        <Icon name={verdictIcons[verdict]} />
        {t('answers.question', { number })} · {t(`answers.verdict.${verdict}`)}
      </p>
      <CourseHtml lang={locale} html={question.promptHtml} />
      <dl className="answers-given">
        <div>
          <dt>{t('answers.given')}</dt>
          <dd>
            {response && isGiven(response) ? (
              <AnswerWords question={played} words={words} response={response} />
            ) : (
              <p>{t('answers.noAnswer')}</p>
            )}
          </dd>
        </div>
        {correct && verdict !== 'right' && (
          <div>
            <dt>{t('answers.correct')}</dt>
            <dd>
              <AnswerWords isKey question={played} words={words} response={correct} />
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
};
