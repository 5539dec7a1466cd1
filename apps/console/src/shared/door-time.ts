import { useShell } from '@campus/web-shell';
import { useEffect, useReducer } from 'react';

interface Door {
  doorOpensAt: string;
}

/** The longest a timer of browsers can wait. */
const LONGEST_MS = 2 ** 31 - 1;

/** Tells whether attendance can be recorded by now, by the server's time as well as this device knows it. */
export const useDoors = (): ((door: Door) => boolean) => {
  const { clock } = useShell();
  // Lists that phones took along before there was such a time have none: their doors are open.
  return ({ doorOpensAt }) => !(clock.serverNow() < Date.parse(doorOpensAt));
};

/** Whether the door of a half day is open; said again when it opens. */
export const useIsDoorOpen = ({ doorOpensAt }: Door): boolean => {
  const { clock } = useShell();
  const [, again] = useReducer((times: number) => times + 1, 0);
  const isOpen = useDoors()({ doorOpensAt });
  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(again, Math.min(Date.parse(doorOpensAt) - clock.serverNow(), LONGEST_MS));
    return () => clearTimeout(timer);
  });
  return isOpen;
};
