import type { ReactNode } from 'react';

/** Choices of a question, each a whole line to press, numbered for the keyboard ({@link useChoiceKeys}). */
export const ChoiceList = ({
  type,
  name,
  promptId,
  lines,
  chosen,
  onChoose,
}: {
  type: 'radio' | 'checkbox';
  name: string;
  /** Of the question's text; its hint has the same with `-hint`. */
  promptId: string;
  lines: readonly { key: string; label: ReactNode }[];
  chosen: readonly string[];
  onChoose: (key: string) => void;
}) => (
  <div
    className="choices"
    role={type === 'radio' ? 'radiogroup' : 'group'}
    aria-labelledby={promptId}
    aria-describedby={`${promptId}-hint`}
  >
    {lines.map(({ key, label }, index) => (
      <label className="choice" key={key}>
        <input
          type={type}
          name={name}
          value={key}
          checked={chosen.includes(key)}
          data-choice={index + 1}
          onChange={() => onChoose(key)}
        />
        {label}
        <kbd className="quiz-key" aria-hidden="true">
          {index + 1}
        </kbd>
      </label>
    ))}
  </div>
);
