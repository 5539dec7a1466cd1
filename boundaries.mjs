// Who may import whom. The only place that says so: eslint.config.mjs enforces this table through
// tools/checks/import-rule.mjs, which reads the tags from each project's package.json and the folders from the tree.

/** `scope:` of a project → scopes it may import from. */
export const scopes = {
  api: ['api', 'shared'],
  web: ['web', 'shared'],
  shared: ['shared'],
  tools: ['api', 'web', 'shared', 'tools'],
};

/** `type:` of a project → types it may import from. Nobody imports an app, and nobody imports content. */
export const types = {
  app: ['shell', 'client', 'ui', 'rules'],
  journeys: ['client', 'rules', 'shell'],
  shell: ['client', 'ui', 'rules'],
  client: ['rules'],
  ui: ['ui', 'rules'],
  rules: ['rules'],
  tools: ['client', 'rules', 'tools'],
};

const server = ['@nestjs/*', 'typeorm', 'pg', 'fastify', '@fastify/*', '@apollo/*', 'graphile-worker'];
const browser = ['react', 'react-dom', 'wouter', 'idb', '@lingui/react'];

/** npm packages that the sources of a scope or type must do without; `@x/*` means every package of @x. */
export const banned = {
  'type:rules': [...server, ...browser, 'graphql', 'node:http', 'node:net'],
  'scope:web': [...server, 'graphql'],
  'scope:api': browser,
};

/**
 * The modules of apps/api/src/modules, lowest first. A module uses the doors (index.ts) of its own tier and of lower
 * ones; a lower module never imports a higher one: it emits an event, and the higher one listens.
 */
export const tiers = [
  ['people', 'audit'],
  ['courses', 'content-import', 'viewings', 'programmes', 'job-queue'],
  ['editions'],
  ['nominations', 'enrolments'],
  [
    'scorm',
    'quizzes',
    'surveys',
    'comments',
    'scenarios',
    'progress',
    'attendance',
    'field-cards',
    'people-import',
    'nominee-lists',
  ],
  ['scorm-records', 'packages'],
  ['journal'],
  ['certificates', 'plans'],
  ['course-home', 'rosters', 'corrections'],
  ['dossiers'],
  [
    'lti',
    'exports',
    'reports',
    'notifications',
    'audit-trail',
    'personal-data',
    'retention',
    'security',
    'backups',
  ],
];

/** The folders of apps/api/src, lowest first: the platform knows no business words. Migrations stand alone. */
export const apiLayers = ['platform', 'modules'];

/** The folders of a React app's src, lowest first; features never import each other. */
export const webLayers = ['shared', 'features', 'routes'];

/**
 * Generated files, data and not code, that a project may read although it may not import what made them: the server
 * knows the operations its clients registered without knowing the clients.
 */
export const contracts = ['libs/api-client/src/generated/registered-operations.json'];
