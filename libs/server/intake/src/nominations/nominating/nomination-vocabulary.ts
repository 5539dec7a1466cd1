/** The device and the connection somebody would study with; empty: not stated. */
export const devices = ['own', 'shared', 'phone'] as const;
export const connections = ['good', 'weak', 'rare'] as const;
