/** A text without markup, spaces and punctuation, for comparison. */
export const bareText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z]+;|&#\w+;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
