/** A text in the three languages of the campus. */
export type Texts = Record<Locale, string>;
export type Locale = 'es' | 'en' | 'fr';

/**
 * Everything a certificate prints, without its fixed words: what a seal signs, and what someone with the paper in
 * hand compares. Texts are in the certificate's own language except for the title of the course, which is printed in all.
 */
export interface PrintedCertificate {
  serial: string;
  /** The twelve characters that `/verify` takes, without the dashes of print. */
  code: string;
  /** The language printed first. */
  locale: Locale;
  /** `participation`, `completion`, `achievement`, …: the words for it are the page's. */
  outcome: string;
  name: string;
  /** The sending State. */
  country: string | null;
  institution: string | null;
  /** With the State where it stands, where the certificate says it: `Quetzaltenango, Guatemala`. */
  post: string | null;
  course: Texts;
  edition: string;
  route: string;
  /** The length printed, in minutes. */
  minutes: number;
  /** Days, `2026-10-01`. */
  startsOn: string;
  endsOn: string | null;
  issuedOn: string;
  expiresOn: string | null;
  /** Number and the beginning of the content hash of the course version. */
  versionNumber: number;
  version: string;
  signatories: { name: string; role: string }[];
  /** Any other line of the paper, in the order of print. */
  lines: string[];
}

type Packed = [
  serial: string,
  code: string,
  locale: Locale,
  outcome: string,
  name: string,
  place: [string | null, string | null, string | null],
  course: [string, string, string],
  edition: string,
  route: string,
  minutes: number,
  days: [string, string | null, string, string | null],
  version: [number, string],
  signatories: [string, string][],
  lines: string[],
];

/** Fields by their place: names of keys would be a third of a QR code. */
export const packed = (of: PrintedCertificate): Packed => [
  of.serial,
  of.code,
  of.locale,
  of.outcome,
  of.name,
  [of.country, of.institution, of.post],
  [of.course.es, of.course.en, of.course.fr],
  of.edition,
  of.route,
  of.minutes,
  [of.startsOn, of.endsOn, of.issuedOn, of.expiresOn],
  [of.versionNumber, of.version],
  of.signatories.map(({ name, role }) => [name, role]),
  of.lines,
];

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isList = (value: unknown, length: number, is: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length === length && value.every(is);

function isPacked(value: unknown): value is Packed {
  if (!Array.isArray(value) || value.length !== 14) return false;
  const list: readonly unknown[] = value;
  const [days, version, signatories, lines] = [list[10], list[11], list[12], list[13]];
  return (
    [0, 1, 2, 3, 4, 7, 8].every((i) => isText(list[i])) &&
    ['es', 'en', 'fr'].includes(String(list[2])) &&
    isList(list[5], 3, isTextOrNull) &&
    isList(list[6], 3, isText) &&
    typeof list[9] === 'number' &&
    isList(days, 4, isTextOrNull) &&
    isList(version, 2, (one) => isText(one) || typeof one === 'number') &&
    Array.isArray(signatories) &&
    signatories.every((one) => isList(one, 2, isText)) &&
    Array.isArray(lines) &&
    lines.every(isText)
  );
}

/** Null when the value is not what `packed` writes: a signed one always is. */
export function unpacked(value: unknown): PrintedCertificate | null {
  if (!isPacked(value)) return null;
  const [serial, code, locale, outcome, name, place, course, edition, route, minutes, days, version] = value;
  return {
    serial,
    code,
    locale,
    outcome,
    name,
    country: place[0],
    institution: place[1],
    post: place[2],
    course: { es: course[0], en: course[1], fr: course[2] },
    edition,
    route,
    minutes,
    startsOn: days[0],
    endsOn: days[1],
    issuedOn: days[2],
    expiresOn: days[3],
    versionNumber: version[0],
    version: version[1],
    signatories: value[12].map(([signatory, role]) => ({ name: signatory, role })),
    lines: value[13],
  };
}
