import { useSession } from '../hooks.tsx';
import { askedLocale } from '../i18n/kept-locale.ts';
import { lazyPart } from '../routing/lazy-part.tsx';

const LanguageOffer = lazyPart(async () => (await import('./language-offer.tsx')).LanguageOffer, 'language');

/** Nothing, unless a link has asked somebody who is signed in for a language. */
export const LanguageAsked = () => {
  const { status } = useSession();
  return askedLocale() && status === 'signed-in' ? <LanguageOffer /> : null;
};
