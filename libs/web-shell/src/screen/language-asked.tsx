import { askedLocale } from '../i18n/kept-locale.ts';
import { lazyPart } from '../routing/lazy-part.tsx';

const LanguageOffer = lazyPart(async () => (await import('./language-offer.tsx')).LanguageOffer, 'language');

/** Of somebody signed in: nothing, unless a link has asked for a language. */
export const LanguageAsked = () => (askedLocale() ? <LanguageOffer /> : null);
