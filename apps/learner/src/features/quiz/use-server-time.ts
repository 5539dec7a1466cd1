import { useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';

/**
 * Milliseconds until a moment of the server's clock, renewed every second; null without a moment. `onOver`
 * is called once when it has come, also when it had come before.
 */
export const useTimeUntil = (moment: string | null, onOver: () => void): number | null => {
  const { clock } = useShell();
  const left = moment === null ? null : Date.parse(moment) - clock.serverNow();
  const [, tick] = useState(0);
  const isRunning = left !== null && left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  const isOver = left !== null && left <= 0;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  return left;
};
