/** A text as it is read: no markup, no spaces, no signs. */
export const bareText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z]+;|&#\w+;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
