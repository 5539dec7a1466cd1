import { CourseHtml, QuestionInput, useChoiceKeys, type QuestionInputProps } from '@campus/players';
import { isGiven, responseLimits } from '@campus/quiz-grading';
import { Button } from '@campus/ui';
import { useId, useRef } from 'react';
import { useText, type MessageId } from '../../shared/text.ts';
import { playedOf, type Answer, type Question } from './quiz-data.ts';
import { useQuestionWords } from './use-question-words.ts';

/** How each type of question is answered. */
export const questionHints: Record<Question['type'], MessageId> = {
  SINGLE: 'quiz.hint.single',
  MULTIPLE: 'quiz.hint.multiple',
  TRUE_FALSE: 'quiz.hint.single',
  MATCH: 'quiz.hint.match',
  ORDER: 'quiz.hint.order',
  SHORT_TEXT: 'quiz.hint.text',
  NUMERIC: 'quiz.hint.number',
  CLOZE: 'quiz.hint.cloze',
};

const choicesOf = ({ type, options }: Question) =>
  type === 'TRUE_FALSE' ? 2 : type === 'SINGLE' || type === 'MULTIPLE' ? Math.min(options.length, 9) : 0;

/** One question with what answers it. */
export const QuestionCard = ({
  question,
  number,
  total,
  answer,
  onAnswer,
  onFlag,
}: {
  question: Question;
  number: number;
  total: number;
  answer: Answer;
  onAnswer: QuestionInputProps['onAnswer'];
  onFlag: (isFlagged: boolean) => void;
}) => {
  const t = useText();
  const id = useId();
  const words = useQuestionWords();
  const choices = choicesOf(question);
  const section = useRef<HTMLElement>(null);
  useChoiceKeys(section);
  return (
    <section ref={section} className="quiz-question" aria-labelledby={`${id}-title`}>
      <div className="quiz-question__head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {t('quiz.question', { number, total })}
        </h2>
        <span className="soft small">{t('quiz.points', { points: question.points })}</span>
      </div>
      <CourseHtml id={id} html={question.promptHtml} />
      <p className="soft small" id={`${id}-hint`}>
        {t(questionHints[question.type])}
        {choices > 0 && <span className="quiz-keys"> {t('quiz.keys', { last: choices })}</span>}
      </p>
      <QuestionInput
        question={playedOf(question)}
        words={words}
        response={answer.response}
        typedLimit={responseLimits.characters}
        promptId={id}
        onAnswer={onAnswer}
      />
      <div className="row">
        <Button kind="bare" className="btn--flush" icon="flag" onClick={() => onFlag(!answer.isFlagged)}>
          {t(answer.isFlagged ? 'quiz.unflag' : 'quiz.flag')}
        </Button>
        {isGiven(answer.response) && (
          <Button kind="bare" icon="close" onClick={() => onAnswer(null)}>
            {t('quiz.clear')}
          </Button>
        )}
      </div>
    </section>
  );
};
