import { type CertificateWords } from '@campus/credentials';
import { languages, routes, statements, titles, words } from '../../certificate-words.ts';

/** What a page needs to show printed fields in the reader's language: ours, and the saved one, which carries them along. */
export const CERTIFICATE_WORDS: CertificateWords = { labels: words, titles, statements, routes, languages };
