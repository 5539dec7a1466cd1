import type {
  CallLinks,
  DataOf,
  Nomination as NominationQuery,
  NominationCall,
  NominationCalls,
  Nominations,
  NomineeList,
  NomineeListRows,
  SeatQuotas,
  SelectionPreview,
} from '@campus/api-client';

type Call = NonNullable<DataOf<typeof NominationCall>['nominationCall']>;
type CallRow = DataOf<typeof NominationCalls>['nominationCalls']['items'][number];
type Link = DataOf<typeof CallLinks>['callLinks']['items'][number];
type Row = DataOf<typeof Nominations>['nominations']['items'][number];
type Nomination = NonNullable<DataOf<typeof NominationQuery>['nomination']>;
type Quota = DataOf<typeof SeatQuotas>['seatQuotas'][number];
type List = NonNullable<DataOf<typeof NomineeList>['nomineeList']>;
type ListRow = DataOf<typeof NomineeListRows>['nomineeListRows']['items'][number];
type Preview = DataOf<typeof SelectionPreview>['selectionPreview'];

export const callRow = (over: Partial<CallRow> = {}): CallRow => ({
  id: 'call-1',
  title: 'Convocatoria regional',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  phase: 'OPEN',
  opensOn: '2026-11-01',
  closesOn: '2026-12-10',
  links: 2,
  hasLinks: true,
  counts: [
    { state: 'SUBMITTED', count: 12 },
    { state: 'ACCEPTED', count: 3 },
  ],
  ...over,
});

export const call = (over: Partial<Call> = {}): Call => ({
  id: 'call-1',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  phase: 'DRAFT',
  title: 'Convocatoria regional',
  titles: { es: 'Convocatoria regional', en: 'Regional call', fr: 'Appel régional' },
  texts: { es: '## Perfil', en: null, fr: null },
  opensOn: '2026-11-01',
  closesOn: '2026-12-10',
  confirmDays: 7,
  timeZone: 'America/Costa_Rica',
  audiences: [],
  institutionKinds: ['foreign_ministry'],
  countries: [],
  needsLetter: true,
  contactName: 'Lucía Fernández',
  contactAddress: 'convocatoria@example.org',
  letters: [
    { kind: 'ACCEPTED', locale: 'es', subject: 'Aceptada: {edition}', body: 'Confirme.', isStandard: true },
  ],
  counts: [{ state: 'SUBMITTED', count: 12 }],
  revision: 4,
  hasLinks: true,
  mayWrite: true,
  ...over,
});

export const callLink = (over: Partial<Link> = {}): Link => ({
  id: 'link-1',
  label: 'Secretaría de Relaciones Exteriores',
  country: 'MX',
  institutionName: 'Secretaría de Relaciones Exteriores',
  institutionKind: 'foreign_ministry',
  nominatorName: 'Rosario Méndez',
  address: 'capacitacion@example.org',
  locale: 'es',
  maxNominations: 10,
  nominations: 3,
  expiresAt: null,
  revokedAt: null,
  sentAt: '2026-11-02T15:00:00.000Z',
  openedAt: '2026-11-04T15:00:00.000Z',
  lastUsedAt: '2026-11-05T15:00:00.000Z',
  url: 'https://campus.example.org/nominate/token-1',
  ...over,
});

export const nominationRow = (over: Partial<Row> = {}): Row => ({
  id: 'nomination-1',
  name: 'Rosa María Ibarra Quintero',
  state: 'SUBMITTED',
  version: 1,
  country: 'MX',
  countryName: 'México',
  institutionName: 'Secretaría de Relaciones Exteriores',
  institutionKind: 'foreign_ministry',
  priority: 1,
  waitingRank: null,
  isTold: false,
  isLate: false,
  submittedAt: '2026-11-05T15:00:00.000Z',
  personId: null,
  checks: ['SAME_NAME'],
  decisions: ['REVIEW', 'ACCEPT', 'WAITLIST', 'REJECT'],
  ...over,
});

export const nomination = (over: Partial<Nomination> = {}): Nomination => ({
  id: 'nomination-1',
  summary: nominationRow(),
  callId: 'call-1',
  editionId: 'edition-1',
  editionTitle: 'Cohorte regional',
  address: 'rosa@example.org',
  sex: 'FEMALE',
  position: 'Vicecónsul de protección',
  post: 'Consulado en Tapachula',
  audience: 'consul_abroad',
  locale: 'es',
  accessNeeds: 'Lector de pantalla',
  device: 'shared',
  connection: 'weak',
  nominatorName: 'Rosario Méndez',
  nominatorTitle: 'Directora',
  hasConsent: true,
  hasLetter: true,
  reason: null,
  letterReason: null,
  confirmBy: null,
  toldAt: null,
  confirmedAt: null,
  declinedAt: null,
  replaces: null,
  replacedBy: null,
  personId: null,
  lookAlikes: [],
  history: [
    {
      at: '2026-11-05T15:00:00.000Z',
      action: 'nomination.submitted',
      actor: null,
      by: 'link',
      reason: null,
    },
  ],
  ...over,
});

export const quota = (over: Partial<Quota> = {}): Quota => ({
  id: 'quota-1',
  country: 'MX',
  countryName: 'México',
  institutionKind: null,
  seats: 4,
  taken: 4,
  women: 1,
  sexKnown: 4,
  womenPercent: 50,
  waiting: 1,
  undecided: 2,
  ...over,
});

export const preview = (over: Partial<Preview> = {}): Preview => ({
  items: [{ nomination: nominationRow(), isPossible: true, hasSeat: true }],
  shortages: [],
  needsReason: false,
  ...over,
});

export const nomineeList = (over: Partial<List> = {}): List => ({
  list: {
    id: 'list-1',
    callId: 'call-1',
    fileName: 'cancilleria.xlsx',
    ownerName: 'Carla Mena',
    status: 'OPEN',
    rows: 2,
    createdAt: '2026-11-10T15:00:00.000Z',
    appliedAt: null,
    undoneAt: null,
    expiredAt: null,
  },
  columns: [
    { header: 'Nombre completo', samples: ['Uno Ibarra'], suggestion: 'FULL_NAME' },
    { header: 'Correo', samples: ['uno@example.org'], suggestion: 'EMAIL' },
  ],
  plan: {
    fields: ['FULL_NAME', 'EMAIL'],
    linkId: null,
    country: 'MX',
    institutionName: 'Cancillería',
    audience: '',
    nominatorName: '',
    hasConsent: false,
    locale: 'es',
    surnames: 'BY_COUNTRY',
    nameOrder: 'GIVEN_FIRST',
  },
  counts: [
    { result: 'CREATE', count: 1 },
    { result: 'UPDATE', count: 0 },
    { result: 'KEEP', count: 0 },
    { result: 'SKIP', count: 1 },
  ],
  reasons: [{ result: 'SKIP', reason: 'COUNTRY_UNKNOWN', count: 1 }],
  unknown: [],
  waiting: { rows: 0, callId: null, isTaken: false },
  meanings: [],
  ...over,
});

export const listRows: ListRow[] = [
  {
    line: 2,
    result: 'CREATE',
    name: 'Uno Ibarra',
    address: 'uno@example.org',
    country: 'MX',
    institution: 'Cancillería',
    decision: null,
    undo: null,
    texts: [],
    changes: [],
    notes: [],
  },
  {
    line: 3,
    result: 'SKIP',
    name: 'Dos Ibarra',
    address: 'dos@example.org',
    country: null,
    institution: '',
    decision: null,
    undo: null,
    texts: [],
    changes: [],
    notes: [{ code: 'COUNTRY_UNKNOWN', params: { text: 'Atlántida' } }],
  },
];
