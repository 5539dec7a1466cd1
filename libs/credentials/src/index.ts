export { baked, credentialIn, PNG_SIGNATURE, pngChunk } from './badge-png.ts';
export { fromBase41, toBase41 } from './base41.ts';
export { fromBase58, fromMultikey, toMultikey } from './multikey.ts';
export { CONTEXTS, openBadge, type Badge, type BadgeIssuer } from './open-badge.ts';
export { type Locale, type PrintedCertificate, type Texts } from './printed.ts';
export {
  checkSeal,
  sealAddress,
  sealIn,
  wasInUse,
  writeSeal,
  type IssuerKey,
  type SealCheck,
} from './seal.ts';
export { bitOf, encodedBits, STATUS_BITS, statusList } from './status-list.ts';
export { type DocumentSigner } from './cms.ts';
export { checkPdf, type PdfCheck, type PdfState } from './pdf-check.ts';
export { signPdf, type SignatureNote } from './pdf-signing.ts';
export {
  certificateRows,
  hours,
  hoursInNumbers,
  longDate,
  printedCode,
  printedLabels,
  type CertificateWords,
} from './certificate-rows.ts';
