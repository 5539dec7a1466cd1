/** What somebody would study on, and over which link; empty: not said. */
export const devices = ['own', 'shared', 'phone'] as const;
export const connections = ['good', 'weak', 'rare'] as const;
