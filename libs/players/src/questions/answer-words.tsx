import { readNumber, type Response } from '@campus/quiz-grading';
import { CourseLine } from '../course-html.tsx';
import type { AnswerNotes } from './answer-notes.ts';
import { htmlOf, type PlayedQuestion, type QuestionWords } from './played-question.ts';

const Note = ({ html }: { html: string | undefined }) =>
  html ? (
    <p className="quiz-feedback">
      <CourseLine html={html} />
    </p>
  ) : null;

const Lines = ({
  question: { options },
  keys,
  notes,
  isOrdered,
}: {
  question: PlayedQuestion;
  keys: readonly string[];
  notes: AnswerNotes;
  isOrdered?: boolean;
}) => {
  const items = keys.map((key) => (
    <li key={key}>
      <CourseLine html={htmlOf(options, key)} />
      <Note html={notes[key]} />
    </li>
  ));
  return isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Pairs = ({
  question: { options, targets },
  pairs,
  none,
  notes,
}: {
  question: PlayedQuestion;
  pairs: Record<string, string>;
  none: string;
  notes: AnswerNotes;
}) => (
  <ul>
    {options.map(({ key, html }) => (
      <li key={key}>
        <CourseLine html={html} /> → {pairs[key] ? <CourseLine html={htmlOf(targets, pairs[key])} /> : none}
        <Note html={notes[key]} />
      </li>
    ))}
  </ul>
);

const Sentence = ({
  question,
  blanks,
  numberOf,
}: {
  question: PlayedQuestion;
  blanks: Record<string, string>;
  numberOf: (text: string) => string;
}) => (
  <p>
    {question.cloze.map((part, index) => {
      if (part.blank === null) return <CourseLine key={index} html={part.html ?? ''} />;
      const value = blanks[part.blank] ?? '';
      return (
        <mark key={index} className="quiz-filled">
          {part.options.length > 0 && <CourseLine html={htmlOf(part.options, value)} />}
          {part.options.length === 0 && (part.isNumeric ? numberOf(value) : value)}
          {value === '' && '…'}
        </mark>
      );
    })}
  </p>
);

const noNotes: AnswerNotes = {};

/** Null: the text may mean two numbers, or none. */
const valueOf = (text: string, isKey: boolean): number | null => {
  const readings = isKey ? [Number(text)] : readNumber(text);
  return (readings.length === 1 ? readings[0] : null) ?? null;
};

/** A number as the reader's language writes it; what is not one number stays as it was typed. */
const numberWith = (words: QuestionWords, isKey: boolean) => (text: string) => {
  const value = valueOf(text, isKey);
  return value === null ? text : words.number(value);
};

/** A number with its unit: "228 litres"; "litres: 1", where the plural of a unit would be wrong. */
const Amount = ({
  text,
  unit,
  words,
  isKey,
}: {
  text: string;
  unit: string | null;
  words: QuestionWords;
  isKey: boolean;
}) => {
  const value = valueOf(text, isKey);
  const number = numberWith(words, isKey)(text);
  const inFront = value !== null && unit ? words.unitInFront(value, unit) : null;
  return inFront ? (
    <p>
      <CourseLine html={inFront} /> {number}
    </p>
  ) : (
    <p>
      {number} {unit && <CourseLine html={unit} />}
    </p>
  );
};

/** A response as a reader reads it. What `notes` say of an answer stands right below it. */
export const AnswerWords = ({
  question,
  words,
  response,
  notes = noNotes,
  isKey = false,
}: {
  question: PlayedQuestion;
  words: QuestionWords;
  response: Response;
  notes?: AnswerNotes;
  /** The right answer: its numbers are not typed by anybody. */
  isKey?: boolean;
}) => {
  const numberOf = numberWith(words, isKey);
  switch (response.type) {
    case 'single':
      return (
        <Lines question={question} keys={response.choice === null ? [] : [response.choice]} notes={notes} />
      );
    case 'multiple':
      return <Lines question={question} keys={response.choices} notes={notes} />;
    case 'true-false':
      return (
        <>
          <p>{response.choice ? words.true : words.false}</p>
          <Note html={notes[String(response.choice)]} />
        </>
      );
    case 'match':
      return <Pairs question={question} pairs={response.pairs} none={words.none} notes={notes} />;
    case 'order':
      return <Lines isOrdered question={question} keys={response.order} notes={notes} />;
    case 'cloze':
      return <Sentence question={question} blanks={response.blanks} numberOf={numberOf} />;
    case 'short-text':
      return <p>{response.text}</p>;
    case 'numeric':
      return <Amount text={response.text} unit={question.unit} words={words} isKey={isKey} />;
  }
};
