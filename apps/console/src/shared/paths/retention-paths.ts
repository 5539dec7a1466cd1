/** The address of what is kept and for how long. */
export const retentionPaths = { board: '/console/retention' } as const;
