/** The bytes of a PDF that `write` sets, or that is set already; it is ended here. */
export function pdfBytes(doc: PDFKit.PDFDocument, write?: () => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  write?.();
  doc.end();
  return done;
}
