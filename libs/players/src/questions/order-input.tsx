import { Button } from '@campus/ui';
import { useLayoutEffect, useRef, useState } from 'react';
import { CourseLine, wordsOf } from '../course-html.tsx';
import { asType, htmlOf, type QuestionInputProps } from './played-question.ts';

/** Two keys change places; the list is a new one. */
export const moved = (order: readonly string[], from: number, by: 1 | -1): string[] => {
  const next = [...order];
  const [key] = next.splice(from, 1);
  if (key !== undefined) next.splice(from + by, 0, key);
  return next;
};

/** The line that was moved keeps the focus: moving it in the page takes it from its button in some browsers. */
const useMoveFocus = (lastMove: { key: string; by: 1 | -1 } | null) => {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    if (!lastMove) return;
    const item = [...(list.current?.children ?? [])].find(
      (each) => each instanceof HTMLElement && each.dataset['key'] === lastMove.key,
    );
    const [up, down] = item?.querySelectorAll('button') ?? [];
    const wanted = lastMove.by === 1 ? down : up;
    const other = lastMove.by === 1 ? up : down;
    (wanted?.getAttribute('aria-disabled') ? other : wanted)?.focus();
  }, [lastMove]);
  return list;
};

/** Lines to put in order, with buttons; each move is announced. */
export const OrderInput = ({ question, words, response, promptId, onAnswer }: QuestionInputProps) => {
  const given = asType(response, 'order')?.order;
  const known = question.options.map(({ key }) => key);
  const order = given?.length === known.length ? given : known;
  const [lastMove, setLastMove] = useState<{ key: string; by: 1 | -1 } | null>(null);
  const list = useMoveFocus(lastMove);
  const nameOf = (key: string) => wordsOf(htmlOf(question.options, key));
  const move = (index: number, by: 1 | -1) => {
    const key = order[index];
    if (key === undefined || order[index + by] === undefined) return;
    onAnswer({ type: 'order', order: moved(order, index, by) });
    setLastMove({ key, by });
  };
  return (
    <div role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      <ol className="quiz-order" ref={list}>
        {order.map((key, index) => (
          <li key={key} data-key={key}>
            <CourseLine html={htmlOf(question.options, key)} />
            <span className="quiz-order__buttons">
              {([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  kind="quiet"
                  aria-label={`${by === 1 ? words.down : words.up}: ${nameOf(key)}`}
                  isBusy={order[index + by] === undefined}
                  onClick={() => move(index, by)}
                >
                  {by === 1 ? words.down : words.up}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {lastMove && words.moved(nameOf(lastMove.key), order.indexOf(lastMove.key) + 1, order.length)}
      </p>
      {!given && (
        <Button kind="quiet" onClick={() => onAnswer({ type: 'order', order })}>
          {words.orderAsIs}
        </Button>
      )}
    </div>
  );
};
