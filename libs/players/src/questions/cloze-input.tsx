import { isMistyped } from '@campus/quiz-grading';
import { Icon } from '@campus/ui';
import { CourseLine, wordsOf } from '../course-html.tsx';
import { asType, type PlayedQuestion, type QuestionInputProps } from './played-question.ts';

const Blank = ({
  part,
  label,
  choose,
  value,
  typedLimit,
  oddId,
  onChange,
}: {
  part: PlayedQuestion['cloze'][number];
  label: string;
  choose: string;
  value: string;
  typedLimit: number;
  /** Id of what is said of the blank when it cannot be read; null when it can. */
  oddId: string | null;
  onChange: (value: string, isTyped: boolean) => void;
}) =>
  part.options.length > 0 ? (
    <select
      className="input quiz-blank"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value, false)}
    >
      <option value="">{choose}</option>
      {part.options.map(({ key, html }) => (
        <option key={key} value={key}>
          {wordsOf(html)}
        </option>
      ))}
    </select>
  ) : (
    <input
      className="input quiz-blank"
      type="text"
      inputMode={part.isNumeric ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={typedLimit}
      aria-label={label}
      aria-invalid={oddId ? true : undefined}
      aria-describedby={oddId ?? undefined}
      value={value}
      onChange={(event) => onChange(event.target.value, true)}
    />
  );

/** What closes a gap: a line must not begin with it. */
const closing = /^[\u00a0\u202f]?[.,;:!?…)\]»”’]+/;
const closingOf = (part: PlayedQuestion['cloze'][number] | undefined): string =>
  closing.exec(part?.html ?? '')?.[0] ?? '';

/** A sentence with gaps to choose or to type into. */
export const ClozeInput = ({
  question,
  words,
  response,
  typedLimit,
  promptId,
  onAnswer,
}: QuestionInputProps) => {
  const blanks = asType(response, 'cloze')?.blanks ?? {};
  const keys = question.cloze.flatMap(({ blank }) => blank ?? []);
  const isOdd = ({ blank, isNumeric }: PlayedQuestion['cloze'][number]) =>
    blank !== null && isNumeric && isMistyped(blanks[blank] ?? '');
  const fill = (key: string, value: string, isTyped: boolean) => {
    const { [key]: _, ...others } = blanks;
    onAnswer({ type: 'cloze', blanks: value === '' ? others : { ...others, [key]: value } }, { isTyped });
  };
  return (
    <div className="quiz-cloze" role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      {question.cloze.map((part, index) =>
        part.blank === null ? (
          <CourseLine
            key={index}
            html={(part.html ?? '').slice(question.cloze[index - 1]?.blank ? closingOf(part).length : 0)}
          />
        ) : (
          <span key={index} className="quiz-gap">
            <Blank
              part={part}
              label={words.blank(keys.indexOf(part.blank) + 1, keys.length)}
              choose={words.choose}
              value={blanks[part.blank] ?? ''}
              typedLimit={typedLimit}
              oddId={isOdd(part) ? `${promptId}-odd` : null}
              onChange={(value, isTyped) => fill(part.blank ?? '', value, isTyped)}
            />
            {closingOf(question.cloze[index + 1])}
          </span>
        ),
      )}
      {question.cloze.some(isOdd) && (
        <p className="field__error" id={`${promptId}-odd`} role="alert">
          <Icon name="alert" />
          <span>{words.notNumber}</span>
        </p>
      )}
    </div>
  );
};
