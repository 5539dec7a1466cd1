/** Addresses of the record of who did what. */
export const auditPaths = {
  list: '/console/audit',
  chain: '/console/audit/chain',
  /** In the learner’s client, for everybody: how long what is kept. */
  retention: '/my-data',
} as const;
