import { useEffect, useRef } from 'react';

/** Where the arrow keys belong to what has the focus. */
const ownKeys =
  'input, textarea, select, video, audio, [contenteditable], [role="radiogroup"], [popover], dialog, .table';

/** The arrow keys turn the screens, except where they have their own meaning. */
export const useReaderKeys = (isOn: boolean, turn: (direction: 1 | -1) => void): void => {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    if (!isOn) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(ownKeys)) return;
      if (event.key === 'ArrowRight') latest.current(1);
      if (event.key === 'ArrowLeft') latest.current(-1);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [isOn]);
};
