/** Addresses of the screens about accounts: how people sign in and are named, and what staff may do. */
export const accountsPaths = {
  requests: '/console/accounts',
  staff: '/console/accounts/staff',
  invite: '/console/accounts/staff/new',
  member: (personId: string) => `/console/accounts/staff/${personId}`,
  security: '/console/accounts/security',
  sessions: '/console/accounts/sessions',
} as const;
