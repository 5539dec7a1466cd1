/** Names longer than this do not fit on a certificate either. */
const NAME_LENGTH = 120;

/** Letters of any script, and what stands between them in real names. */
const NAME = /^[\p{L}][\p{L}\p{M} '’ʼ.,·‐-]*$/u;

const oneSpace = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A name as it is kept, or null when it is none: empty, too long, or with signs that no name has. */
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

/** An address as it is kept, or null when it cannot be one. */
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

export const PASSWORD_MINIMUM = 10;
/** Nobody types more; a hash of a megabyte is work for nothing. */
export const PASSWORD_MAXIMUM = 200;

/** What people put where a password should be; digits and signs around it do not help. */
const COMMON = new Set(
  `password passwort passw contraseña contrasena contraseñasegura clave claveacceso micontraseña micontrasena
   motdepasse monmotdepasse azerty azertyuiop qwerty qwertyuiop qwertyuiopasdf asdfghjkl asdfghjklñ zxcvbnm qazwsx
   qazwsxedc abcdefghij abcdefghijk admin administrador administrator administrateur usuario user utilisateur
   welcome bienvenido bienvenida bienvenue welcometo iloveyou teamo tequiero jetaime letmein changeme cambiame
   consulado consulate consulat embajada embassy ambassade micic miciccampus campus demo secret secreto
   trustno superman batman princess princesa football futbol baseball barcelona realmadrid guatemala mexico
   costarica honduras nicaragua panama elsalvador belice belize canada`
    .split(/\s+/)
    .filter(Boolean),
);

export type PasswordFault = 'SHORT' | 'LONG' | 'COMMON' | 'OWN_NAME';

/** Only the letters: `Password-2024!` is `password` with ornaments. */
const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}]/gu, '');

/** What is wrong with a new password; null: nothing. The length counts what a person counts, one per character. */
export function passwordFault(password: string, address: string): PasswordFault | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < PASSWORD_MINIMUM) return 'SHORT';
  if (length > PASSWORD_MAXIMUM) return 'LONG';
  const letters = lettersOf(text);
  if (!letters || COMMON.has(letters) || new Set(text.toLowerCase()).size < 5) return 'COMMON';
  const owner = (address.split('@')[0] ?? '').toLowerCase();
  const names = [owner, ...owner.split(/[._+-]/)].filter((name) => name.length >= 4);
  return names.some((name) => text.toLowerCase().includes(name)) ? 'OWN_NAME' : null;
}

/** Refused before any work is done: no password is that long. */
export const isPasswordLength = (text: string) => text.length > 0 && text.length <= 4 * PASSWORD_MAXIMUM;
