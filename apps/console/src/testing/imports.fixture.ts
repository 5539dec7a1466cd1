import type {
  DataOf,
  PeopleImport,
  PeopleImportPreview,
  PeopleImportRows,
  PeopleImports,
} from '@campus/api-client';

type Detail = NonNullable<DataOf<typeof PeopleImport>['peopleImport']>;
type Row = NonNullable<DataOf<typeof PeopleImportRows>['peopleImportRows']>['items'][number];

/** A Windows-1252 list of a Spanish office. */
export const importList = (
  over: Partial<Detail['list']> = {},
): DataOf<typeof PeopleImports>['peopleImports']['items'][number] => ({
  id: 'import-1',
  fileName: 'Lista de funcionarios.csv',
  fileBytes: 4_100,
  ownerName: 'Carla Méndez Ríos',
  status: 'MAPPING',
  progress: 100,
  fault: null,
  facts: {
    format: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    sheet: null,
    otherSheets: [],
    hasMacros: false,
    rows: 3,
    formulas: 0,
  },
  plan: null,
  edition: null,
  mode: null,
  createdAt: '2026-11-24T15:00:00Z',
  appliedAt: null,
  undoneAt: null,
  expiredAt: null,
  ...over,
});

const headers: [string, Detail['columns'][number]['suggestion']][] = [
  ['No.', null],
  ['Nombre(s)', 'GIVEN_NAMES'],
  ['Apellidos', 'SURNAMES'],
  ['Correo electrónico', 'EMAIL'],
  ['País', 'COUNTRY'],
];

export const importDetail = (over: Partial<Detail['list']> = {}, counts: Detail['counts'] = []): Detail => ({
  list: importList(over),
  columns: headers.map(([header, suggestion], index) => ({
    index,
    header,
    suggestion,
    samples: ['uno', 'dos'],
  })),
  counts,
  unknown: [],
  untaken: [],
  waiting: { rows: 0, callId: null, isTaken: false },
  meanings: [],
});

export const checkedCounts: Detail['counts'] = [
  { result: 'CREATE', reason: null, enrol: 'ENROL', undo: null, count: 1 },
  { result: 'DECIDE', reason: 'SAME_NAME', enrol: 'NONE', undo: null, count: 1 },
  { result: 'SKIP', reason: 'ADDRESS_MISSING', enrol: 'NONE', undo: null, count: 1 },
];

const row = (over: Partial<Row>): Row => ({
  line: 2,
  result: 'CREATE',
  reason: null,
  remarks: [],
  changes: [],
  name: 'Eva Paz Mora',
  address: 'eva@example.org',
  country: 'MX',
  enrol: 'ENROL',
  decision: null,
  undo: null,
  personId: null,
  texts: [],
  ...over,
});

export const importRows: Row[] = [
  row({ remarks: [{ code: 'POST_UNKNOWN', params: { text: 'Consulado en Marte' } }] }),
  row({
    line: 3,
    result: 'DECIDE',
    reason: { code: 'SAME_NAME', params: { name: 'Rosa Luz Mora', address: 'rosa@example.org' } },
    name: 'Rosa Luz',
    address: 'rosa.luz@example.org',
    enrol: 'NONE',
  }),
  row({
    line: 4,
    result: 'SKIP',
    reason: { code: 'ADDRESS_MISSING', params: {} },
    name: 'Ana',
    address: '',
    enrol: 'NONE',
  }),
];

export const previewRows: DataOf<typeof PeopleImportPreview>['peopleImportPreview'] = [
  {
    line: 2,
    givenNames: 'Eva',
    firstSurname: 'Paz',
    secondSurname: 'Mora',
    address: 'eva@example.org',
    country: 'MX',
    refusal: null,
    remarks: [],
  },
];
