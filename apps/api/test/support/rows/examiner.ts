import pg from 'pg';
import { Catalogue } from './catalogue.ts';
import { differences } from './compared.ts';
import { Describer } from './described.ts';
import { Expressions } from './expressions.ts';
import { Leaving } from './inferred.ts';
import { record, type Shape } from './shapes.ts';
import { isNode, treeOf } from './tree-text.ts';
import { type DeclaredTypes } from './declared-rows.ts';

/** The database's objections to statements that were never run. */
export interface Examined {
  /** Names, types or parameters that it does not know. */
  misunderstood: string[];
  /** Row types that say other than the statement. */
  mistyped: string[];
}

/** A statement of the server and where it is declared, `file:line` from the root. */
interface Statement {
  name: string;
  text: string;
  place: string;
  /** Where its row type stands, when that is elsewhere. */
  typedAt?: string;
}

/** Lets a migrated database describe statements, and compares the result with the declared rows. */
export class Examiner {
  private constructor(
    private readonly describer: Describer,
    private readonly catalogue: Catalogue,
  ) {}

  static async on(client: pg.Client): Promise<Examiner> {
    const catalogue = await Catalogue.of(client);
    return new Examiner(await Describer.on(client), catalogue);
  }

  async examine(
    statements: readonly Statement[],
    types: ReadonlyMap<string, DeclaredTypes>,
  ): Promise<Examined> {
    const [misunderstood, mistyped]: [string[], Set<string>] = [[], new Set()];
    for (const { name, text, place, typedAt = place } of statements) {
      const declared = types.get(typedAt)?.row;
      const given = await this.rowOf(text).catch((error: unknown) => {
        misunderstood.push(`${place} ${name}: ${String(error)}`);
      });
      // The orders of a list are declared in one place, and wrong there together.
      if (given && declared)
        for (const sentence of differences(given, declared)) mistyped.add(`${place}: ${sentence}`);
      if (declared === undefined) mistyped.add(`${place}: its row type cannot be found.`);
    }
    return { misunderstood, mistyped: [...mistyped] };
  }

  /** What one row is for the program. */
  async rowOf(text: string): Promise<Shape> {
    const { columns, tree } = await this.describer.describe(text);
    const expressions = new Expressions(this.catalogue);
    const leaving = new Leaving(this.catalogue);
    const [query] = [treeOf(tree)].flat().filter(isNode);
    const output = (query && expressions.queries.outputOf(query, null)) ?? [];
    return record(
      columns.map(({ name, type }, at) => {
        const told = output[at];
        return [name, leaving.program({ nulls: 'unknown', ...told, type })];
      }),
    );
  }
}
