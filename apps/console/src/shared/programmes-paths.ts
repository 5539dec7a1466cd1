/** Addresses of the regional programme and its directory. */
export const programmePaths = {
  programmes: '/console/programmes',
} as const;
