import { useEffect, useState } from 'react';

/** A value as it is once it has not changed for a while. */
export const useSettled = <Value>(value: Value, pause: number): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
};

/** Letters above which reading a text takes longer than one takes to type the next letter. */
const LONG = 20_000;

/** `pause`, and longer for a long text: what is read of it must not hold up whoever types. */
export const pauseFor = (text: string, pause: number): number => (text.length > LONG ? 6 * pause : pause);
