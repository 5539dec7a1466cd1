/** Addresses of the screens about accounts: how people sign in and are named, and what staff may do. */
export const accountsPaths = {
  requests: '/console/accounts',
  staff: '/console/accounts/staff',
  /** Institutions that sign people in. */
  providers: '/console/accounts/institutions',
  sessions: '/console/accounts/sessions',
} as const;
