import type { Response } from '@campus/quiz-grading';
import { CourseLine } from '../../shared/course-text/course-text.tsx';
import { useText } from '../../shared/text.ts';
import { asType, type Question } from './quiz-data.ts';

type Option = Question['options'][number];

const htmlOf = (options: readonly Option[], key: string | null | undefined) =>
  options.find((option) => option.key === key)?.html ?? '';

const List = ({ lines, isOrdered }: { lines: string[]; isOrdered?: boolean }) => {
  const items = lines.map((html, index) => (
    <li key={index}>
      <CourseLine html={html} />
    </li>
  ));
  return isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Pairs = ({ question, pairs }: { question: Question; pairs: Record<string, string> }) => {
  const t = useText();
  return (
    <ul>
      {question.options.map(({ key, html }) => (
        <li key={key}>
          <CourseLine html={html} /> →{' '}
          {pairs[key] ? <CourseLine html={htmlOf(question.targets, pairs[key])} /> : t('quiz.result.none')}
        </li>
      ))}
    </ul>
  );
};

const Sentence = ({ question, blanks }: { question: Question; blanks: Record<string, string> }) => (
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
export const AnswerWords = ({ question, response }: { question: Question; response: Response }) => {
  const t = useText();
  const { options, unit } = question;
  switch (response.type) {
    case 'single':
      return <List lines={[htmlOf(options, response.choice)]} />;
    case 'multiple':
      return <List lines={response.choices.map((key) => htmlOf(options, key))} />;
    case 'true-false':
      return <p>{t(response.choice ? 'quiz.true' : 'quiz.false')}</p>;
    case 'match':
      return <Pairs question={question} pairs={response.pairs} />;
    case 'order':
      return <List isOrdered lines={response.order.map((key) => htmlOf(options, key))} />;
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

/** The keys of what was chosen, as feedback is filed under them. */
export const chosenKeys = (response: Response | null): string[] => {
  const single = asType(response, 'single')?.choice;
  const truth = asType(response, 'true-false')?.choice;
  if (single) return [single];
  if (typeof truth === 'boolean') return [String(truth)];
  return asType(response, 'multiple')?.choices ?? [];
};
