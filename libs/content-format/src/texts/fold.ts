/** Words by which texts are compared: without accents and capitals. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The same of what is typed in whatever form, and compared letter by letter: signs that are a form of others, such as `ﬁ`,
 * `²` or letters of full width, are those. As the function `search_key` of the database writes names and titles.
 */
export const plainLetters = (text: string): string => fold(text.normalize('NFKD'));

/** The words of a text, folded. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
