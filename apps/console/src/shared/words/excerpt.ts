/** The beginning of a text that is named in a list, at most so many characters of it. */
export const excerptOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
