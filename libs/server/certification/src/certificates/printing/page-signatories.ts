import { hairline } from '@campus/platform/documents/pdf/open-pdf.ts';
import { type CertificatePrint, type CertificateSnapshot } from '../certificate-snapshot.ts';
import { type Images } from './certificate-pdf.ts';
import { factLine } from './page-facts.ts';
import { fittingSize, INK, LINE, MARGIN, QR_SIZE, SOFT, write, type Doc } from './page-text.ts';

/** Of a scanned signature, in points. */
const SIGNATURE = { width: 104, height: 27 };
const LOGO = { width: 76, height: 32 };
/** Between two who sign. */
const GAP = 14;

/** Left of the code and its words. */
const widthOf = (width: number): number => width - 2 * MARGIN - QR_SIZE - 190;

interface Fitted {
  text: string;
  size: number;
  height: number;
}

function fitted(
  doc: Doc,
  font: 'sans' | 'sansBold',
  text: string,
  width: number,
  sizes: number[],
  lines: number,
): Fitted {
  const size = fittingSize(doc, font, text, width, sizes, lines);
  return { text, size, height: doc.font(font).fontSize(size).heightOfString(text, { width }) };
}

interface Foot {
  facts: Fitted;
  donor: Fitted | null;
  signatories: { name: Fitted; role: Fitted; image: string | null }[];
  /** Of a signatory. */
  column: number;
  /** From the first line to where signatures begin. */
  signing: number;
  height: number;
}

/** What is under the line, measured before it is drawn: the more it is, the higher the line. */
export function footOf(doc: Doc, snapshot: CertificateSnapshot, print: CertificatePrint, page: number): Foot {
  const { locale } = snapshot;
  const width = widthOf(page);
  const facts = fitted(doc, 'sans', factLine(snapshot, locale), width, [8.5, 8, 7.5, 7, 6.5], 3);
  const thanks = print.donor?.[locale];
  const donor = thanks ? fitted(doc, 'sans', thanks, width, [8, 7.5, 7, 6.5], 2) : null;
  const columns = Math.max(2, print.signatories.length);
  const column = (width - GAP * (columns - 1)) / columns;
  const signatories = print.signatories.map(({ name, role, image }) => ({
    name: fitted(doc, 'sansBold', name, column, [9, 8, 7.5, 7, 6.5], 2),
    role: fitted(doc, 'sans', role[locale], column, [7.5, 7, 6.5, 6], 2),
    image,
  }));
  const signing = Math.max(facts.height + (donor ? donor.height + 3 : 0) + 4, 44);
  const signed = Math.max(0, ...signatories.map(({ name, role }) => name.height + role.height));
  return { facts, donor, signatories, column, signing, height: signing + SIGNATURE.height + 3 + signed };
}

/** Under the line: the facts in running text, who pays for it, and who signs. */
export function signedFoot(doc: Doc, foot: Foot, images: Images, page: { width: number; top: number }): void {
  const box = { x: MARGIN, width: widthOf(page.width) };
  const { facts, donor, signatories, column, signing } = foot;
  const y = write(doc, 'P', 'sans', facts.size, INK, facts.text, { ...box, y: page.top }, 'left');
  if (donor) write(doc, 'P', 'sans', donor.size, SOFT, donor.text, { ...box, y: y + 3 }, 'left');
  const top = page.top + signing;
  signatories.forEach(({ name, role, image }, at) => {
    const x = MARGIN + at * (column + GAP);
    const bytes = image === null ? undefined : images[image];
    const width = Math.min(column, SIGNATURE.width);
    if (bytes) picture(doc, bytes, name.text, { x, y: top, width, height: SIGNATURE.height });
    hairline(doc, { x, y: top + SIGNATURE.height + 1, width: column }, { weight: 0.6, colour: LINE });
    const under = { x, y: top + SIGNATURE.height + 3, width: column };
    const below = write(doc, 'P', 'sansBold', name.size, INK, name.text, under, 'left');
    write(doc, 'P', 'sans', role.size, SOFT, role.text, { ...under, y: below }, 'left');
  });
}

/** Pictures already in a document: a thousand pages share one signature. */
const opened = new WeakMap<Doc, Map<Uint8Array, PDFKit.Mixins.ImageSrc>>();

/** NOTE: pdfkit opens pictures apart from pages, but its types do not say so. */
type Opening = Doc & { openImage(bytes: Buffer): PDFKit.Mixins.ImageSrc };

function openedIn(doc: Doc, bytes: Uint8Array): PDFKit.Mixins.ImageSrc {
  const pictures = opened.get(doc) ?? new Map<Uint8Array, PDFKit.Mixins.ImageSrc>();
  opened.set(doc, pictures);
  const picture = pictures.get(bytes) ?? (doc as Opening).openImage(Buffer.from(bytes));
  pictures.set(bytes, picture);
  return picture;
}

function picture(
  doc: Doc,
  bytes: Uint8Array,
  alt: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  align: 'left' | 'right' = 'left',
): void {
  doc.addStructure(
    doc.struct('Figure', { alt }, () => {
      doc.image(openedIn(doc, bytes), x, y, {
        fit: [width, height],
        align: align === 'left' ? undefined : 'right',
        valign: 'bottom',
      });
    }),
  );
}

/** Up to four beside the first line: two on the left, two on the right. */
export function logos(doc: Doc, print: CertificatePrint, images: Images, width: number): void {
  const left = Math.ceil(print.logos.length / 2);
  print.logos.forEach((id, at) => {
    const bytes = images[id];
    if (!bytes) return;
    const step = LOGO.width + 8;
    const x = at < left ? 38 + at * step : width - 38 - (print.logos.length - at) * step + 8;
    picture(doc, bytes, print.heading?.es ?? 'Logo', { x, y: 38, ...LOGO }, at < left ? 'left' : 'right');
  });
}
