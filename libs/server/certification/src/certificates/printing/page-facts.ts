import { printedMinutes } from '../proof/printed-certificate.ts';
import { type CertificateSnapshot, type Texts } from '../certificate-snapshot.ts';
import { hours, languages, longDate, period, routes, sessionHours, words } from '../certificate-words.ts';
import { fittingSize, INK, MARGIN, QR_SIZE, SOFT, write, type Doc } from './page-text.ts';

type Language = keyof Texts;

function facts(snapshot: CertificateSnapshot, language: Language): [string, string][] {
  const minutes = printedMinutes(snapshot);
  return [
    [words.edition[language], snapshot.edition[language]],
    [words.dates[language], period(snapshot, language)],
    [words.route[language], routes[snapshot.route][language]],
    // Nobody has measured how long it takes.
    ...(minutes > 0 ? ([[words.effort[language], hours(minutes, language)]] as [string, string][]) : []),
    ...(snapshot.sessions
      ? ([[words.sessions[language], sessionHours(snapshot.sessions, language)]] as [string, string][])
      : []),
    [words.language[language], languages[snapshot.locale][language]],
    [words.version[language], `${snapshot.versionNumber} · ${snapshot.version}`],
    [words.issued[language], longDate(snapshot.issuedOn, language)],
    ...(snapshot.expiresOn
      ? ([[words.expires[language], longDate(snapshot.expiresOn, language)]] as [string, string][])
      : []),
    ...(snapshot.print
      ? []
      : ([
          [words.signatory[language], `${snapshot.signatory.name}, ${snapshot.signatory.role[language]}`],
        ] as [string, string][])),
  ];
}

/** Labels and values in two columns, in the learner's language. */
export function factColumns(doc: Doc, snapshot: CertificateSnapshot, width: number, top: number): void {
  const rows = facts(snapshot, snapshot.locale);
  const half = Math.ceil(rows.length / 2);
  const column = (width - 2 * MARGIN - QR_SIZE - 190) / 2;
  rows.forEach(([label, value], i) => {
    const x = MARGIN + (i < half ? 0 : column + 18);
    const y = top + (i % half) * 24;
    write(doc, 'P', 'sans', 7.5, SOFT, label, { x, y, width: column }, 'left');
    const size = fittingSize(doc, 'sansBold', value, column, [9.5, 8.5, 7.5], 1);
    write(doc, 'P', 'sansBold', size, INK, value, { x, y: y + 9, width: column }, 'left');
  });
}

/** The same as running text, where signatures take the room. */
export const factLine = (snapshot: CertificateSnapshot, language: Language): string =>
  facts(snapshot, language)
    .map(([label, value]) => `${label}${language === 'fr' ? '\u00a0' : ''}: ${value}`)
    .join('  ·  ');
