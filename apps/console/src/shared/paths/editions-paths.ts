const one = (id: string) => `/console/editions/${id}`;

/** Addresses of editions. Pages that other features add to an edition are in their own `*-paths.ts`. */
export const editionPaths = {
  list: '/console/editions',
  add: '/console/editions/new',
  overview: one,
  plan: (id: string) => `${one(id)}/plan`,
  openings: (id: string) => `${one(id)}/openings`,
  quotas: (id: string) => `${one(id)}/quotas`,
  closing: (id: string) => `${one(id)}/closing`,
  groups: (id: string) => `${one(id)}/groups`,
  copy: (id: string) => `${one(id)}/copy`,
  sessions: (id: string) => `${one(id)}/sessions`,
} as const;
