/** The security log, for administrators; mails lead there. */
export const securityPaths = { log: '/console/security' } as const;
