/** Names longer than this do not fit on a certificate either. */
const NAME_LENGTH = 120;

/** Letters of any script, and what is between them in real names. */
const NAME = /^[\p{L}][\p{L}\p{M} '’ʼ.,·‐-]*$/u;

const oneSpace = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * A name in the form it is stored in, or null when it is not one: empty, too long, or with signs that no name
 * has.
 */
export function cleanName(text: string): string | null {
  if (text.length > 4 * NAME_LENGTH) return null;
  const name = oneSpace(text);
  if (!NAME.test(name) || [...name].length > NAME_LENGTH || /\p{M}{4}/u.test(name)) return null;
  return name;
}

/** Given names, first and second surname, in the order the region writes them. */
export function fullNameOf(person: {
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
}): string {
  return [person.givenNames, person.firstSurname, person.secondSurname].filter(Boolean).join(' ');
}

const ADDRESS_LENGTH = 254;
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** An address in the form it is stored in, or null when it is not valid. */
export function cleanAddress(text: string): string | null {
  if (text.length > 2 * ADDRESS_LENGTH) return null;
  const address = text.normalize('NFC').trim();
  return address.length <= ADDRESS_LENGTH && ADDRESS.test(address) ? address : null;
}

/** An IANA name such as America/Costa_Rica; offsets and abbreviations are none, they know no summer time. */
export function isTimeZone(text: string): boolean {
  if (text.length > 64 || !/^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(text)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: text }));
  } catch {
    return false;
  }
}
