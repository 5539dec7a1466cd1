import pg from 'pg';
import { open, value, type Shape } from './shapes.ts';

export interface TableColumn {
  name: string;
  type: number;
  isNotNull: boolean;
  hasDefault: boolean;
}

interface TypeRow {
  oid: number;
  name: string;
  category: string;
  element: number;
  list: number;
  relation: number;
  base: number;
}

interface FunctionRow {
  oid: number;
  name: string;
  isStrict: boolean;
}

const TYPES = `
  select oid::int, typname as name, typcategory as category, typelem::int as element, typarray::int as list,
         typrelid::int as relation, typbasetype::int as base
    from pg_type`;
/** PostgreSQL's own functions; those of the campus are judged by their bodies. */
const FUNCTIONS = `
  select oid::int, proname as name, proisstrict as "isStrict" from pg_proc where pronamespace = 'pg_catalog'::regnamespace`;
const COLUMNS = `
  select attrelid::int as relation, attnum as at, attname as name, atttypid::int as type, attnotnull as "isNotNull",
         atthasdef or attidentity <> '' as "hasDefault"
    from pg_attribute where attnum > 0 and not attisdropped`;
const REFERENCES = `
  select conrelid::int as "from", conkey[1]::int as "fromAt", confrelid::int as "to", confkey[1]::int as "toAt"
    from pg_constraint where contype = 'f' and convalidated and cardinality(conkey) = 1`;

const referenceKey = (from: number, fromAt: number, to: number, toAt: number): string =>
  `${from}.${fromAt} ${to}.${toAt}`;

/** One of each, as the database writes it: the parsers of `pg` show what they make of it. */
const EXAMPLES: Record<string, string> = {
  bool: 't',
  bytea: '\\x00',
  date: '2026-01-31',
  float4: '1.5',
  float8: '1.5',
  int2: '1',
  int4: '1',
  int8: '1',
  interval: '1 day',
  json: '{}',
  jsonb: '{}',
  numeric: '1.5',
  oid: '1',
  timestamp: '2026-01-31 12:00:00',
  timestamptz: '2026-01-31 12:00:00+00',
};

const typeOf = (example: unknown): string =>
  typeof example === 'object' && example !== null ? example.constructor.name : typeof example;

/** Types, functions and columns of one database, by their numbers. */
export class Catalogue {
  private constructor(
    private readonly types: ReadonlyMap<number, TypeRow>,
    private readonly functions: ReadonlyMap<number, FunctionRow>,
    private readonly relations: ReadonlyMap<number, ReadonlyMap<number, TableColumn>>,
    private readonly references: ReadonlySet<string>,
  ) {}

  static async of(client: pg.Client): Promise<Catalogue> {
    const { rows: types } = await client.query<TypeRow>(TYPES);
    const { rows: functions } = await client.query<FunctionRow>(FUNCTIONS);
    const { rows: columns } = await client.query<TableColumn & { relation: number; at: number }>(COLUMNS);
    const relations = new Map<number, Map<number, TableColumn>>();
    for (const { relation, at, ...column } of columns) {
      const known = relations.get(relation) ?? new Map<number, TableColumn>();
      relations.set(relation, known.set(at, column));
    }
    const { rows: references } =
      await client.query<Record<'from' | 'fromAt' | 'to' | 'toAt', number>>(REFERENCES);
    const keys = references.map(({ from, fromAt, to, toAt }) => referenceKey(from, fromAt, to, toAt));
    const byOid = <Row extends { oid: number }>(rows: Row[]) => new Map(rows.map((row) => [row.oid, row]));
    return new Catalogue(byOid(types), byOid(functions), relations, new Set(keys));
  }

  columnsOf(relation: number): ReadonlyMap<number, TableColumn> {
    return this.relations.get(relation) ?? new Map();
  }

  /** Whether a foreign key of one column guarantees that each value of the first is in the second. */
  refers(from: { relation: number; at: number }, to: { relation: number; at: number }): boolean {
    return this.references.has(referenceKey(from.relation, from.at, to.relation, to.at));
  }

  functionOf(oid: number): FunctionRow | undefined {
    return this.functions.get(oid);
  }

  isJson(type: number): boolean {
    return ['json', 'jsonb'].includes(this.types.get(type)?.name ?? '');
  }

  elementOf(type: number): number {
    const row = this.types.get(type);
    return row?.category === 'A' ? row.element : 0;
  }

  listOf(element: number): number {
    return this.types.get(element)?.list ?? 0;
  }

  /** The relation whose rows are values of this type, 0 for any other. */
  relationOf(type: number): number {
    return this.types.get(type)?.relation ?? 0;
  }

  /** The shape in which `pg` returns a value, or one element of a list. */
  inProgram(type: number): Shape {
    const parsed = this.parse(type, EXAMPLES[this.types.get(type)?.name ?? ''] ?? 'a');
    return this.isJson(type) ? open : value(typeOf(parsed));
  }

  /** False for a list of a type that `pg` does not know: it stays a text in braces. */
  isListInProgram(type: number): boolean {
    const example = EXAMPLES[this.types.get(this.elementOf(type))?.name ?? ''] ?? 'a';
    return this.elementOf(type) > 0 && Array.isArray(this.parse(type, `{${example}}`));
  }

  /** The shape of a value in JSON. */
  inJson(type: number): Shape {
    const row = this.types.get(type);
    if (!row || this.isJson(type)) return open;
    if (row.category === 'B') return value('boolean');
    return value(row.category === 'N' ? 'number' : 'string');
  }

  private parse(type: number, example: string): unknown {
    const parser: (text: string) => unknown = pg.types.getTypeParser(type);
    return parser(example);
  }
}
