import { responseLimits } from '@campus/quiz-grading';
import { CourseLine, wordsOf } from '../../../shared/course-text/course-text.tsx';
import { useText } from '../../../shared/text.ts';
import { asType, type Question } from '../quiz-data.ts';
import type { QuestionProps } from './question-props.ts';

type Part = Question['cloze'][number];

const Blank = ({
  part,
  label,
  value,
  onChange,
}: {
  part: Part;
  label: string;
  value: string;
  onChange: (value: string, isTyped: boolean) => void;
}) => {
  const t = useText();
  if (part.options.length > 0) {
    return (
      <select
        className="input quiz-blank"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value, false)}
      >
        <option value="">{t('quiz.choose')}</option>
        {part.options.map(({ key, html }) => (
          <option key={key} value={key}>
            {wordsOf(html)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      className="input quiz-blank"
      type="text"
      inputMode={part.isNumeric ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={responseLimits.characters}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value, true)}
    />
  );
};

/** A sentence with gaps to choose or to type into. */
export const ClozeQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
  const t = useText();
  const blanks = asType(response, 'cloze')?.blanks ?? {};
  const keys = question.cloze.flatMap(({ blank }) => blank ?? []);
  const fill = (key: string, value: string, isTyped: boolean) => {
    const { [key]: _, ...others } = blanks;
    onAnswer({ type: 'cloze', blanks: value === '' ? others : { ...others, [key]: value } }, { isTyped });
  };
  return (
    <div className="quiz-cloze" role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      {question.cloze.map((part, index) =>
        part.blank === null ? (
          <CourseLine key={index} html={part.html ?? ''} />
        ) : (
          <Blank
            key={index}
            part={part}
            label={t('quiz.blank', { number: keys.indexOf(part.blank) + 1, total: keys.length })}
            value={blanks[part.blank] ?? ''}
            onChange={(value, isTyped) => fill(part.blank ?? '', value, isTyped)}
          />
        ),
      )}
    </div>
  );
};
