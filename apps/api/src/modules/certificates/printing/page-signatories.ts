import { type CertificatePrint, type CertificateSnapshot } from '../certificate-snapshot.ts';
import { type Images } from '../certificate-pdf.ts';
import { factLine } from './page-facts.ts';
import { fittingSize, INK, LINE, MARGIN, QR_SIZE, SOFT, write, type Doc } from './page-text.ts';

/** Of a scanned signature, in points. */
const SIGNATURE = { width: 104, height: 27 };
const LOGO = { width: 76, height: 32 };

/** Left of the code and its words. */
const widthOf = (width: number): number => width - 2 * MARGIN - QR_SIZE - 190;

/** Under the line: the facts in running text, who pays for it, and who signs. */
export function signedFoot(
  doc: Doc,
  snapshot: CertificateSnapshot,
  print: CertificatePrint,
  images: Images,
  page: { width: number; top: number },
): void {
  const box = { x: MARGIN, width: widthOf(page.width) };
  const line = factLine(snapshot, snapshot.locale);
  const size = fittingSize(doc, 'sans', line, box.width, [8.5, 8, 7.5, 7, 6.5], 3);
  let y = write(doc, 'P', 'sans', size, INK, line, { ...box, y: page.top }, 'left');
  const donor = print.donor?.[snapshot.locale];
  if (donor) {
    const small = fittingSize(doc, 'sans', donor, box.width, [8, 7.5, 7, 6.5], 2);
    y = write(doc, 'P', 'sans', small, SOFT, donor, { ...box, y: y + 3 }, 'left');
  }
  signatories(doc, snapshot, print, images, { ...box, y: Math.max(y + 4, page.top + 44) });
}

function signatories(
  doc: Doc,
  { locale }: CertificateSnapshot,
  print: CertificatePrint,
  images: Images,
  box: { x: number; y: number; width: number },
): void {
  const gap = 14;
  const columns = Math.max(2, print.signatories.length);
  const width = (box.width - gap * (columns - 1)) / columns;
  print.signatories.forEach(({ name, role, image }, at) => {
    const x = box.x + at * (width + gap);
    const bytes = image === null ? undefined : images[image];
    if (bytes)
      picture(doc, bytes, name, {
        x,
        y: box.y,
        width: Math.min(width, SIGNATURE.width),
        height: SIGNATURE.height,
      });
    rule(doc, x, box.y + SIGNATURE.height + 1, width);
    const size = fittingSize(doc, 'sansBold', name, width, [9, 8, 7.5, 7, 6.5], 2);
    const below = write(
      doc,
      'P',
      'sansBold',
      size,
      INK,
      name,
      { x, y: box.y + SIGNATURE.height + 3, width },
      'left',
    );
    const small = fittingSize(doc, 'sans', role[locale], width, [7.5, 7, 6.5, 6], 2);
    write(doc, 'P', 'sans', small, SOFT, role[locale], { x, y: below, width }, 'left');
  });
}

function rule(doc: Doc, x: number, y: number, width: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(0.6)
    .strokeColor(LINE)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
  doc.endMarkedContent();
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
