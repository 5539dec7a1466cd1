/** Addresses of the record of who did what. */
export const auditPaths = {
  list: '/console/audit',
  chain: '/console/audit/chain',
  retention: '/console/audit/retention',
} as const;
