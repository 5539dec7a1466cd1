import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import forge from 'node-forge';
import PDFDocument from 'pdfkit';
import { checkPdf, signPdf, type DocumentSigner } from '@campus/credentials';
import { makeCertificate, signerFromMade, signerFromP12 } from './document-certificate.ts';

const note = { name: 'Campus', reason: 'Certificate issued', at: new Date('2026-11-25T10:00:00Z') };

function pdf(): Promise<Buffer> {
  const doc = new PDFDocument({ pdfVersion: '1.7' });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))));
  doc.text('Ñandú').link(0, 0, 10, 10, 'https://campus.example.org');
  doc.end();
  return done;
}

const fingerprint = ({ certificates: [own = new Uint8Array()] }: DocumentSigner): string =>
  createHash('sha256').update(own).digest('hex');

/** As an operator gets one from a certification service. */
async function p12(password: string, algorithm: '3des' | 'aes256'): Promise<Buffer> {
  const { secret, certificate } = await makeCertificate('Ministerio');
  const { asn1, pki, pkcs12 } = forge;
  const read = (bytes: Buffer) => asn1.fromDer(bytes.toString('binary'));
  const key = pki.privateKeyFromAsn1(read(secret));
  const file = pkcs12.toPkcs12Asn1(key, [pki.certificateFromAsn1(read(certificate))], password, {
    algorithm,
  });
  return Buffer.from(asn1.toDer(file).getBytes(), 'binary');
}

describe('the certificate that PDFs are signed with', () => {
  it('is made here when none is given, and shows every change of a file', async () => {
    const signer = signerFromMade(await makeCertificate('Campus'));
    const signed = await signPdf(await pdf(), signer, note);
    const known = [fingerprint(signer)];
    expect((await checkPdf(signed, known)).state).toBe('intact');
    expect(
      (
        await checkPdf(
          signed.map((byte, i) => (i === 600 ? byte ^ 1 : byte)),
          known,
        )
      ).state,
    ).toBe('edited');
    expect((await checkPdf(await pdf(), known)).state).toBe('unsigned');
    await expect(signPdf(signed, signer, note)).rejects.toThrow();
    await expect(signPdf(Buffer.from('no pdf'), signer, note)).rejects.toThrow(
      'a PDF as the campus writes it',
    );
  });

  it('is signed with its own key, which its name answers for', async () => {
    const { certificate } = await makeCertificate('Ministerio de Relaciones Exteriores');
    const read = new X509Certificate(certificate);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.issuer).toBe(read.subject);
    expect(read.subject).toBe('CN=Ministerio de Relaciones Exteriores');
    expect(read.ca).toBe(false);
  });

  it.each(['3des', 'aes256'] as const)('comes from a PKCS #12 file (%s)', async (algorithm) => {
    const signer = signerFromP12(await p12('contraseña', algorithm), 'contraseña');
    const signed = await signPdf(await pdf(), signer, note);
    expect((await checkPdf(signed, [fingerprint(signer)])).state).toBe('intact');
  });

  it('is refused to who does not know the password, or has no such file', async () => {
    const file = await p12('one', 'aes256');
    expect(() => signerFromP12(file, 'other')).toThrow('cannot be opened with SIGNING_PASSWORD');
    expect(() => signerFromP12(Buffer.from('x'), '')).toThrow('cannot be opened with SIGNING_PASSWORD');
  });
});
