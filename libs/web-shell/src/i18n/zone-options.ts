import type { Locale } from '@campus/api-client';
import { zonePlace } from './zone-name.ts';
import { placesOfZones } from './zone-places.ts';

/** Null where this browser does not know the zone. */
const offsetOf = (timeZone: string): string | null => {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts();
    return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('-', '\u2212') ?? null;
  } catch {
    return null;
  }
};

/** "Ciudad de México (GMT−06:00)": the place in the reader's language, then its present offset. */
export const zoneLabel = (zone: string, locale: Locale): string => {
  const place = placesOfZones[zone]?.[locale] ?? zonePlace(zone, locale);
  const offset = offsetOf(zone);
  return offset ? `${place} (${offset})` : place;
};

/** Every zone the browser knows in the order of the reader's alphabet, with `own` even when this browser does not know it. */
export const zoneOptions = (own: string, locale: Locale): { value: string; label: string }[] => {
  const { compare } = new Intl.Collator(locale);
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])]
    .map((value) => ({ value, label: zoneLabel(value, locale) }))
    .sort((a, b) => compare(a.label, b.label));
};
