// Who may import whom. The only place that says so: lint (.oxlintrc.json) enforces this table through
// tools/checks/import-rule.mjs, which reads the tags from each project's package.json and the folders from the tree.

/** `scope:` of a project → scopes it may import from. */
export const scopes = {
  api: ['api', 'shared'],
  web: ['web', 'shared'],
  shared: ['shared'],
  tools: ['api', 'web', 'shared', 'tools'],
};

/** `type:` of a project → types it may import from. Nobody imports an app (journeys use its test kit), and nobody imports content. */
export const types = {
  app: ['shell', 'client', 'ui', 'rules', 'domain', 'platform'],
  journeys: ['client', 'rules', 'shell'],
  shell: ['client', 'ui', 'rules'],
  client: ['rules'],
  ui: ['ui', 'rules'],
  domain: ['domain', 'platform', 'rules'],
  platform: ['rules'],
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
 * The domains of the server (libs/server), lowest first, and the nouns of each, lowest first. A domain imports the doors
 * (index.ts) of lower ones; a noun imports the files of lower nouns of its domain. Who must know of a higher one emits an
 * event, and the higher one listens.
 */
export const domains = {
  people: ['audit', 'people', 'providers', 'lists', 'viewings', 'security'],
  course: ['courses', 'content-import'],
  authoring: [
    'trees',
    'course-rights',
    'drafts',
    'making',
    'units',
    'translation',
    'question-files',
    'remarks',
    'publishing',
  ],
  delivery: ['programmes', 'editions', 'enrolments', 'attendance'],
  intake: ['nominations', 'people-import', 'nominee-lists'],
  study: [
    'progress',
    'check-in',
    'comments',
    'field-cards',
    'search',
    'packs',
    'notes',
    'scenarios',
    'quizzes',
    'answers',
    'item-analysis',
    'recall',
    'plans',
    'plan-reviews',
    'facilitator-kit',
    'enquiries',
    'journal',
    'surveys',
  ],
  scorm: ['scorm', 'exports', 'packages', 'scorm-records'],
  certification: ['certificates'],
  partners: ['systems', 'platforms', 'places', 'results', 'members', 'webhooks', 'launches'],
  overview: [
    'course-home',
    'corrections',
    'rosters',
    'saved-views',
    'dossiers',
    'job-queue',
    'notifications',
    'today',
    'reports',
    'audit-trail',
    'personal-data',
    'retention',
    'backups',
    'public-page',
  ],
};

/** The folders of a React app's src, lowest first; features never import each other. */
export const webLayers = ['shared', 'features', 'routes'];

/**
 * Generated files, data and not code, that a project may read although it may not import what made them: the server
 * knows the operations its clients registered without knowing the clients.
 */
export const contracts = ['libs/api-client/src/generated/registered-operations.json'];
