import QRCode, { type QRCodeSegment } from 'qrcode';
import { printedCode } from '../certificate-code.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { certificatesWords } from '../words/certificates.words.ts';
import { INK, MARGIN, QR_SIZE, SOFT, TEAL, write, type Doc } from './page-text.ts';

/** An address and the seal behind its `#`, each in the mode that is made for it: looking for modes takes longer than drawing. */
function segmentsOf(text: string): string | QRCodeSegment[] {
  const [, address, seal] = /^([^#]+#)([0-9A-Z $%*+\-./:]+)$/.exec(text) ?? [];
  if (!address || !seal) return text;
  return [
    { mode: 'byte', data: Buffer.from(address) },
    { mode: 'alphanumeric', data: seal },
  ];
}

/** QR as vector squares, the code beside it in letters for those without a camera. */
export function check(
  doc: Doc,
  snapshot: CertificateSnapshot,
  qrText: string,
  { width, top }: { width: number; top: number },
): void {
  const { modules } = QRCode.create(segmentsOf(qrText), { errorCorrectionLevel: 'M' });
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
  const say = certificatesWords(snapshot.locale);
  const accent = snapshot.print?.accent ?? TEAL;
  let y = write(doc, 'P', 'sans', 7.5, SOFT, say('print.code'), { ...box, y: top }, 'left');
  y = write(doc, 'P', 'sansBold', 13, INK, printedCode(snapshot.code), { ...box, y }, 'left');
  y = write(doc, 'P', 'sans', 7.5, SOFT, say('print.serial'), { ...box, y: y + 6 }, 'left');
  y = write(doc, 'P', 'sansBold', 9.5, INK, snapshot.serial, { ...box, y }, 'left');
  y = write(doc, 'P', 'sans', 7.5, SOFT, say('print.check'), { ...box, y: y + 6 }, 'left');
  doc.addStructure(
    doc.struct('Link', {}, () => {
      doc
        .font('sans')
        .fontSize(8.5)
        .fillColor(accent)
        .text(snapshot.verifyUrl, box.x, y, { width: box.width, link: snapshot.verifyUrl });
    }),
  );
}
