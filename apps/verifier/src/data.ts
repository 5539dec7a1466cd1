import type { CertificateWords, IssuerKey, Locale } from '@campus/credentials';

/** What the server wrote into the page. */
export interface VerifierData {
  /** The campus that issued it, where the status of a certificate is requested. */
  origin: string;
  keys: IssuerKey[];
  /** SHA-256 of the certificates that PDFs are signed with. */
  certificates: string[];
  words: CertificateWords;
  madeAt: string;
}

export const LOCALES: readonly Locale[] = ['es', 'en', 'fr'];

export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text);

/** Null on a page that the server did not write. */
export function dataOf(page: Document): VerifierData | null {
  const text = page.getElementById('campus')?.textContent;
  return text ? (JSON.parse(text) as VerifierData) : null;
}
