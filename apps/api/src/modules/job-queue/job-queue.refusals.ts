export const jobQueueRefusals = [
  // A server has it in hand; it will end by itself.
  'JOB_RUNNING',
] as const;
