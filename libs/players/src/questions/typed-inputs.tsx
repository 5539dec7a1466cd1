import { isMistyped } from '@campus/quiz-grading';
import { classes, Icon } from '@campus/ui';
import { CourseLine } from '../course-html.tsx';
import { asType, type QuestionInputProps } from './played-question.ts';

/** A word or two. */
export const TextInput = ({ response, typedLimit, promptId, onAnswer }: QuestionInputProps) => (
  <input
    className="input"
    type="text"
    autoComplete="off"
    spellCheck={false}
    maxLength={typedLimit}
    aria-labelledby={promptId}
    aria-describedby={`${promptId}-hint`}
    value={asType(response, 'short-text')?.text ?? ''}
    onChange={(event) => onAnswer({ type: 'short-text', text: event.target.value }, { isTyped: true })}
  />
);

/** A number, as typed: whatever separates decimals where the officer learned to write. */
export const NumberInput = ({
  question,
  words,
  response,
  typedLimit,
  promptId,
  onAnswer,
}: QuestionInputProps) => {
  const text = asType(response, 'numeric')?.text ?? '';
  const isOdd = isMistyped(text);
  return (
    <>
      <div className="quiz-number">
        <input
          className="input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={typedLimit}
          aria-labelledby={promptId}
          aria-invalid={isOdd || undefined}
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
      {isOdd && (
        <p className="field__error" id={`${promptId}-odd`} role="alert">
          <Icon name="alert" />
          <span>{words.notNumber}</span>
        </p>
      )}
    </>
  );
};
