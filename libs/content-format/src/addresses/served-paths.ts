/** What asks the database or works long: on a server with more to do than it can, these wait their turn. */
const working = [
  'api',
  'attendance',
  'attendance-lists',
  'certificate-\\w+',
  'certificates\\/.+',
  'credentials',
  'dispatch',
  'enrolment-statements',
  'exports',
  'figures',
  'graphql',
  'kit',
  'lti',
  'nomination-files',
  'nominee-lists',
  'oidc',
  'op',
  'people-imports',
  'personal-data',
  'plan',
  'rosters',
  'v',
  'verify',
];

/** Files, heartbeats, pages that are kept ready, and uploads, which last. */
const ready = [
  'catalogue\\..+',
  'en',
  'es',
  'fr',
  'health',
  'issuers',
  'media',
  'outbox',
  'status',
  'unsubscribe',
  'uploads',
];

/** Those of `servedPaths` that wait their turn. */
export const workingPaths = working.join('|');

/**
 * What the server answers itself, by the first parts of a path without its first slash, as the alternatives of a regular
 * expression: operations, files, pages without a client. All other paths are screens of a client, and the assets of
 * clients.
 */
export const servedPaths = [...working, ...ready].join('|');
