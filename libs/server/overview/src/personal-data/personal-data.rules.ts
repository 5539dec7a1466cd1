/** Days a file with everything about a person can be taken. */
export const EXPORT_DAYS = 7;
/** Days in which an erasure can be cancelled. */
export const GRACE_DAYS = 7;

const plain = (name: string) => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('und');

/** Whether a name was typed as it stands: capitals and spaces aside, accents included. */
export const isNameTyped = (typed: string, name: string): boolean =>
  plain(name) !== '' && plain(typed) === plain(name);
