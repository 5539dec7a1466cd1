/** Kinds of institutions, the region's own list. */
export const institutionKinds = [
  'foreign_ministry',
  'consular_network',
  'migration_authority',
  'civil_protection',
  'police_border',
  'ombudsman',
  'child_protection',
  'women',
  'labour',
  'health',
  'defence',
  'local_government',
  'judiciary',
  'ngo',
  'red_cross',
  'university',
  'intl_org',
  'private',
] as const;

/** Kinds of consular posts; the database holds to the same list. */
export const postKinds = [
  'embassy_consular_section',
  'consulate_general',
  'consulate',
  'vice_consulate',
  'honorary',
  'mobile',
  'hq_desk',
] as const;

/** Who an edition is for. */
export const audiences = [
  'consul_abroad',
  'foreign_consul_accredited',
  'ministry_hq',
  'migration_officer',
  'emergency_manager',
  'civil_society',
  'trainer',
] as const;

/** Is a key one of a vocabulary? */
export const isOneOf = <Key extends string>(keys: readonly Key[], key: string): key is Key =>
  (keys as readonly string[]).includes(key);
