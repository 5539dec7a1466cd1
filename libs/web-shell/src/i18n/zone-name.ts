import type { Locale } from '@campus/api-client';

/**
 * Places that a time zone is named after, by the last part of its id, where English, which ids are written in, is not
 * what people say. Browsers on phones leave these names out of their language data.
 */
const places: Record<string, Partial<Record<Locale, string>>> = {
  Mexico_City: { es: 'Ciudad de México', fr: 'Mexico' },
  Cancun: { es: 'Cancún' },
  Ciudad_Juarez: { es: 'Ciudad Juárez' },
  Mazatlan: { es: 'Mazatlán' },
  Merida: { es: 'Mérida', fr: 'Mérida' },
  Panama: { es: 'Panamá' },
  Bogota: { es: 'Bogotá' },
  Los_Angeles: { es: 'Los Ángeles' },
  Belize: { es: 'Belice' },
  El_Salvador: { fr: 'Salvador' },
  'Port-au-Prince': { es: 'Puerto Príncipe' },
  Santo_Domingo: { fr: 'Saint-Domingue' },
  New_York: { es: 'Nueva York' },
  Havana: { es: 'La Habana', fr: 'La Havane' },
  Jamaica: { fr: 'Jamaïque' },
  Sao_Paulo: { es: 'São Paulo', en: 'São Paulo', fr: 'São Paulo' },
  London: { es: 'Londres', fr: 'Londres' },
  Paris: { es: 'París' },
  Brussels: { es: 'Bruselas', fr: 'Bruxelles' },
  Zurich: { es: 'Zúrich' },
  Rome: { es: 'Roma' },
  Berlin: { es: 'Berlín' },
  Lisbon: { es: 'Lisboa', fr: 'Lisbonne' },
};

/** Countries a zone is named after, with the article that French gives them; towns have theirs in their name. */
const ofInFrench: Record<string, string> = {
  Costa_Rica: 'du ',
  Guatemala: 'du ',
  El_Salvador: 'du ',
  Belize: 'du ',
  Jamaica: 'de la ',
};

const said: Record<Locale, (place: string, part: string) => string> = {
  es: (place) => `hora de ${place}`,
  en: (place) => `${place} time`,
  fr: (place, part) => `heure ${ofInFrench[part] ?? (/^[AEIOU]/.test(place) ? 'd’' : 'de ')}${place}`,
};

const partOf = (timeZone: string) => timeZone.slice(timeZone.lastIndexOf('/') + 1);

/** The place a zone is named after, in the language of the reader: "Ciudad de México". */
export const zonePlace = (timeZone: string, locale: Locale): string => {
  const part = partOf(timeZone);
  return places[part]?.[locale] ?? part.replaceAll('_', ' ');
};

/** Names the zone of a time: "hora de Ciudad de México". `UTC` and the like stay as they are. */
export const zoneName = (timeZone: string, locale: Locale): string =>
  timeZone.includes('/') ? said[locale](zonePlace(timeZone, locale), partOf(timeZone)) : timeZone;
