/** Address of the screen about learning platforms of others. */
export const platformsPaths = { list: '/console/platforms' } as const;
