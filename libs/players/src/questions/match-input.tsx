import { useId } from 'react';
import { CourseLine, wordsOf } from '../course-html.tsx';
import { asType, type QuestionInputProps } from './played-question.ts';

/** "A", "B", … for the place of a target. */
const letter = (index: number) => String.fromCharCode(65 + index);

/**
 * Pairs, with a select per line. The targets are listed in full above, because a closed select cuts long
 * sentences.
 */
export const MatchInput = ({ question, words, response, promptId, onAnswer }: QuestionInputProps) => {
  const id = useId();
  const pairs = asType(response, 'match')?.pairs ?? {};
  const choose = (left: string, target: string) => {
    const { [left]: _, ...others } = pairs;
    onAnswer({ type: 'match', pairs: target === '' ? others : { ...others, [left]: target } });
  };
  return (
    <div className="quiz-match" role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      <div className="quiz-targets">
        <p className="small soft">{words.targets}</p>
        <ul className="plain-list">
          {question.targets.map(({ key, html }, index) => (
            <li key={key}>
              <b>{letter(index)}</b> <CourseLine html={html} />
            </li>
          ))}
        </ul>
      </div>
      {question.options.map(({ key, html }) => (
        <div className="quiz-pair" key={key}>
          <label htmlFor={`${id}-${key}`}>
            <CourseLine html={html} />
          </label>
          <select
            className="input"
            id={`${id}-${key}`}
            value={pairs[key] ?? ''}
            onChange={(event) => choose(key, event.target.value)}
          >
            <option value="">{words.choose}</option>
            {question.targets.map((target, index) => (
              <option key={target.key} value={target.key}>
                {`${letter(index)} · ${wordsOf(target.html)}`}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
};
