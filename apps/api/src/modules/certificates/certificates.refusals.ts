/** What issuing and revoking may say no with. */
export const certificatesRefusals = [
  'NOT_ELIGIBLE',
  'ALREADY_ISSUED',
  'NOT_IN_FORCE',
  'NOTHING_TO_CORRECT',
  'REASON_NEEDED',
  'CERTIFICATE_HELD',
  'BATCH_NOT_PROPOSED',
  'BATCH_NOT_APPROVED',
  'BATCH_NOT_DONE',
  'SECOND_PERSON_NEEDED',
  'NOBODY_READY',
  'NO_ADDRESS',
  'REMINDED_TODAY',
  'IMAGE_UNREADABLE',
  'ACCENT_TOO_LIGHT',
] as const;
