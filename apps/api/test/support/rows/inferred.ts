import { type Catalogue } from './catalogue.ts';
import { either, list, nothing, open, record, worst, type Cell, type Nulls, type Shape } from './shapes.ts';

/** What is known of an expression before it leaves the database. */
export interface Inferred {
  type: number;
  nulls: Nulls;
  /** What is inside JSON. */
  json?: Shape;
  /** What is inside a list. */
  element?: Inferred;
  /** What is inside a row of a table or sub-query. */
  fields?: ReadonlyMap<string, Inferred>;
}

/** The type of a value that comes from one of several expressions; nullable as if all were evaluated. */
export function eitherOf(all: readonly Inferred[]): Inferred {
  return all.reduce((one, other) => {
    const element = one.element && other.element && eitherOf([one.element, other.element]);
    return {
      type: one.type || other.type,
      nulls: worst([one.nulls, other.nulls]),
      json: either(one.json ?? open, other.json ?? open),
      ...(element ? { element } : {}),
      ...(one.fields && other.fields ? { fields: one.fields } : {}),
    };
  });
}

export const BOOLEAN = 16;
export const BIGINT = 20;

export const never = (type: number): Inferred => ({ type, nulls: 'never' });
export const unknown = (type: number): Inferred => ({ type, nulls: 'unknown' });
/** The elements of a list without any. */
export const noElement = (type: number): Inferred => ({ type, nulls: 'never', json: nothing });
/** Null itself. */
export const nobody = (type: number): Inferred => ({
  type,
  nulls: 'may',
  json: nothing,
  element: noElement(0),
});

/** What is inside values that leave the database, as JSON or as themselves. */
export class Leaving {
  constructor(private readonly catalogue: Catalogue) {}

  json(inferred: Inferred): Cell {
    const { nulls, type } = inferred;
    if (this.catalogue.isJson(type)) return { nulls, shape: inferred.json ?? open };
    const element = this.elementOf(inferred);
    if (element) return { nulls, shape: list(this.json(element)) };
    const fields = this.fieldsOf(inferred);
    if (!fields) return { nulls, shape: this.catalogue.inJson(type) };
    return { nulls, shape: record([...fields].map(([name, field]) => [name, this.json(field)] as const)) };
  }

  program(inferred: Inferred): Cell {
    const { nulls, type } = inferred;
    if (this.catalogue.isJson(type)) return { nulls, shape: inferred.json ?? open };
    const element = this.elementOf(inferred);
    if (element && this.catalogue.isListInProgram(type)) return { nulls, shape: list(this.program(element)) };
    return { nulls, shape: this.catalogue.inProgram(type) };
  }

  private elementOf({ type, element }: Inferred): Inferred | null {
    const elementType = this.catalogue.elementOf(type);
    if (!elementType) return null;
    return { ...(element ?? unknown(elementType)), type: elementType };
  }

  private fieldsOf({ type, fields }: Inferred): ReadonlyMap<string, Inferred> | null {
    if (fields) return fields;
    const relation = this.catalogue.relationOf(type);
    if (!relation) return null;
    const columns = [...this.catalogue.columnsOf(relation).values()];
    return new Map(
      columns.map((column) => [
        column.name,
        { type: column.type, nulls: column.isNotNull ? 'never' : 'may' },
      ]),
    );
  }
}
