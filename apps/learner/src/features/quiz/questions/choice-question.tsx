import { CourseLine } from '../../../shared/course-text/course-text.tsx';
import { useText } from '../../../shared/text.ts';
import { asType } from '../quiz-data.ts';
import type { QuestionProps } from './question-props.ts';

interface Line {
  key: string;
  html: string | null;
  words: string | null;
}

const Lines = ({
  type,
  name,
  promptId,
  lines,
  chosen,
  onChoose,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  promptId: string;
  lines: readonly Line[];
  chosen: readonly string[];
  onChoose: (key: string) => void;
}) => (
  <div
    className="choices"
    role={type === 'radio' ? 'radiogroup' : 'group'}
    aria-labelledby={promptId}
    aria-describedby={`${promptId}-hint`}
  >
    {lines.map(({ key, html, words }, index) => (
      <label className="choice" key={key}>
        <input
          type={type}
          name={name}
          value={key}
          checked={chosen.includes(key)}
          data-choice={index + 1}
          onChange={() => onChoose(key)}
        />
        {html === null ? <span>{words}</span> : <CourseLine html={html} />}
        <kbd className="quiz-key" aria-hidden="true">
          {index + 1}
        </kbd>
      </label>
    ))}
  </div>
);

/** One answer of several. */
export const SingleQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
  const choice = asType(response, 'single')?.choice;
  return (
    <Lines
      type="radio"
      name={question.id}
      promptId={promptId}
      lines={question.options.map((option) => ({ ...option, words: null }))}
      chosen={choice == null ? [] : [choice]}
      onChoose={(key) => onAnswer({ type: 'single', choice: key })}
    />
  );
};

/** Any number of answers. */
export const MultipleQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
  const choices = asType(response, 'multiple')?.choices ?? [];
  return (
    <Lines
      type="checkbox"
      name={question.id}
      promptId={promptId}
      lines={question.options.map((option) => ({ ...option, words: null }))}
      chosen={choices}
      onChoose={(key) =>
        onAnswer({
          type: 'multiple',
          choices: choices.includes(key) ? choices.filter((other) => other !== key) : [...choices, key],
        })
      }
    />
  );
};

/** True or false. */
export const TrueFalseQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
  const t = useText();
  const choice = asType(response, 'true-false')?.choice;
  return (
    <Lines
      type="radio"
      name={question.id}
      promptId={promptId}
      lines={[
        { key: 'true', html: null, words: t('quiz.true') },
        { key: 'false', html: null, words: t('quiz.false') },
      ]}
      chosen={choice == null ? [] : [String(choice)]}
      onChoose={(key) => onAnswer({ type: 'true-false', choice: key === 'true' })}
    />
  );
};
