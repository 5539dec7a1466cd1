import { ChoiceList } from '../choice-list.tsx';
import { CourseLine } from '../course-html.tsx';
import { asType, type PlayedQuestion, type QuestionInputProps } from './played-question.ts';

const linesOf = ({ options }: PlayedQuestion) =>
  options.map(({ key, html }) => ({ key, label: <CourseLine html={html} /> }));

/** One answer of several. */
export const SingleInput = ({ question, response, promptId, onAnswer }: QuestionInputProps) => {
  const choice = asType(response, 'single')?.choice;
  return (
    <ChoiceList
      type="radio"
      name={question.id}
      promptId={promptId}
      lines={linesOf(question)}
      chosen={choice == null ? [] : [choice]}
      onChoose={(key) => onAnswer({ type: 'single', choice: key })}
    />
  );
};

/** Any number of answers. */
export const MultipleInput = ({ question, response, promptId, onAnswer }: QuestionInputProps) => {
  const choices = asType(response, 'multiple')?.choices ?? [];
  return (
    <ChoiceList
      type="checkbox"
      name={question.id}
      promptId={promptId}
      lines={linesOf(question)}
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
export const TruthInput = ({ question, words, response, promptId, onAnswer }: QuestionInputProps) => {
  const choice = asType(response, 'true-false')?.choice;
  return (
    <ChoiceList
      type="radio"
      name={question.id}
      promptId={promptId}
      lines={[
        { key: 'true', label: <span>{words.true}</span> },
        { key: 'false', label: <span>{words.false}</span> },
      ]}
      chosen={choice == null ? [] : [String(choice)]}
      onChoose={(key) => onAnswer({ type: 'true-false', choice: key === 'true' })}
    />
  );
};
