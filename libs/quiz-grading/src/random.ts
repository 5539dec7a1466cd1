const fnv1a = (text: string, basis: number): number => {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/**
 * A small deterministic generator of numbers in [0, 1): sfc32 (C. Doty-Humphrey, PractRand), its 96 bits of state
 * taken from the seed by FNV-1a with three bases, its counter at 1, the first 20 outputs thrown away.
 * Good for fair draws, useless for secrets.
 */
export const randomFrom = (seed: string): (() => number) => {
  let a = fnv1a(seed, 0x811c9dc5);
  let b = fnv1a(seed, 0x9e3779b9);
  let c = fnv1a(seed, 0x85ebca6b);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x100000000;
  };
  for (let round = 0; round < 20; round += 1) next();
  return next;
};

/** Fisher and Yates' own method: strike out a random one of the rest until none is left. */
export const shuffleWith = <T>(list: readonly T[], random: () => number): T[] => {
  const rest = [...list];
  const shuffled: T[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return shuffled;
};
