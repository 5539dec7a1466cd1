import { randomUUID } from 'node:crypto';
import { writeCsv, type CellValue } from '@campus/tabular';
import { type TestCampus } from './campus.ts';
import { ask, command, openCall } from './nominations.ts';
import { type Persona } from './personas.ts';
import { plantEdition } from './plant.ts';

export const HEADINGS = ['Nombres', 'Primer apellido', 'Correo', 'País', 'Cargo', 'Permiso', 'Prioridad'];

const FIELDS = ['GIVEN_NAMES', 'FIRST_SURNAME', 'EMAIL', 'COUNTRY', 'POSITION', 'CONSENT', 'PRIORITY'];

export const nomineePlan = (over: Record<string, unknown> = {}) => ({
  fields: FIELDS,
  linkId: null,
  country: null,
  institutionName: 'SRE',
  audience: '',
  nominatorName: 'Rosario Méndez',
  hasConsent: false,
  locale: 'es',
  surnames: 'BY_COUNTRY',
  nameOrder: 'GIVEN_FIRST',
  ...over,
});

/** A row of a list, with a unique address. */
export const nomineeRow = (
  name: string,
  over: Partial<{ address: string; country: string; consent: string }> = {},
) => [
  name,
  'Ibarra',
  over.address ?? `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`,
  over.country ?? 'México',
  'Analista',
  over.consent ?? 'sí',
  '2',
];

/** A call of a new edition. */
export async function freshCall(campus: TestCampus): Promise<string> {
  const { editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false });
  return openCall(campus, editionId);
}

interface SentIn {
  id: string;
  name: string;
  institutionName: string;
  state: string;
  waitingRank: number | null;
}

/** The people nominated in a call. */
export const sentIn = async (campus: TestCampus, call: string) =>
  (
    await ask<{ nominations: { items: SentIn[] } }>(campus, 'lucia', 'Nominations', {
      locale: 'es',
      callId: call,
      sort: 'NAME',
      limit: 50,
      offset: 0,
    })
  ).data.nominations.items;

export interface ListDetail {
  list: { id: string; status: string; rows: number };
  columns: { header: string; suggestion: string }[];
  counts: { result: string; count: number }[];
  reasons: { result: string; reason: string; count: number }[];
  unknown: {
    field: string;
    country: string;
    text: string;
    rows: number;
    proposal: { placeId: string | null } | null;
  }[];
  meanings: { field: string; country: string; text: string; rows: number; name: string | null }[];
  waiting: { rows: number; callId: string | null; isTaken: boolean };
}

export interface ListedRow {
  line: number;
  result: string;
  name: string;
  address: string;
  notes: { code: string; params: Record<string, string> }[];
  changes: { field: string; before: string | null; after: string | null }[];
  texts: { field: string; text: string; was: string | null }[];
  decision: string | null;
  undo: string | null;
}

export interface UndoPreview {
  removedCount: number;
  restoredCount: number;
  keptCount: number;
  items: { line: number; name: string; isNew: boolean; undo: string; changes: { field: string }[] }[];
}

/** A coordinator with a spreadsheet of nominees. */
export class ListBringer {
  constructor(
    private readonly campus: TestCampus,
    private readonly persona: Persona,
  ) {}

  async send(callId: string, bytes: Uint8Array, key: string = randomUUID()) {
    const answer = await this.campus.server.app.inject({
      method: 'POST',
      url: `/nominee-lists?call=${callId}&name=lista.csv`,
      headers: {
        ...(await this.campus.as(this.persona).headers()),
        'content-type': 'application/octet-stream',
        'idempotency-key': key,
      },
      payload: Buffer.from(bytes),
    });
    const body = answer.json<{ id?: string; errors?: { extensions: { code: string } }[] }>();
    return { status: answer.statusCode, id: body.id ?? '', code: body.errors?.[0]?.extensions.code ?? null };
  }

  async bring(
    callId: string,
    rows: readonly (readonly CellValue[])[],
    headings: string[] = HEADINGS,
  ): Promise<string> {
    return (await this.send(callId, writeCsv([headings, ...rows]))).id;
  }

  check(listId: string, plan: Record<string, unknown> = {}) {
    return this.act('CheckNomineeList', { listId, plan: nomineePlan(plan) });
  }

  decide(listId: string, line: number, decision: 'SAME' | 'NEW' | 'SKIP') {
    return this.act('DecideNomineeRow', { listId, line, decision });
  }

  mapValue(
    listId: string,
    text: string,
    placeId: string | null,
    over: { field?: string; country?: string; isKept?: boolean } = {},
  ) {
    const said = { field: 'INSTITUTION', country: 'MX', text, placeId, isKept: false, ...over };
    return this.act('MapNomineeValue', { listId, ...said });
  }

  waitlist(listId: string, isWaiting = true) {
    return this.act('WaitlistNomineeRows', { listId, isWaiting });
  }

  mend(listId: string, line: number, texts: Record<string, string>) {
    return this.act('MendNomineeRow', {
      listId,
      line,
      texts: Object.entries(texts).map(([field, text]) => ({ field, text })),
    });
  }

  apply(listId: string, mode: 'ALL' | 'GOOD_ROWS') {
    return this.act('ApplyNomineeList', { listId, mode });
  }

  async preview(listId: string): Promise<UndoPreview | null> {
    const { data } = await ask<{ nomineeListUndo: UndoPreview | null }>(
      this.campus,
      this.persona,
      'NomineeListUndo',
      { listId, limit: 100, offset: 0 },
    );
    return data.nomineeListUndo;
  }

  undo(listId: string, expectedCount: number, idempotencyKey: string = randomUUID()) {
    return command<{ detail: ListDetail }>(this.campus, this.persona, 'UndoNomineeList', {
      listId,
      expectedCount,
      idempotencyKey,
    });
  }

  async rows(listId: string): Promise<ListedRow[]> {
    const { data } = await ask<{ nomineeListRows: { items: ListedRow[] } }>(
      this.campus,
      this.persona,
      'NomineeListRows',
      { listId, result: null, limit: 100, offset: 0 },
    );
    return data.nomineeListRows.items;
  }

  async result(listId: string, file: string): Promise<{ status: number; text: string }> {
    const answer = await this.campus.server.app.inject({
      method: 'GET',
      url: `/nominee-lists/${listId}/${file}`,
      headers: await this.campus.as(this.persona).headers(),
    });
    return { status: answer.statusCode, text: answer.body };
  }

  private act(operation: string, input: Record<string, unknown>) {
    return command<{ detail: ListDetail }>(this.campus, this.persona, operation, {
      ...input,
      idempotencyKey: randomUUID(),
    });
  }
}
