import { dateFormat } from '@campus/content-format/dates';
import { regionOf } from '@campus/content-format/numbers';
import { type Locale, type PrintedCertificate, type Texts } from './printed.ts';

/** What a certificate prints, in the order in which it is shown. */
export const printedLabels = [
  'name',
  'outcome',
  'document',
  'course',
  'sender',
  'country',
  'institution',
  'post',
  'edition',
  'dates',
  'route',
  'effort',
  'language',
  'version',
  'issued',
  'expires',
  'signatory',
  'lines',
  'serial',
  'code',
] as const;

/** The fixed words of certificates, for everything that shows one: the server has them from its templates, a saved page from its data. */
export interface CertificateWords {
  labels: Record<(typeof printedLabels)[number] | 'since', Texts>;
  /** By outcome. */
  titles: Readonly<Record<string, Texts>>;
  /** Sentences of certificates that store none themselves; others have theirs among their lines. */
  statements: Readonly<Record<string, Texts>>;
  routes: Readonly<Record<string, Texts>>;
  languages: Readonly<Record<string, Texts>>;
}

/** `3 de diciembre de 2026`, `1er décembre 2026`, from a day without a time: never moved by a zone. */
export const longDate = (day: string, locale: Locale): string =>
  dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })(new Date(`${day}T00:00:00Z`));

const inUnit = (amount: number, unit: 'hour' | 'minute', locale: Locale): string =>
  new Intl.NumberFormat(regionOf[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(amount);

const HALF_HOUR = 30;

/** `28 heures`, `1.5 horas`, `45 minutes`, `13 horas 40 minutos`: to the minute, since what is printed is compared. */
export function hours(minutes: number, locale: Locale): string {
  if (minutes % HALF_HOUR === 0) return inUnit(minutes / 60, 'hour', locale);
  const whole = Math.floor(minutes / 60);
  const rest = inUnit(minutes % 60, 'minute', locale);
  return whole === 0 ? rest : `${inUnit(whole, 'hour', locale)} ${rest}`;
}

/** The same as a number for machines: 45 minutes are 0.75 hours. */
export const hoursInNumbers = (minutes: number): number => Math.round((100 * minutes) / 60) / 100;

/** As printed: `K7Q2-9FJM-4TXB`. */
export const printedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

const known = (words: Readonly<Record<string, Texts>>, key: string, locale: Locale): string =>
  words[key]?.[locale] ?? key;

/** Every printed field as label and value, in the reader's language: to be compared with the paper, line by line. */
export function certificateRows(
  printed: PrintedCertificate,
  words: CertificateWords,
  locale: Locale,
): [label: string, value: string][] {
  const title = known(words.titles, printed.outcome, locale);
  // A statement of enrolment attests no result.
  const isStatement = printed.outcome === 'enrolment';
  const first = longDate(printed.startsOn, locale);
  const values: Record<(typeof printedLabels)[number], (string | null)[]> = {
    name: [printed.name],
    outcome: [isStatement ? null : title],
    document: [isStatement ? title : null],
    course: [printed.course[locale]],
    // A post stands in another State than the one that sends: a city beside its name would be taken for one of it.
    sender: [printed.post && printed.country],
    country: [printed.post ? null : printed.country],
    institution: [printed.institution],
    post: [printed.post],
    edition: [printed.edition],
    dates: [
      printed.endsOn
        ? `${first} – ${longDate(printed.endsOn, locale)}`
        : `${words.labels.since[locale]} ${first}`,
    ],
    route: [known(words.routes, printed.route, locale)],
    // Zero: its duration has not been measured, nor is it printed.
    effort: [printed.minutes > 0 ? hours(printed.minutes, locale) : null],
    language: [known(words.languages, printed.locale, locale)],
    version: [`${printed.versionNumber} · ${printed.version}`],
    issued: [longDate(printed.issuedOn, locale)],
    expires: [printed.expiresOn && longDate(printed.expiresOn, locale)],
    signatory: printed.signatories.map(({ name, role }) => [name, role].filter(Boolean).join(', ')),
    lines: printed.lines,
    serial: [printed.serial],
    code: [printedCode(printed.code)],
  };
  return printedLabels.flatMap((label) =>
    values[label].flatMap((value): [string, string][] =>
      value ? [[words.labels[label][locale], value]] : [],
    ),
  );
}
