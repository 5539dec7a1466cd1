import { useChoiceKeys } from '@campus/players';
import { Button } from '@campus/ui';
import { useId, useRef, type ComponentType } from 'react';
import { CourseHtml } from '../../shared/course-text/course-text.tsx';
import { useText, type MessageId } from '../../shared/text.ts';
import { answerState, type Answer, type Question } from './quiz-data.ts';
import { MultipleQuestion, SingleQuestion, TrueFalseQuestion } from './questions/choice-question.tsx';
import { ClozeQuestion } from './questions/cloze-question.tsx';
import { MatchQuestion } from './questions/match-question.tsx';
import { OrderQuestion } from './questions/order-question.tsx';
import type { QuestionProps } from './questions/question-props.ts';
import { NumberQuestion, TextQuestion } from './questions/typed-question.tsx';

const kinds: Record<Question['type'], { Input: ComponentType<QuestionProps>; hint: MessageId }> = {
  SINGLE: { Input: SingleQuestion, hint: 'quiz.hint.single' },
  MULTIPLE: { Input: MultipleQuestion, hint: 'quiz.hint.multiple' },
  TRUE_FALSE: { Input: TrueFalseQuestion, hint: 'quiz.hint.single' },
  MATCH: { Input: MatchQuestion, hint: 'quiz.hint.match' },
  ORDER: { Input: OrderQuestion, hint: 'quiz.hint.order' },
  SHORT_TEXT: { Input: TextQuestion, hint: 'quiz.hint.text' },
  NUMERIC: { Input: NumberQuestion, hint: 'quiz.hint.number' },
  CLOZE: { Input: ClozeQuestion, hint: 'quiz.hint.cloze' },
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
  onAnswer: QuestionProps['onAnswer'];
  onFlag: (isFlagged: boolean) => void;
}) => {
  const t = useText();
  const id = useId();
  const { Input, hint } = kinds[question.type];
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
        {t(hint)}
        {choices > 0 && <span className="quiz-keys"> {t('quiz.keys', { last: choices })}</span>}
      </p>
      <Input question={question} response={answer.response} promptId={id} onAnswer={onAnswer} />
      <div className="row">
        <Button kind="bare" icon="flag" onClick={() => onFlag(!answer.isFlagged)}>
          {t(answer.isFlagged ? 'quiz.unflag' : 'quiz.flag')}
        </Button>
        {answerState(question, answer.response) !== 'none' && (
          <Button kind="bare" icon="close" onClick={() => onAnswer(null)}>
            {t('quiz.clear')}
          </Button>
        )}
      </div>
    </section>
  );
};
