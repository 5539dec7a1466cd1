/** Kinds of institutions, as in quotas. */
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

export const audiences = [
  'consul_abroad',
  'foreign_consul_accredited',
  'ministry_hq',
  'migration_officer',
  'emergency_manager',
  'civil_society',
  'trainer',
] as const;

/** What somebody would study on, and over which link; empty: not said. */
export const devices = ['own', 'shared', 'phone'] as const;
export const connections = ['good', 'weak', 'rare'] as const;

export const isOneOf = <Word extends string>(words: readonly Word[], text: string): text is Word =>
  (words as readonly string[]).includes(text);
