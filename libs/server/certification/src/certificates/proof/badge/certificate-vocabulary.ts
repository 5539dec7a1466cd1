import { printedLabels, type CertificateWords, type Texts } from '@campus/credentials';
import { locales } from '@campus/platform/graphql/locale.ts';
import { inEveryLanguage, type KeyOf } from '@campus/platform/words/catalogue.ts';
import { Outcome } from '../../certificate.type.ts';
import { certificatesWords } from '../../words/certificates.words.ts';
import { routes } from '@campus/course-rules';

type Key = KeyOf<typeof certificatesWords>;

const texts = (key: Key): Texts => inEveryLanguage(certificatesWords, key);

const group = <Name extends string>(
  names: readonly Name[],
  keyOf: (name: Name) => Key,
): Record<Name, Texts> =>
  Object.fromEntries(names.map((name) => [name, texts(keyOf(name))])) as Record<Name, Texts>;

const outcomes = Object.values(Outcome);

/** What a page needs to show printed fields in the reader's language: ours, and the saved one, which carries them along. */
export const CERTIFICATE_WORDS: CertificateWords = {
  labels: { ...group(printedLabels, (label) => `print.${label}`), since: texts('print.since') },
  titles: group(outcomes, (outcome) => `title.${outcome}`),
  statements: group(outcomes, (outcome) => `statement.${outcome}`),
  routes: group(routes, (route) => `route.${route}`),
  languages: group(locales, (locale) => `language.${locale}`),
};
