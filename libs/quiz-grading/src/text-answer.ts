const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const atTheEnds = /^[\p{P}\s]+|[\p{P}\s]+$/gu;

/**
 * The form in which typed answers are compared. It ignores case, accents (`ñ` is `n`, `œ` is `oe`), width,
 * typographic apostrophes and dashes, punctuation at both ends and repeated spaces. Punctuation inside
 * counts. An answer of punctuation only is kept as it is, so that it never equals an empty one.
 */
export const normaliseText = (text: string): string => {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(invisible, '')
    // Upper case first: it writes ß as SS, which lower case alone would leave.
    .toUpperCase()
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return folded.replace(atTheEnds, '') || folded;
};

/** Whether a typed answer is one of the accepted ones; an empty answer never is. */
export const isAcceptedText = (text: string, accepted: readonly string[]): boolean => {
  const given = normaliseText(text);
  return given !== '' && accepted.some((answer) => normaliseText(answer) === given);
};
