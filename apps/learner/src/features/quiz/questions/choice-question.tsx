import { ChoiceList } from '@campus/players';
import { CourseLine } from '../../../shared/course-text/course-text.tsx';
import { useText } from '../../../shared/text.ts';
import { asType } from '../quiz-data.ts';
import type { QuestionProps } from './question-props.ts';

const linesOf = ({ options }: QuestionProps['question']) =>
  options.map(({ key, html }) => ({ key, label: <CourseLine html={html} /> }));

/** One answer of several. */
export const SingleQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
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
export const MultipleQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
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
export const TrueFalseQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
  const t = useText();
  const choice = asType(response, 'true-false')?.choice;
  return (
    <ChoiceList
      type="radio"
      name={question.id}
      promptId={promptId}
      lines={[
        { key: 'true', label: <span>{t('quiz.true')}</span> },
        { key: 'false', label: <span>{t('quiz.false')}</span> },
      ]}
      chosen={choice == null ? [] : [String(choice)]}
      onChoose={(key) => onAnswer({ type: 'true-false', choice: key === 'true' })}
    />
  );
};
