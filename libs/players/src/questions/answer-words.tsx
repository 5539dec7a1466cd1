import type { Response } from '@campus/quiz-grading';
import { CourseLine } from '../course-html.tsx';
import { htmlOf, type PlayedQuestion, type QuestionWords } from './played-question.ts';

const Lines = ({ lines, isOrdered }: { lines: readonly string[]; isOrdered?: boolean }) => {
  const items = lines.map((html, index) => (
    <li key={index}>
      <CourseLine html={html} />
    </li>
  ));
  return isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Pairs = ({
  question: { options, targets },
  pairs,
  none,
}: {
  question: PlayedQuestion;
  pairs: Record<string, string>;
  none: string;
}) => (
  <ul>
    {options.map(({ key, html }) => (
      <li key={key}>
        <CourseLine html={html} /> → {pairs[key] ? <CourseLine html={htmlOf(targets, pairs[key])} /> : none}
      </li>
    ))}
  </ul>
);

const Sentence = ({ question, blanks }: { question: PlayedQuestion; blanks: Record<string, string> }) => (
  <p>
    {question.cloze.map((part, index) => {
      if (part.blank === null) return <CourseLine key={index} html={part.html ?? ''} />;
      const value = blanks[part.blank] ?? '';
      return (
        <mark key={index} className="quiz-filled">
          {part.options.length > 0 ? <CourseLine html={htmlOf(part.options, value)} /> : value}
          {value === '' && '…'}
        </mark>
      );
    })}
  </p>
);

/** A response as a reader reads it. */
export const AnswerWords = ({
  question,
  words,
  response,
}: {
  question: PlayedQuestion;
  words: QuestionWords;
  response: Response;
}) => {
  const { options, unit } = question;
  switch (response.type) {
    case 'single':
      return <Lines lines={[htmlOf(options, response.choice)]} />;
    case 'multiple':
      return <Lines lines={response.choices.map((key) => htmlOf(options, key))} />;
    case 'true-false':
      return <p>{response.choice ? words.true : words.false}</p>;
    case 'match':
      return <Pairs question={question} pairs={response.pairs} none={words.none} />;
    case 'order':
      return <Lines isOrdered lines={response.order.map((key) => htmlOf(options, key))} />;
    case 'cloze':
      return <Sentence question={question} blanks={response.blanks} />;
    case 'short-text':
    case 'numeric':
      return (
        <p>
          {response.text} {unit && <CourseLine html={unit} />}
        </p>
      );
  }
};
