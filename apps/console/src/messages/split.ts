/** Features whose messages are fetched when one of their screens is first opened; all others come with the first screen. */
export const splitBundles: readonly string[] = [
  'calls',
  'certificates',
  'attendance',
  'audit',
  'editions',
  'figures',
  'groups',
  'imports',
  'jobs',
  'messages',
  'people',
  'person',
  'personal-data',
  'programmes',
  'retention',
  'see-as',
];
