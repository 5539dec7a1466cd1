/** Countries of the region and the zone of their capitals: where the groups of an edition take their deadlines from. */
export const nationalZones: Readonly<Record<string, string>> = {
  BZ: 'America/Belize',
  CA: 'America/Toronto',
  CR: 'America/Costa_Rica',
  DO: 'America/Santo_Domingo',
  GT: 'America/Guatemala',
  HN: 'America/Tegucigalpa',
  HT: 'America/Port-au-Prince',
  MX: 'America/Mexico_City',
  NI: 'America/Managua',
  PA: 'America/Panama',
  SV: 'America/El_Salvador',
  US: 'America/New_York',
};

/** The group without a country, and an edition that does not say otherwise. */
export const REGIONAL_ZONE = 'America/Costa_Rica';
