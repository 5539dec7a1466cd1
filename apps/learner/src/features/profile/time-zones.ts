/** "Port-au-Prince (America)": the city first, which is what people look for. */
export const timeZoneLabel = (zone: string): string => {
  const [city = zone, ...regions] = zone.replaceAll('_', ' ').split('/').reverse();
  return regions.length > 0 ? `${city} (${regions.reverse().join(', ')})` : city;
};

/** Every zone the browser knows, with the person's own even when this browser does not know it. */
export const timeZoneOptions = (own: string): { value: string; label: string }[] => {
  const zones = new Set([own, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones]
    .map((zone) => ({ value: zone, label: timeZoneLabel(zone) }))
    .sort((a, b) => a.label.localeCompare(b.label));
};
