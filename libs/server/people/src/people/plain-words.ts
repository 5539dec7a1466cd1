const ACCENTED = 'áàâäãåāéèêëēíìîïīóòôöõōúùûüūñçýÿ';
const PLAIN = 'aaaaaaaeeeeeiiiiioooooouuuuuncyy';

const plainOf = new Map([...ACCENTED].map((letter, at) => [letter, PLAIN[at] ?? '']));

/**
 * A text in the form used for comparison: lower case without accents, everything else one space. `plainInSql`
 * does exactly the same in the database.
 */
export const plainWords = (text: string): string =>
  [...text.normalize('NFC').toLowerCase()]
    .map((letter) => plainOf.get(letter) ?? letter)
    .join('')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** SQL expression: `plainWords` of the text that `said` has as `words`. */
export const plainInSql = `
  btrim(regexp_replace(translate(lower(said.words), '${ACCENTED}', '${PLAIN}'), '[^a-z0-9]+', ' ', 'g'))`;
