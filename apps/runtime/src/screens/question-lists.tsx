import type { ExportQuestionText } from '@campus/export-format';
import { Button } from '@campus/ui';
import { useId, useState } from 'react';
import { shownOrder } from '../state/draw.ts';
import { useText } from '../text/text.ts';
import { wordsOf } from '../text/words-of.ts';
import { CourseLine } from './course-html.tsx';
import { asType, textOf, type InputProps } from './input-props.ts';

const letter = (index: number) => String.fromCharCode(65 + index);

/** Pairs, by a list a line; the targets stand above in full, for a closed list cuts long sentences. */
export const MatchInput = ({ quiz, question, body, seed, response, promptId, onAnswer }: InputProps) => {
  const t = useText();
  const id = useId();
  const pairs = asType(response, 'match')?.pairs ?? {};
  const targets = shownOrder(quiz, seed, question, question.targets, 'targets');
  const lefts = shownOrder(quiz, seed, question, question.options, 'options');
  const choose = (left: string, target: string) => {
    const { [left]: _, ...others } = pairs;
    onAnswer({ type: 'match', pairs: target === '' ? others : { ...others, [left]: target } });
  };
  return (
    <div className="quiz-match" role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      <div className="quiz-targets">
        <p className="small soft">{t('quiz.targets')}</p>
        <ul className="plain-list">
          {targets.map((key, index) => (
            <li key={key}>
              <b>{letter(index)}</b> <CourseLine html={textOf(body.targets, key)} />
            </li>
          ))}
        </ul>
      </div>
      {lefts.map((left) => (
        <div className="quiz-pair" key={left}>
          <label htmlFor={`${id}-${left}`}>
            <CourseLine html={textOf(body.options, left)} />
          </label>
          <select
            className="input"
            id={`${id}-${left}`}
            value={pairs[left] ?? ''}
            onChange={(event) => choose(left, event.target.value)}
          >
            <option value="">{t('quiz.choose')}</option>
            {targets.map((key, index) => (
              <option key={key} value={key}>
                {`${letter(index)} · ${wordsOf(textOf(body.targets, key))}`}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
};

const moved = (order: readonly string[], from: number, by: 1 | -1): string[] => {
  const next = [...order];
  const [key] = next.splice(from, 1);
  if (key !== undefined) next.splice(from + by, 0, key);
  return next;
};

/** Lines to put in order, by buttons; each move is told. */
export const OrderInput = ({ quiz, question, body, seed, response, promptId, onAnswer }: InputProps) => {
  const t = useText();
  const given = asType(response, 'order')?.order;
  const order = given ?? shownOrder(quiz, seed, question, question.options, 'options');
  const [lastMoved, setLastMoved] = useState<string | null>(null);
  const words = (key: string) => wordsOf(textOf(body.options, key));
  const move = (index: number, by: 1 | -1) => {
    const key = order[index];
    if (key === undefined || order[index + by] === undefined) return;
    onAnswer({ type: 'order', order: moved(order, index, by) });
    setLastMoved(key);
  };
  return (
    <div role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      <ol className="quiz-order">
        {order.map((key, index) => (
          <li key={key} data-key={key}>
            <CourseLine html={textOf(body.options, key)} />
            <span className="quiz-order__buttons">
              {([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  kind="quiet"
                  aria-label={`${t(by === 1 ? 'quiz.down' : 'quiz.up')}: ${words(key)}`}
                  isBusy={order[index + by] === undefined}
                  onClick={() => move(index, by)}
                >
                  {t(by === 1 ? 'quiz.down' : 'quiz.up')}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {lastMoved !== null &&
          t('quiz.moved', {
            item: words(lastMoved),
            position: order.indexOf(lastMoved) + 1,
            total: order.length,
          })}
      </p>
      {!given && (
        <Button kind="quiet" onClick={() => onAnswer({ type: 'order', order })}>
          {t('quiz.orderAsIs')}
        </Button>
      )}
    </div>
  );
};

type Blank = Exclude<ExportQuestionText['cloze'][number], string>;

const BlankInput = ({
  blank,
  keys,
  label,
  value,
  typedLimit,
  onFill,
}: {
  blank: Blank;
  keys: readonly string[];
  label: string;
  value: string;
  typedLimit: number;
  onFill: (value: string) => void;
}) => {
  const t = useText();
  const { options } = blank;
  if (!options)
    return (
      <input
        className="input quiz-blank"
        type="text"
        inputMode={blank.numeric ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={typedLimit}
        aria-label={label}
        value={value}
        onChange={(event) => onFill(event.target.value)}
      />
    );
  return (
    <select
      className="input quiz-blank"
      aria-label={label}
      value={value}
      onChange={(event) => onFill(event.target.value)}
    >
      <option value="">{t('quiz.choose')}</option>
      {keys.map((key) => (
        <option key={key} value={key}>
          {wordsOf(textOf(options, key))}
        </option>
      ))}
    </select>
  );
};

/** A sentence with gaps to choose or to type into. */
export const ClozeInput = ({
  quiz,
  question,
  body,
  seed,
  response,
  typedLimit,
  promptId,
  onAnswer,
}: InputProps) => {
  const t = useText();
  const blanks = asType(response, 'cloze')?.blanks ?? {};
  const fill = (key: string, value: string) => {
    const { [key]: _, ...others } = blanks;
    onAnswer({ type: 'cloze', blanks: value === '' ? others : { ...others, [key]: value } });
  };
  return (
    <div className="quiz-cloze" role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      {body.cloze.map((part, index) => {
        if (typeof part === 'string') return <CourseLine key={index} html={part} />;
        const number = question.blanks.findIndex(({ key }) => key === part.blank) + 1;
        const keys = (part.options ?? []).map(({ key }) => key);
        return (
          <BlankInput
            key={index}
            blank={part}
            keys={shownOrder(quiz, seed, question, keys, part.blank)}
            label={t('quiz.blank', { number, total: question.blanks.length })}
            value={blanks[part.blank] ?? ''}
            typedLimit={typedLimit}
            onFill={(value) => fill(part.blank, value)}
          />
        );
      })}
    </div>
  );
};
