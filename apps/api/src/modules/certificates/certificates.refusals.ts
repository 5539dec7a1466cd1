/** What issuing and revoking may say no with. */
export const certificatesRefusals = [
  'NOT_ELIGIBLE',
  'ALREADY_ISSUED',
  'NOT_IN_FORCE',
  'NOTHING_TO_CORRECT',
  'REASON_NEEDED',
] as const;
