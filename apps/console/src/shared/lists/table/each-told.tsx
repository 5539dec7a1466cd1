import { Notice } from '@campus/ui';
import { useEffect, useRef } from 'react';
import { RefusedLine } from './refused-line.tsx';
import { reasonsOf, type Each } from './use-each.ts';

/** What was done with many, and who was left as they were: each reason once. It takes the focus from the bar that went. */
export const EachTold = <Row,>({
  title,
  outcome,
  nameOf,
}: {
  title: string;
  outcome: Each<Row>;
  nameOf: (row: Row) => string;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [outcome]);
  const { refused } = outcome;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone={refused.length === 0 ? 'done' : 'warn'} isLive title={title}>
        {refused.length > 0 && (
          <ul>
            {reasonsOf(outcome).map(({ code, params, rows }) => (
              <RefusedLine
                key={`${code}/${JSON.stringify(params)}`}
                code={code}
                params={params}
                names={rows.map(nameOf)}
              />
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
};
