import { labelled } from '@campus/platform/words/labelled.ts';
import { printedMinutes } from '../proof/printed-certificate.ts';
import { type CertificateSnapshot, type Texts } from '../certificate-snapshot.ts';
import { hours, longDate, period, sessionHours } from '../certificate-words.ts';
import { certificatesWords } from '../words/certificates.words.ts';
import { fittingSize, INK, MARGIN, QR_SIZE, SOFT, write, type Doc } from './page-text.ts';

type Language = keyof Texts;

function facts(snapshot: CertificateSnapshot, language: Language): [string, string][] {
  const say = certificatesWords(language);
  const minutes = printedMinutes(snapshot);
  return [
    [say('print.edition'), snapshot.edition[language]],
    [say('print.dates'), period(snapshot, language)],
    [say('print.route'), say(`route.${snapshot.route}`)],
    // Its duration has not been measured.
    ...(minutes > 0 ? ([[say('print.effort'), hours(minutes, language)]] as [string, string][]) : []),
    ...(snapshot.sessions
      ? ([[say('print.sessions'), sessionHours(snapshot.sessions, language)]] as [string, string][])
      : []),
    [say('print.language'), say(`language.${snapshot.locale}`)],
    [say('print.version'), `${snapshot.versionNumber} · ${snapshot.version}`],
    [say('print.issued'), longDate(snapshot.issuedOn, language)],
    ...(snapshot.expiresOn
      ? ([[say('print.expires'), longDate(snapshot.expiresOn, language)]] as [string, string][])
      : []),
    ...(snapshot.print
      ? []
      : ([[say('print.signatory'), `${snapshot.signatory.name}, ${snapshot.signatory.role[language]}`]] as [
          string,
          string,
        ][])),
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
    .map(([label, value]) => labelled(label, value, language))
    .join('  ·  ');
