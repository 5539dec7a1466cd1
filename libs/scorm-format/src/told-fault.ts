/** Text out of a package, without what would turn lines around or steer a terminal. */
export const displayed = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '');

/** A sentence as it continues after the name of a file and a colon; names and abbreviations keep their capitals. */
export const goingOn = (sentence: string): string =>
  sentence.replace(/^\p{Lu}(?=[\p{Ll}’ ])/u, (letter) => letter.toLowerCase());
