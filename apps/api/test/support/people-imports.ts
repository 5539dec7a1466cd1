import { randomUUID } from 'node:crypto';
import { beforeAll } from '@jest/globals';
import { writeCsv, type CellValue } from '@campus/tabular';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { resultOf } from './assertions.ts';
import { type Speaker } from './as.ts';
import { type TestCampus } from './campus.ts';
import { type Persona } from './personas.ts';

export const HEADINGS = ['Nombre(s)', 'Apellidos', 'Correo', 'País', 'Institución', 'Cargo', 'Sexo'];

export const PLAN = {
  fields: ['GIVEN_NAMES', 'SURNAMES', 'EMAIL', 'COUNTRY', 'INSTITUTION', 'POSITION', 'SEX'] as (
    | string
    | null
  )[],
  country: null as string | null,
  locale: 'es',
  surnames: 'BY_COUNTRY',
  nameOrder: 'GIVEN_FIRST',
  dateOrder: 'DMY',
  editionId: null as string | null,
  sendWelcome: false,
};
export type Plan = typeof PLAN;

const LIST = `id fileName status progress ownerName mode fault { code params } facts { format encoding delimiter sheet otherSheets hasMacros rows formulas }
  plan { fields country sendWelcome } edition { id } createdAt appliedAt undoneAt expiredAt`;
const CHANGED = `__typename ... on PeopleImportChanged { list { ${LIST} } } ... on Refusal { code params }`;

export const operations = {
  list: `query Q { peopleImports { totalCount items { ${LIST} } } }`,
  detail: `query Q($id: ID!) { peopleImport(id: $id) { list { ${LIST} } columns { index header samples suggestion } counts { result reason enrol undo count }
    unknown { field country text rows proposal { placeId country name } } meanings { field country text rows name isEarlier isLeftOut } untaken { field code rows } waiting { rows callId isTaken } } }`,
  rows: `query Q($id: ID!, $results: [ImportResult!], $search: String!, $limit: Int!, $offset: Int!) {
    peopleImportRows(importId: $id, results: $results, search: $search, limit: $limit, offset: $offset) {
      totalCount items { line result reason { code params } remarks { code params } changes { field before after } name address country enrol decision undo personId texts { field text was } } } }`,
  preview: `query Q($id: ID!, $plan: ImportPlanInput!) { peopleImportPreview(importId: $id, plan: $plan) { line givenNames firstSurname secondSurname address country refusal { code } } }`,
  check: `mutation M($input: CheckPeopleImportInput!) { checkPeopleImport(input: $input) { ${CHANGED} } }`,
  sheet: `mutation M($input: ReadImportSheetInput!) { readImportSheet(input: $input) { ${CHANGED} } }`,
  decide: `mutation M($input: DecideImportRowsInput!) { decideImportRows(input: $input) { ${CHANGED} } }`,
  mapValues: `mutation M($input: MapImportValuesInput!) { mapImportValues(input: $input) { ${CHANGED} } }`,
  waitlist: `mutation M($input: WaitlistImportRowsInput!) { waitlistImportRows(input: $input) { ${CHANGED} } }`,
  mend: `mutation M($input: MendImportRowInput!) { mendImportRow(input: $input) { ${CHANGED} } }`,
  apply: `mutation M($input: ApplyPeopleImportInput!) { applyPeopleImport(input: $input) { ${CHANGED} } }`,
  wouldUndo: `query Q($id: ID!, $limit: Int!) { peopleImportUndo(importId: $id, limit: $limit, offset: 0) {
    removedCount restoredCount keptCount totalCount items { line name address isNew undo changes { field before after } } } }`,
  undo: `mutation M($input: UndoPeopleImportInput!) { undoPeopleImport(input: $input) { ${CHANGED} } }`,
  change: `mutation M($input: ChangePeopleImportInput!) { changePeopleImport(input: $input) { ${CHANGED} } }`,
  retry: `mutation M($input: RetryPeopleImportInput!) { retryPeopleImport(input: $input) { ${CHANGED} } }`,
  discard: `mutation M($input: DiscardPeopleImportInput!) { discardPeopleImport(input: $input) { ${CHANGED} } }`,
};
type Mutation = Exclude<keyof typeof operations, 'list' | 'detail' | 'rows' | 'preview'>;

export interface RowData {
  line: number;
  result: string;
  reason: { code: string; params: Record<string, unknown> } | null;
  remarks: { code: string }[];
  changes: { field: string; before: string | null; after: string | null }[];
  name: string;
  address: string;
  enrol: string;
  undo: string | null;
  personId: string | null;
  texts: { field: string; text: string; was: string | null }[];
}

export interface DetailData {
  list: {
    id: string;
    status: string;
    fault: { code: string; params: Record<string, unknown> } | null;
    facts: Record<string, unknown> | null;
    expiredAt: string | null;
  };
  columns: { index: number; header: string; suggestion: string | null }[];
  counts: { result: string; reason: string | null; enrol: string; undo: string | null; count: number }[];
  unknown: {
    field: string;
    country: string;
    text: string;
    rows: number;
    proposal: { placeId: string | null; country: string; name: string } | null;
  }[];
  meanings: { text: string; rows: number; name: string | null; isEarlier: boolean; isLeftOut: boolean }[];
  untaken: { field: string; code: string; rows: number }[];
  waiting: { rows: number; callId: string | null; isTaken: boolean };
}

export interface UndoData {
  removedCount: number;
  restoredCount: number;
  keptCount: number;
  totalCount: number;
  items: {
    line: number;
    name: string;
    address: string;
    isNew: boolean;
    undo: string;
    changes: { field: string }[];
  }[];
}

/** What is in the database after an import. */
export function importedIn(campus: TestCampus) {
  const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const count = async (text: string, values: unknown[] = []) =>
    Number((await rows<{ count: string }>(text, values))[0]?.count);
  /** How many people have an address of this domain. */
  const people = (domain: string) =>
    count(`select count(*) from person_email where address like '%@' || $1 and valid_to is null`, [domain]);
  return { rows, count, people };
}

/** The edition in which officers may enrol themselves. */
export async function openEditionIn(campus: TestCampus): Promise<string> {
  const { rows } = await campus.server.sql.query<{ id: string }>(
    `select id from edition where is_open order by starts_on limit 1`,
  );
  return rows[0]?.id ?? '';
}

/** Inside a `describe`: Carla, who imports, the edition that is open, and what is in the database afterwards. */
export function carlaImports(campus: TestCampus) {
  const edition = { id: '' };
  beforeAll(async () => {
    edition.id = await openEditionIn(campus);
  });
  return { ...importedIn(campus), carla: new Importer(campus, 'carla'), edition };
}

/** A coordinator with a list, one call per act; jobs run when asked to. */
export class Importer {
  constructor(
    private readonly campus: TestCampus,
    private readonly persona: Persona,
  ) {}

  get speaker(): Speaker {
    return this.campus.as(this.persona);
  }

  async send(
    bytes: Uint8Array,
    name = 'lista.csv',
    key: string = randomUUID(),
    headers: Record<string, string> = {},
    words: Record<string, string> = {},
  ) {
    const answer = await this.campus.server.app.inject({
      method: 'POST',
      url: `/people-imports?${new URLSearchParams({ name, ...words }).toString()}`,
      headers: {
        ...(await this.speaker.headers()),
        'content-type': 'application/octet-stream',
        'idempotency-key': key,
        ...headers,
      },
      payload: Buffer.from(bytes),
    });
    return {
      status: answer.statusCode,
      body: answer.json<{ id?: string; errors?: { extensions: { code: string } }[] }>(),
    };
  }

  drain(): Promise<void> {
    return this.campus.server.app.get(Jobs).drain();
  }

  /** Sends a file and has it read. */
  async bring(bytes: Uint8Array, name?: string): Promise<string> {
    const { body } = await this.send(bytes, name);
    await this.drain();
    return body.id ?? '';
  }

  /** The same; with a language for letters, a clear list goes on to its dry run. */
  async bringOn(bytes: Uint8Array, words: Record<string, string>): Promise<string> {
    const { body } = await this.send(bytes, undefined, undefined, undefined, words);
    await this.drain();
    return body.id ?? '';
  }

  bringRows(rows: readonly (readonly CellValue[])[], headings: string[] = HEADINGS): Promise<string> {
    return this.bring(writeCsv([headings, ...rows]));
  }

  /** What one text means. */
  saying({ importId, ...answer }: { importId: string; [word: string]: unknown }) {
    return { importId, answers: [answer] };
  }

  async ask(mutation: Mutation, input: Record<string, unknown>) {
    return this.speaker.query(operations[mutation], { input: { idempotencyKey: randomUUID(), ...input } });
  }

  async act(mutation: Mutation, input: Record<string, unknown>): Promise<DetailData> {
    const result = resultOf(await this.ask(mutation, input));
    if (result.__typename === 'Refusal') throw new Error(`${mutation}: ${result.code}`);
    await this.drain();
    return this.detail(String(input['importId']));
  }

  check(importId: string, plan: Partial<Plan> = {}): Promise<DetailData> {
    return this.act('check', { importId, plan: { ...PLAN, ...plan } });
  }

  /** A file, read and checked. */
  async checked(rows: readonly (readonly CellValue[])[], plan: Partial<Plan> = {}): Promise<string> {
    const importId = await this.bringRows(rows);
    await this.check(importId, plan);
    return importId;
  }

  async detail(id: string): Promise<DetailData> {
    const answer = await this.speaker.query<{ peopleImport: DetailData }>(operations.detail, { id });
    return answer.data.peopleImport;
  }

  /** What undoing would do, the first four rows of it. */
  async wouldUndo(id: string): Promise<UndoData | null> {
    const variables = { id, limit: 4 };
    const answer = await this.speaker.query<{ peopleImportUndo: UndoData | null }>(
      operations.wouldUndo,
      variables,
    );
    return answer.data.peopleImportUndo;
  }

  async rows(id: string, results: string[] | null = null, search = ''): Promise<RowData[]> {
    const variables = { id, results, search, limit: 100, offset: 0 };
    const answer = await this.speaker.query<{ peopleImportRows: { items: RowData[] } }>(
      operations.rows,
      variables,
    );
    return answer.data.peopleImportRows.items;
  }
}
