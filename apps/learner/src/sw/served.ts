/**
 * What the server answers itself, by the first parts of the path in the notation of regular expressions: operations,
 * files, pages without a client. All other paths are screens.
 */
export const servedPaths = [
  'attendance',
  'attendance-lists',
  'catalogue\\..+',
  'certificate-\\w+',
  'certificates\\/.+',
  'credentials',
  'dispatch',
  'en',
  'enrolment-statements',
  'es',
  'exports',
  'figures',
  'fr',
  'graphql',
  'health',
  'issuers',
  'kit',
  'lti',
  'media',
  'nomination-files',
  'nominee-lists',
  'op',
  'outbox',
  'people-imports',
  'personal-data',
  'plan',
  'rosters',
  'status',
  'unsubscribe',
  'uploads',
  'v',
  'verify',
].join('|');

const served = new RegExp(`^/(assets|console|[^/]*\\.[^/]*|${servedPaths})(/|$)`);

/** Whether the server answers a path itself, with a file, a page or another application: all others are screens. */
export const isServed = (path: string): boolean => served.test(path);
