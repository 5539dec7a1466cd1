import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { printedCode } from './certificate-code.ts';
import { fonts, type FontName } from '../../platform/documents/fonts.ts';
import { type CertificateSnapshot, type Texts } from './certificate-snapshot.ts';
import { type Sealed } from './proof/sealed.ts';
import {
  hours,
  languages,
  languagesOf,
  longDate,
  period,
  routes,
  statements,
  titles,
  words,
} from './certificate-words.ts';

/** Landscape, in points. */
const PAPER = { a4: [841.89, 595.28], letter: [792, 612] } as const;
export type Paper = keyof typeof PAPER;

const INK = '#14262b';
const SOFT = '#4a5d63';
const TEAL = '#0b5c63';
const LINE = '#b9c7ca';
const MARGIN = 52;
/** 38 mm: what is signed takes up to 97 squares a side, and each is then wider than a third of a millimetre. */
const QR_SIZE = 108;

type Doc = PDFKit.PDFDocument;
type Language = keyof Texts;

interface Box {
  x: number;
  y: number;
  width: number;
}

/** The largest size at which the text takes at most `lines` lines of the width; a long two-surname name is never cut. */
function fittingSize(
  doc: Doc,
  font: FontName,
  text: string,
  width: number,
  sizes: number[],
  lines: number,
): number {
  for (const size of sizes) {
    doc.font(font).fontSize(size);
    const widest = Math.max(...text.split(/\s+/).map((word) => doc.widthOfString(word)));
    if (widest <= width && doc.heightOfString(text, { width }) <= doc.currentLineHeight(true) * lines * 1.02)
      return size;
  }
  return sizes.at(-1) ?? 10;
}

function write(
  doc: Doc,
  tag: string,
  font: FontName,
  size: number,
  colour: string,
  text: string,
  box: Box,
  align: 'left' | 'center' = 'center',
): number {
  doc.font(font).fontSize(size).fillColor(colour);
  const height = doc.heightOfString(text, { width: box.width });
  doc.addStructure(doc.struct(tag, {}, () => doc.text(text, box.x, box.y, { width: box.width, align })));
  return box.y + height;
}

function frame(doc: Doc, width: number, height: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(0, 0, width, 10).fill(TEAL);
  doc
    .lineWidth(0.8)
    .strokeColor(LINE)
    .rect(26, 30, width - 52, height - 56)
    .stroke();
  doc.endMarkedContent();
}

/** Title, name and what the person did: the learner's language large, the two others beneath. */
function heading(doc: Doc, snapshot: CertificateSnapshot, width: number): number {
  const [first, second, third] = languagesOf(snapshot);
  const box = { x: MARGIN, width: width - 2 * MARGIN };
  let y = write(doc, 'P', 'sansBold', 10.5, TEAL, words.campus[first], { ...box, y: 50 });
  const title = titles[snapshot.outcome];
  y = write(
    doc,
    'H1',
    'serif',
    fittingSize(doc, 'serif', title[first], box.width, [29, 26, 23], 1),
    INK,
    title[first],
    { ...box, y: y + 7 },
  );
  y = write(doc, 'P', 'sans', 10.5, SOFT, `${title[second]}  ·  ${title[third]}`, { ...box, y: y + 2 });
  y = write(
    doc,
    'P',
    'sans',
    10.5,
    SOFT,
    [first, second, third].map((language) => words.granted[language]).join('  ·  '),
    { ...box, y: y + 17 },
  );
  const size = fittingSize(doc, 'serif', snapshot.name, box.width, [32, 29, 26, 23, 20], 1);
  const named =
    doc.font('serif').fontSize(size).widthOfString(snapshot.name) <= box.width
      ? size
      : fittingSize(doc, 'serif', snapshot.name, box.width, [22, 20, 18, 16, 14], 2);
  y = write(doc, 'H2', 'serif', named, TEAL, snapshot.name, { ...box, y: y + 5 });
  const from = [snapshot.post, snapshot.institution, snapshot.country?.[first]].filter(Boolean).join(' · ');
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
  return write(doc, 'P', 'sans', 11.5, INK, statements[snapshot.outcome][first], { ...box, y: y + 5 });
}

/** The same in the two other languages, side by side. */
function otherLanguages(doc: Doc, snapshot: CertificateSnapshot, width: number, top: number): number {
  const gap = 40;
  const column = (width - 2 * MARGIN - 60 - gap) / 2;
  const bottoms = languagesOf(snapshot)
    .slice(1)
    .map((language, i) => {
      const box = { x: MARGIN + 30 + i * (column + gap), width: column };
      const course = write(doc, 'P', 'sansBold', 9.5, SOFT, snapshot.course[language], { ...box, y: top });
      return write(doc, 'P', 'sans', 9.5, SOFT, statements[snapshot.outcome][language], {
        ...box,
        y: course + 2,
      });
    });
  return Math.max(...bottoms);
}

function facts(snapshot: CertificateSnapshot, language: Language): [string, string][] {
  const { effort } = snapshot;
  const length =
    snapshot.route === 'A' ? hours(effort.core, language) : hours(effort.core + effort.extended, language);
  return [
    [words.edition[language], snapshot.edition[language]],
    [words.dates[language], period(snapshot, language)],
    [words.route[language], routes[snapshot.route][language]],
    [words.effort[language], length],
    [words.language[language], languages[snapshot.locale][language]],
    [words.version[language], `${snapshot.versionNumber} · ${snapshot.version}`],
    [words.issued[language], longDate(snapshot.issuedOn, language)],
    ...(snapshot.expiresOn
      ? ([[words.expires[language], longDate(snapshot.expiresOn, language)]] as [string, string][])
      : []),
    [words.signatory[language], `${snapshot.signatory.name}, ${snapshot.signatory.role[language]}`],
  ];
}

/** Labels and values in two columns, in the learner's language. */
function factColumns(doc: Doc, snapshot: CertificateSnapshot, width: number, top: number): void {
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

/** QR as vector squares, the code beside it in letters for those without a camera. */
function check(
  doc: Doc,
  snapshot: CertificateSnapshot,
  qrText: string,
  { width, top }: { width: number; top: number },
): void {
  const { modules } = QRCode.create(qrText, { errorCorrectionLevel: 'M' });
  const square = QR_SIZE / modules.size;
  const left = width - MARGIN - QR_SIZE;
  doc.addStructure(
    doc.struct('Figure', { alt: snapshot.verifyUrl }, () => {
      for (let row = 0; row < modules.size; row++) {
        for (let column = 0; column < modules.size; column++) {
          const first = column;
          while (column < modules.size && modules.get(row, column)) column++;
          if (column > first)
            doc.rect(
              left + first * square,
              top + row * square,
              (column - first) * square + 0.05,
              square + 0.05,
            );
        }
      }
      doc.fill(INK);
    }),
  );
  doc.link(left, top, QR_SIZE, QR_SIZE, qrText);
  const box = { x: left - 172, width: 160 };
  const language = snapshot.locale;
  let y = write(doc, 'P', 'sans', 7.5, SOFT, words.code[language], { ...box, y: top }, 'left');
  y = write(doc, 'P', 'sansBold', 13, INK, printedCode(snapshot.code), { ...box, y }, 'left');
  y = write(doc, 'P', 'sans', 7.5, SOFT, words.serial[language], { ...box, y: y + 6 }, 'left');
  y = write(doc, 'P', 'sansBold', 9.5, INK, snapshot.serial, { ...box, y }, 'left');
  y = write(doc, 'P', 'sans', 7.5, SOFT, words.check[language], { ...box, y: y + 6 }, 'left');
  doc.addStructure(
    doc.struct('Link', {}, () => {
      doc
        .font('sans')
        .fontSize(8.5)
        .fillColor(TEAL)
        .text(snapshot.verifyUrl, box.x, y, { width: box.width, link: snapshot.verifyUrl });
    }),
  );
}

/** The credential travels in the file it is about. */
function attach(doc: Doc, snapshot: CertificateSnapshot, credential: string): void {
  const options = {
    name: `${snapshot.serial}.json`,
    type: 'application/vc+ld+json',
    description: 'Open Badges 3.0',
    // Of pdfkit, but not of its types.
    relationship: 'Data',
    creationDate: new Date(`${snapshot.issuedOn}T00:00:00Z`),
    modifiedDate: new Date(`${snapshot.issuedOn}T00:00:00Z`),
  };
  doc.file(Buffer.from(credential), options);
}

/** The certificate as a PDF: tagged, in the learner's language first, fonts embedded, nothing looked up. */
export function certificatePdf(
  snapshot: CertificateSnapshot,
  paper: Paper,
  sealed: Pick<Sealed, 'qrText' | 'credential'> | null = null,
): Promise<Buffer> {
  const [width, height] = PAPER[paper];
  const title = `${titles[snapshot.outcome][snapshot.locale]} · ${snapshot.name} · ${snapshot.serial}`;
  const doc = new PDFDocument({
    size: [width, height],
    margin: 0,
    font: '',
    tagged: true,
    lang: snapshot.locale,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Author: 'MICIC Campus',
      Subject: snapshot.course[snapshot.locale],
      CreationDate: new Date(`${snapshot.issuedOn}T00:00:00Z`),
    },
  });
  for (const [name, bytes] of Object.entries(fonts())) doc.registerFont(name, bytes);
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  frame(doc, width, height);
  const headed = heading(doc, snapshot, width);
  const foot = height - 168;
  const said = otherLanguages(doc, snapshot, width, Math.max(headed + 14, (headed + foot) / 2 - 24));
  doc.markContent('Artifact', { type: 'Layout' });
  const line = Math.max(foot, said + 10);
  doc
    .lineWidth(0.8)
    .strokeColor(LINE)
    .moveTo(MARGIN, line)
    .lineTo(width - MARGIN, line)
    .stroke();
  doc.endMarkedContent();
  factColumns(doc, snapshot, width, line + 12);
  check(doc, snapshot, sealed?.qrText ?? snapshot.verifyUrl, { width, top: line + 14 });
  if (sealed) attach(doc, snapshot, sealed.credential);
  doc.end();
  return done;
}
