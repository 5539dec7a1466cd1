import type { Locale } from '../graphql/locale.ts';

/** The colours of every document, as PDFs take them. */
export const INK = '#14262b';
export const SOFT = '#4a5d63';
export const TEAL = '#0b5c63';
export const LINE = '#8a999e';
export const SHADE = '#eef3f3';
/** Behind what must not be overlooked. */
export const WARM = '#fdf1d3';

/** The same as office programs take them: `14262B`. */
export const officeColour = (colour: string): string => colour.slice(1).toUpperCase();

/** What office programs check the spelling by. */
export const SPELLING: Record<Locale, string> = { es: 'es-MX', en: 'en-GB', fr: 'fr-FR' };

/** The families that office programs have; PDFs embed ours. */
export const OFFICE_FONTS = { head: 'Georgia', body: 'Calibri' } as const;
