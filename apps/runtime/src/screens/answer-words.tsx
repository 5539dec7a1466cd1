import type { ExportQuestionText } from '@campus/export-format';
import type { Response } from '@campus/quiz-grading';
import { useText } from '../text/text.ts';
import { CourseLine } from './course-html.tsx';
import { textOf } from './input-props.ts';

const Lines = ({ lines, isOrdered }: { lines: string[]; isOrdered?: boolean }) => {
  const items = lines.map((html, place) => (
    <li key={place}>
      <CourseLine html={html} />
    </li>
  ));
  return isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Sentence = ({ body, blanks }: { body: ExportQuestionText; blanks: Record<string, string> }) => (
  <p>
    {body.cloze.map((part, place) => {
      if (typeof part === 'string') return <CourseLine key={place} html={part} />;
      const value = blanks[part.blank] ?? '';
      return (
        <mark key={place} className="quiz-filled">
          {part.options ? <CourseLine html={textOf(part.options, value)} /> : value}
          {value === '' && '…'}
        </mark>
      );
    })}
  </p>
);

/** A response as a reader reads it. */
export const AnswerWords = ({ body, response }: { body: ExportQuestionText; response: Response }) => {
  const t = useText();
  switch (response.type) {
    case 'single':
      return <Lines lines={[textOf(body.options, response.choice ?? '')]} />;
    case 'multiple':
      return <Lines lines={response.choices.map((key) => textOf(body.options, key))} />;
    case 'true-false':
      return <p>{t(response.choice ? 'quiz.true' : 'quiz.false')}</p>;
    case 'order':
      return <Lines isOrdered lines={response.order.map((key) => textOf(body.options, key))} />;
    case 'cloze':
      return <Sentence body={body} blanks={response.blanks} />;
    case 'match':
      return (
        <Lines
          lines={body.options.map(
            ({ key, text }) => `${text} → ${textOf(body.targets, response.pairs[key] ?? '') || '…'}`,
          )}
        />
      );
    case 'short-text':
    case 'numeric':
      return (
        <p>
          {response.text} {body.unit && <CourseLine html={body.unit} />}
        </p>
      );
  }
};
