/** Whether a text is an address that a browser can open. */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text.trim()) && /^https?:$/.test(new URL(text.trim()).protocol);

/** None yet, or one that a browser can open. */
export const isEmptyOrWebAddress = (text: string): boolean => text.trim() === '' || isWebAddress(text);
