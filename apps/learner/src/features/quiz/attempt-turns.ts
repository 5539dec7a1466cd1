import { useEffect } from 'react';
import type { Turns } from '../../shared/use-turns.ts';

/** Turns, and notes in each entry of the window's history that is made how many there are of the attempt. */
export const counted =
  (turn: Turns['turn']): Turns['turn'] =>
  (from, to) => {
    const before = history.state?.turns ?? 0;
    turn(from, to);
    const { state } = history;
    if (state && state.turns === undefined) history.replaceState({ ...state, turns: before + 1 }, '');
  };

/** Where an attempt is over, Back leaves it at once. */
export const useTurnsOver = (): void => {
  useEffect(() => {
    const turns = history.state?.turns;
    if (turns) history.go(-turns);
  }, []);
};
