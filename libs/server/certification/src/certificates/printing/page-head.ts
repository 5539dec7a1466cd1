import { campusName } from '@campus/platform/config/campus-name.ts';
import { artifact } from '@campus/platform/documents/pdf/open-pdf.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { languagesOf, postOf, SPECIMEN, statementOf, titleOf } from '../certificate-words.ts';
import { certificatesWords } from '../words/certificates.words.ts';
import { fittingSize, INK, LINE, MARGIN, PALE, SOFT, TEAL, write, type Doc } from './page-text.ts';

/** Left edge of the first line when logos are next to it. */
const LOGOS_END = 215;

/** The strip at the top and the line around, in the colour of the template. */
export function frame(doc: Doc, accent: string, width: number, height: number): void {
  artifact(doc, 'Layout', () => {
    doc.rect(0, 0, width, 10).fill(accent);
    doc
      .lineWidth(0.8)
      .strokeColor(LINE)
      .rect(26, 30, width - 52, height - 56)
      .stroke();
  });
}

/** Behind everything, as wide as the page: nobody can mistake this for a certificate, even in print. */
export function specimenMark(doc: Doc, width: number, height: number): void {
  const box = { x: MARGIN, width: width - 2 * MARGIN };
  const size = (100 * box.width) / doc.font('sansBold').fontSize(100).widthOfString(SPECIMEN);
  for (const share of [0.13, 0.39, 0.65])
    write(doc, 'P', 'sansBold', size * 0.98, PALE, SPECIMEN, { ...box, y: height * share - size * 0.35 });
}

/** Title, name and what the person did: the learner's language large, the two others beneath. */
export function heading(doc: Doc, snapshot: CertificateSnapshot, width: number): number {
  const [first, second, third] = languagesOf(snapshot);
  const box = { x: MARGIN, width: width - 2 * MARGIN };
  const { print } = snapshot;
  const masthead = print?.logos.length ? { x: LOGOS_END, width: width - 2 * LOGOS_END } : box;
  const accent = print?.accent ?? TEAL;
  const top = print?.heading?.[first] ?? campusName[first];
  let y = write(doc, 'P', 'sansBold', 10.5, accent, top, { ...masthead, y: 50 });
  const title = (language: CertificateSnapshot['locale']) => titleOf(snapshot.outcome, language);
  y = write(
    doc,
    'H1',
    'serif',
    fittingSize(doc, 'serif', title(first), box.width, [29, 26, 23], 1),
    INK,
    title(first),
    { ...box, y: y + 7 },
  );
  y = write(doc, 'P', 'sans', 10.5, SOFT, `${title(second)}  ·  ${title(third)}`, { ...box, y: y + 2 });
  y = write(
    doc,
    'P',
    'sans',
    10.5,
    SOFT,
    [first, second, third].map((language) => certificatesWords(language)('print.granted')).join('  ·  '),
    { ...box, y: y + 17 },
  );
  const size = fittingSize(doc, 'serif', snapshot.name, box.width, [32, 29, 26, 23, 20], 1);
  const named =
    doc.font('serif').fontSize(size).widthOfString(snapshot.name) <= box.width
      ? size
      : fittingSize(doc, 'serif', snapshot.name, box.width, [22, 20, 18, 16, 14], 2);
  y = write(doc, 'H2', 'serif', named, accent, snapshot.name, { ...box, y: y + 5 });
  const from = [postOf(snapshot, first), snapshot.institution, snapshot.country?.[first]]
    .filter(Boolean)
    .join(' · ');
  if (from) y = write(doc, 'P', 'sans', 11, SOFT, from, { ...box, y: y + 2 });
  const course = snapshot.course[first];
  y = write(
    doc,
    'P',
    'sansBold',
    fittingSize(doc, 'sansBold', course, box.width - 60, [15, 13.5, 12], 2),
    INK,
    course,
    { x: box.x + 30, width: box.width - 60, y: y + 16 },
  );
  return write(doc, 'P', 'sans', 11.5, INK, statementOf(snapshot, first), { ...box, y: y + 5 });
}

/** The same in the two other languages, side by side. */
export function otherLanguages(doc: Doc, snapshot: CertificateSnapshot, width: number, top: number): number {
  const gap = 40;
  const column = (width - 2 * MARGIN - 60 - gap) / 2;
  const bottoms = languagesOf(snapshot)
    .slice(1)
    .map((language, i) => {
      const box = { x: MARGIN + 30 + i * (column + gap), width: column };
      const course = write(doc, 'P', 'sansBold', 9.5, SOFT, snapshot.course[language], { ...box, y: top });
      return write(doc, 'P', 'sans', 9.5, SOFT, statementOf(snapshot, language), {
        ...box,
        y: course + 2,
      });
    });
  return Math.max(...bottoms);
}
