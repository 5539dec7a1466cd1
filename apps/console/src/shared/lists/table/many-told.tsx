import { Notice } from '@campus/ui';
import { useEffect, useRef } from 'react';
import type { OneOfMany } from './many.ts';
import { Refusals } from './refusals.tsx';

/** What was done with many, and who was left as they were. It takes the focus from the bar that went. */
export const ManyTold = <One extends OneOfMany>({
  title,
  many,
  nameOf,
}: {
  title: string;
  many: readonly One[];
  nameOf: (one: One) => string | undefined;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [many]);
  const isWhole = many.every(({ refusal }) => refusal === null);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone={isWhole ? 'done' : 'warn'} isLive title={title}>
        <Refusals many={many} nameOf={nameOf} />
      </Notice>
    </div>
  );
};
