/** Addresses of the screens about accounts: how people sign in and are named, and what staff may do. */
export const accountsPaths = {
  requests: '/console/accounts',
  staff: '/console/accounts/staff',
  sessions: '/console/accounts/sessions',
} as const;
