/** Codes this module may refuse with, besides those of the modules below. */
export const nomineeListsRefusals = [
  // {count}: how many nominations could be taken back by now, another number than was shown.
  'UNDO_DIFFERS',
] as const;
