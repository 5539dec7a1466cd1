/** The address of the queue. */
export const jobPaths = { list: '/console/jobs' } as const;
