import type { Locale } from '@campus/api-client';

/**
 * Places that a time zone is named after where English, which the zone's id is written in, is not what people say.
 * Browsers on phones leave these names out of their language data.
 */
const places: Record<string, Partial<Record<Locale, string>>> = {
  'America/Mexico_City': { es: 'Ciudad de México', fr: 'Mexico' },
  'America/Cancun': { es: 'Cancún', fr: 'Cancún' },
  'America/Ciudad_Juarez': { es: 'Ciudad Juárez' },
  'America/Mazatlan': { es: 'Mazatlán' },
  'America/Merida': { es: 'Mérida', fr: 'Mérida' },
  'America/Panama': { es: 'Panamá' },
  'America/Bogota': { es: 'Bogotá', fr: 'Bogotá' },
  'America/Los_Angeles': { es: 'Los Ángeles' },
  'America/Belize': { es: 'Belice' },
  'America/El_Salvador': { fr: 'Salvador' },
  'America/Port-au-Prince': { es: 'Puerto Príncipe', en: 'Port-au-Prince', fr: 'Port-au-Prince' },
  'America/Santo_Domingo': { fr: 'Saint-Domingue' },
  'America/New_York': { es: 'Nueva York' },
  'America/Havana': { es: 'La Habana', fr: 'La Havane' },
  'America/Jamaica': { fr: 'Jamaïque' },
  'America/Sao_Paulo': { es: 'São Paulo', en: 'São Paulo', fr: 'São Paulo' },
  'Europe/London': { es: 'Londres', fr: 'Londres' },
  'Europe/Paris': { es: 'París' },
  'Europe/Brussels': { es: 'Bruselas', fr: 'Bruxelles' },
  'Europe/Zurich': { es: 'Zúrich' },
  'Europe/Rome': { es: 'Roma' },
  'Europe/Berlin': { es: 'Berlín' },
  'Europe/Lisbon': { es: 'Lisboa', fr: 'Lisbonne' },
};

const said: Record<Locale, (place: string) => string> = {
  es: (place) => `hora de ${place}`,
  en: (place) => `${place} time`,
  fr: (place) => `heure de ${place}`,
};

/** The place a zone is named after, in the language of the reader: "Ciudad de México". */
export const zonePlace = (timeZone: string, locale: Locale): string =>
  places[timeZone]?.[locale] ?? (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** Whose clock a time is on: "hora de Ciudad de México". `UTC` and its like stay as they are. */
export const zoneName = (timeZone: string, locale: Locale): string =>
  timeZone.includes('/') ? said[locale](zonePlace(timeZone, locale)) : timeZone;
