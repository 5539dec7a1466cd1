const rules = (editionId: string) => `/console/editions/${editionId}/messages`;

/** Addresses of what an edition writes: its rules, a message by hand, the log. */
export const messagePaths = {
  rules,
  rule: (editionId: string, kind: string) => `${rules(editionId)}/rule/${kind.toLowerCase()}`,
  write: (editionId: string) => `${rules(editionId)}/write`,
  log: (editionId: string) => `${rules(editionId)}/log`,
} as const;
