/** How much more time people are usually given in a timed quiz, in per cent of its limit. */
export const extraTimes = [0, 25, 50, 75, 100, 150, 200, 300];
