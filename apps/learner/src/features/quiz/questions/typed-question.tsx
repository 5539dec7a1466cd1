import { readNumber, responseLimits } from '@campus/quiz-grading';
import { classes } from '@campus/ui';
import { CourseLine } from '../../../shared/course-text/course-text.tsx';
import { useText } from '../../../shared/text.ts';
import { asType } from '../quiz-data.ts';
import type { QuestionProps } from './question-props.ts';

/** A word or two. */
export const TextQuestion = ({ response, promptId, onAnswer }: QuestionProps) => (
  <input
    className="input"
    type="text"
    autoComplete="off"
    spellCheck={false}
    maxLength={responseLimits.characters}
    aria-labelledby={promptId}
    aria-describedby={`${promptId}-hint`}
    value={asType(response, 'short-text')?.text ?? ''}
    onChange={(event) => onAnswer({ type: 'short-text', text: event.target.value }, { isTyped: true })}
  />
);

/** A number, as typed: whatever separates decimals where the officer learned to write. */
export const NumberQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
  const t = useText();
  const text = asType(response, 'numeric')?.text ?? '';
  const isOdd = text.trim() !== '' && readNumber(text).length === 0;
  return (
    <>
      <div className="quiz-number">
        <input
          className="input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={responseLimits.characters}
          aria-labelledby={promptId}
          aria-describedby={classes(
            `${promptId}-hint`,
            question.unit && `${promptId}-unit`,
            isOdd && `${promptId}-odd`,
          )}
          value={text}
          onChange={(event) => onAnswer({ type: 'numeric', text: event.target.value }, { isTyped: true })}
        />
        {question.unit && <CourseLine id={`${promptId}-unit`} html={question.unit} />}
      </div>
      <p className="field__hint" id={`${promptId}-odd`} role="status">
        {isOdd && t('quiz.notNumber')}
      </p>
    </>
  );
};
