/** How many typing errors a word may have: one in a short one, two in a long one, none where every letter counts. */
export const errorsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The number of letters that are missing, too many, wrong or change places with their neighbour; `most + 1` where there are
 * more than `most`. The optimal string alignment distance, cut off.
 */
export const errorsBetween = (a: string, b: string, most: number): number => {
  const tooMany = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let errors = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) errors = Math.min(errors, (beforeLast[j - 2] ?? 0) + 1);
      row.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return tooMany;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? tooMany, tooMany);
};
