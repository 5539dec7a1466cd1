import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Pool } from './use-pool.ts';

/** Rows are moved with Alt and the arrows, with their menu, or by dragging. */
export const useMoving = (
  pool: Pool,
  isWhole: boolean,
  /** The row that has the focus at first, or that came back; null: none. */
  back: { at: number } | null,
  onShow: (at: number) => void,
) => {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ to: number; total: number } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const focus = (at: number) =>
    list.current?.querySelector<HTMLElement>(`[data-at="${at}"] .pool-list__name`)?.focus();
  // Moving a row in the page takes the focus from it.
  useLayoutEffect(() => {
    if (moved) focus(moved.to);
  }, [moved]);
  useLayoutEffect(() => {
    if (back) focus(back.at);
  }, [back]);
  const move = (from: number, to: number) => {
    const total = pool.questions.length;
    if (to < 0 || to >= total || to === from) return;
    pool.move(from, to);
    setMoved({ to, total });
    onShow(to);
  };
  const stop = () => {
    setDragged(null);
    setOver(null);
  };
  const rowOf = (at: number) => ({
    draggable: isWhole,
    'data-at': at,
    'data-over': over === at || undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      setDragged(at);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(at);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) move(dragged, at);
      // The row that was dragged is another one now, and hears no end.
      stop();
    },
    onDragEnd: stop,
  });
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!isWhole || !event.altKey || by === 0) return;
    event.preventDefault();
    move(at, at + by);
  };
  return { list, moved, move, rowOf, onKeyDown };
};
