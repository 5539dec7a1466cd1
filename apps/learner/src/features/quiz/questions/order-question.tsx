import { Button } from '@campus/ui';
import { useLayoutEffect, useRef, useState } from 'react';
import { CourseLine, wordsOf } from '../../../shared/course-text/course-text.tsx';
import { useText } from '../../../shared/text.ts';
import { asType, moved } from '../quiz-data.ts';
import type { QuestionProps } from './question-props.ts';

/** Lines to put in order, by buttons; each move is told. */
export const OrderQuestion = ({ question, response, promptId, onAnswer }: QuestionProps) => {
  const t = useText();
  const given = asType(response, 'order')?.order;
  const known = question.options.map(({ key }) => key);
  const order = given?.length === known.length ? given : known;
  const list = useRef<HTMLOListElement>(null);
  const [lastMove, setLastMove] = useState<{ key: string; by: 1 | -1 } | null>(null);

  // The line has been moved in the page, which takes the focus from its button in some browsers.
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

  const htmlOf = (key: string) => question.options.find((option) => option.key === key)?.html ?? '';
  const move = (index: number, by: 1 | -1) => {
    const key = order[index];
    if (key === undefined || order[index + by] === undefined) return;
    onAnswer({ type: 'order', order: moved(order, index, by) });
    setLastMove({ key, by });
  };
  const place = lastMove ? order.indexOf(lastMove.key) + 1 : 0;

  return (
    <div role="group" aria-labelledby={promptId} aria-describedby={`${promptId}-hint`}>
      <ol className="quiz-order" ref={list}>
        {order.map((key, index) => (
          <li key={key} data-key={key}>
            <CourseLine html={htmlOf(key)} />
            <span className="quiz-order__buttons">
              {([-1, 1] as const).map((by) => (
                <Button
                  key={by}
                  kind="quiet"
                  aria-label={`${t(by === 1 ? 'quiz.down' : 'quiz.up')}: ${wordsOf(htmlOf(key))}`}
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
        {lastMove &&
          t('quiz.moved', { item: wordsOf(htmlOf(lastMove.key)), position: place, total: order.length })}
      </p>
      {!given && (
        <Button kind="quiet" onClick={() => onAnswer({ type: 'order', order })}>
          {t('quiz.orderAsIs')}
        </Button>
      )}
    </div>
  );
};
