/** Every zone the browser knows, by its IANA name, with the person's own even when this browser does not know it. */
export const timeZoneOptions = (own: string): { value: string; label: string }[] => {
  const zones = new Set([own, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
};
