import { useFormats } from '@campus/web-shell';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { drawTicks, linesOf } from './draw-ticks.ts';
import { ticked, type Ticks } from './ticks.ts';

/** Draws the ticks into the HTML of a card, which stands in `body`, and hears of new ones. */
export const useDrawnTicks = (ticks: Ticks, onChange: (ticks: Ticks) => void) => {
  const { time } = useFormats();
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (body.current) drawTicks(body.current, ticks, time);
  });
  useEffect(() => {
    const root = body.current;
    const tick = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.closest('.tick'))
        onChange(ticked(ticks, target.value, target.checked, Date.now()));
    };
    root?.addEventListener('change', tick);
    return () => root?.removeEventListener('change', tick);
  });
  return { body, lines: () => (body.current ? linesOf(body.current, ticks, time) : '') };
};
