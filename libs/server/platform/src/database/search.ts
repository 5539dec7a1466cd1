const LONGEST = 100;

/** A typed search in the form texts are stored in for comparison. */
const typed = (search: string | null | undefined): string =>
  (search ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST);

/** For a pattern that a statement makes itself: `%` and `_` mean themselves. */
export const literal = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** PostgreSQL's pattern for *contains the typed text*; null: nothing was typed. */
export const containing = (search: string | null | undefined): string | null => {
  const text = typed(search);
  return text ? `%${literal(text)}%` : null;
};

/** The same for what is compared without accents and capitals, as the database's `plain_words` writes it. */
export const containingPlain = (search: string | null | undefined): string | null =>
  containing(typed(search).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase());
