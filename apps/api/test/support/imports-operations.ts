import { randomUUID } from 'node:crypto';
import { PLAN } from './people-imports.ts';
import { type Persona } from './personas.ts';

type ImportCase = [
  operation: string,
  about: string,
  persona: Persona,
  variables: (importId: string) => object,
];

const page = { limit: 10, offset: 0 };
const lists = { ...page, sort: 'FILE', isDescending: false };
const rows = { ...page, sort: 'NAME', isDescending: true };
const command = (input: object) => (importId: string) => ({
  input: { importId, ...input, idempotencyKey: randomUUID() },
});
const elsewhere = (input: object) => () => ({
  input: { importId: randomUUID(), ...input, idempotencyKey: randomUUID() },
});

/** Operations about lists of people, and about jobs. */
export const importCases: ImportCase[] = [
  [
    'MapImportValues',
    'unknown',
    'carla',
    elsewhere({
      answers: [
        {
          country: 'MX',
          field: 'INSTITUTION',
          text: 'SRE',
          placeId: null,
          isLeftOut: true,
          isKept: false,
        },
      ],
    }),
  ],
  ['WaitlistImportRows', 'unknown', 'carla', elsewhere({ isWaiting: true })],
  [
    'MendImportRow',
    'unknown',
    'carla',
    elsewhere({ line: 2, texts: [{ field: 'EMAIL', text: 'a@example.org' }] }),
  ],
  ['PeopleImports', 'of everybody', 'lucia', () => ({ ...lists, search: '' })],
  [
    'PeopleImports',
    'of an edition, found',
    'carla',
    () => ({ ...lists, search: 'lista', editionId: randomUUID() }),
  ],
  ['PeopleImports', 'not for trainers', 'tomas', () => ({ ...lists, search: '' })],
  ['PeopleImport', 'checked', 'carla', (id) => ({ id })],
  ['PeopleImport', 'somebody else’s', 'marta', (id) => ({ id })],
  ['PeopleImportRows', 'all', 'carla', (importId) => ({ importId, search: '', ...rows })],
  [
    'PeopleImportRows',
    'by result',
    'carla',
    (importId) => ({ importId, results: ['SKIP'], search: 'a', ...rows }),
  ],
  ['PeopleImportPreview', 'of a plan', 'carla', (importId) => ({ importId, plan: PLAN })],
  ['CheckPeopleImport', 'unknown', 'carla', elsewhere({ plan: PLAN })],
  ['ReadImportSheet', 'no such sheet', 'carla', command({ sheet: 'Hoja2' })],
  [
    'DecideImportRows',
    'too many',
    'carla',
    command({ lines: Array.from({ length: 101 }, () => 1), decision: 'NEW' }),
  ],
  ['ApplyPeopleImport', 'rows are left', 'carla', command({ mode: 'ALL' })],
  ['UndoPeopleImport', 'not applied', 'carla', command({ expectedCount: 1 })],
  ['PeopleImportUndo', 'not applied', 'carla', (importId) => ({ importId, limit: 10, offset: 0 })],
  ['RetryPeopleImport', 'nothing failed', 'carla', command({})],
  ['ChangePeopleImport', 'unknown', 'carla', elsewhere({})],
  ['DiscardPeopleImport', 'unknown', 'carla', elsewhere({})],
  ['QueuedJobs', 'all', 'lucia', () => page],
  ['QueuedJobs', 'not for one country', 'carla', () => page],
  ['RetryJob', 'unknown', 'admin', () => ({ input: { jobId: '999999', idempotencyKey: randomUUID() } })],
  [
    'GiveUpJob',
    'without a reason',
    'admin',
    () => ({ input: { jobId: '999999', reason: '', idempotencyKey: randomUUID() } }),
  ],
];
