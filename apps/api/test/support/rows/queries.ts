import { type Catalogue } from './catalogue.ts';
import { type Expressions } from './expressions.ts';
import { eitherOf, never, nobody, unknown, type Inferred } from './inferred.ts';
import { both, columnKey, proofsOf, type Proofs } from './proofs.ts';
import { rowsOfFunction } from './set-functions.ts';
import {
  isNode,
  isTrueIn,
  joinedIn,
  nodeIn,
  nodesIn,
  numberIn,
  numbersIn,
  wordIn,
  type TreeNode,
} from './tree-text.ts';

/** A query, those around it, and what its rows have passed. */
export interface Scope {
  query: TreeNode;
  around: Scope | null;
  proofs: Proofs;
}

export interface OutputColumn extends Inferred {
  name: string;
}

const COMMAND = { update: 2, insert: 3 };
const TABLE = { relation: 0, subquery: 1, join: 2, function: 3, values: 5, cte: 6 };
const UPDATES_ON_CONFLICT = '2';

/** What the columns of queries and tables are. */
export class Queries {
  private readonly known = new Map<TreeNode, OutputColumn[]>();
  private readonly underWay = new Set<TreeNode>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly expressions: Expressions,
  ) {}

  scopeOf(query: TreeNode, around: Scope | null): Scope {
    const proofs = this.expressions.prover.ofQuery(query);
    const found = this.expressions.references.joinsThatFind(
      query,
      (variable) => this.ofVariable(variable, { query, around, proofs }).nulls === 'never',
    );
    return { query, around, proofs: { ...proofs, joins: new Set([...proofs.joins, ...found]) } };
  }

  /** The output of a query; a recursive one cannot refer to its own. */
  outputOf(query: TreeNode, around: Scope | null): OutputColumn[] | null {
    const found = this.known.get(query);
    if (found) return found;
    if (this.underWay.has(query)) return null;
    this.underWay.add(query);
    const scope = this.scopeOf(query, around);
    const sets = nodeIn(query, 'setOperations');
    const columns = sets ? this.ofSet(sets, scope) : this.ofTargets(scope);
    this.underWay.delete(query);
    this.known.set(query, columns);
    return columns;
  }

  private ofTargets(scope: Scope): OutputColumn[] {
    const { query } = scope;
    const isSelect = numberIn(query, 'commandType') === 1;
    return nodesIn(query, isSelect ? 'targetList' : 'returningList')
      .filter((target) => !isTrueIn(target, 'resjunk'))
      .map((target) => ({ ...this.expressions.ofTarget(target, scope), name: wordIn(target, 'resname') }));
  }

  private ofSet(part: TreeNode, scope: Scope): OutputColumn[] {
    if (part.tag === 'RANGETBLREF') {
      const table = this.tableAt(scope, numberIn(part, 'rtindex'));
      const query = table && nodeIn(table, 'subquery');
      return (query && this.outputOf(query, scope)) ?? [];
    }
    const sides = ['larg', 'rarg']
      .map((side) => nodeIn(part, side))
      .filter(isNode)
      .map((side) => this.ofSet(side, scope))
      // A recursive part whose type is not known yet.
      .filter((side) => side.length > 0);
    const [first = [], ...others] = sides;
    return first.map((column, at) => ({
      ...eitherOf([column, ...others.map((other) => other[at]).filter((other) => other !== undefined)]),
      name: column.name,
    }));
  }

  tableAt({ query }: Scope, number: number): TreeNode | undefined {
    return nodesIn(query, 'rtable')[number - 1];
  }

  /** A column, as seen by the query that the variable belongs to. */
  ofVariable(variable: TreeNode, from: Scope): Inferred {
    const type = numberIn(variable, 'vartype');
    let scope: Scope | null = from;
    for (let up = numberIn(variable, 'varlevelsup'); up > 0 && scope; up -= 1) scope = scope.around;
    if (!scope) return unknown(type);
    const { proofs, query } = scope;
    const table = this.tableAt(scope, numberIn(variable, 'varno'));
    const found = table
      ? this.ofColumn(table, numberIn(variable, 'varattno'), variable, scope)
      : unknown(type);
    const emptied = numbersIn(variable, 'varnullingrels').some((join) => !proofs.joins.has(join));
    if (emptied) return { ...found, type, nulls: 'may' };
    if (proofs.columns.has(columnKey(variable))) return { ...found, type, nulls: 'never' };
    const isGrouped = nodesIn(query, 'groupingSets').length > 0;
    return { ...found, type, ...(isGrouped ? { nulls: 'unknown' } : {}) };
  }

  private ofColumn(table: TreeNode, at: number, variable: TreeNode, scope: Scope): Inferred {
    const type = numberIn(variable, 'vartype');
    if (at < 0) return never(type);
    if (at === 0) return { ...never(type), ...this.fieldsOf(table, scope) };
    switch (numberIn(table, 'rtekind')) {
      case TABLE.relation:
        return this.ofRelation(table, at, variable, scope);
      case TABLE.subquery:
        return this.ofSubquery(table, scope)?.[at - 1] ?? unknown(type);
      case TABLE.join: {
        const joined = joinedIn(table)[at - 1];
        return isNode(joined) ? this.expressions.of(joined, scope) : unknown(type);
      }
      case TABLE.function:
        return rowsOfFunction(table, at, (node) => this.expressions.of(node, scope)) ?? unknown(type);
      case TABLE.values: {
        const lists = table.fields.get('values_lists');
        const rows = Array.isArray(lists) ? lists.filter(Array.isArray) : [];
        const values = rows
          .map((row: readonly unknown[]) => row[at - 1] as TreeNode | undefined)
          .filter(isNode);
        return values.length
          ? eitherOf(values.map((node) => this.expressions.of(node, scope)))
          : unknown(type);
      }
      case TABLE.cte:
        return this.ofCte(table, scope)?.[at - 1] ?? unknown(type);
      default:
        return unknown(type);
    }
  }

  private ofSubquery(table: TreeNode, scope: Scope): OutputColumn[] | null {
    const query = nodeIn(table, 'subquery');
    return query && this.outputOf(query, scope);
  }

  private ofCte(table: TreeNode, from: Scope): OutputColumn[] | null {
    let scope: Scope | null = from;
    for (let up = numberIn(table, 'ctelevelsup'); up > 0 && scope; up -= 1) scope = scope.around;
    if (!scope) return null;
    const name = wordIn(table, 'ctename');
    const cte = nodesIn(scope.query, 'cteList').find((each) => wordIn(each, 'ctename') === name);
    const query = cte && nodeIn(cte, 'ctequery');
    return query ? this.outputOf(query, scope) : null;
  }

  private fieldsOf(table: TreeNode, scope: Scope): Pick<Inferred, 'fields'> {
    const kind = numberIn(table, 'rtekind');
    const columns =
      kind === TABLE.subquery
        ? this.ofSubquery(table, scope)
        : kind === TABLE.cte
          ? this.ofCte(table, scope)
          : null;
    return columns ? { fields: new Map(columns.map((column) => [column.name, column])) } : {};
  }

  private ofRelation(table: TreeNode, at: number, variable: TreeNode, scope: Scope): Inferred {
    const column = this.catalogue.columnsOf(numberIn(table, 'relid')).get(at);
    if (!column) return unknown(numberIn(variable, 'vartype'));
    const stored: Inferred = { type: column.type, nulls: column.isNotNull ? 'never' : 'may' };
    const isWritten = numberIn(scope.query, 'resultRelation') === numberIn(variable, 'varno');
    return isWritten && !column.isNotNull ? this.ofWritten(at, stored, column.hasDefault, scope) : stored;
  }

  /** A column that may be null of a row that is being written, for `returning`. */
  private ofWritten(at: number, stored: Inferred, hasDefault: boolean, scope: Scope): Inferred {
    const { query } = scope;
    const command = numberIn(query, 'commandType');
    const given = this.assigned(query, 'targetList', at, scope);
    if (command === COMMAND.update) return given ?? stored;
    if (command !== COMMAND.insert) return stored;
    const inserted = given ?? (hasDefault ? unknown(stored.type) : nobody(stored.type));
    const conflict = nodeIn(query, 'onConflict');
    if (!conflict || wordIn(conflict, 'action') !== UPDATES_ON_CONFLICT) return inserted;
    return eitherOf([inserted, this.assigned(conflict, 'onConflictSet', at, scope) ?? stored]);
  }

  private assigned(of: TreeNode, field: string, at: number, scope: Scope): Inferred | null {
    const target = nodesIn(of, field).find((each) => numberIn(each, 'resno') === at);
    return target ? this.expressions.ofTarget(target, scope) : null;
  }
}

/** A branch of a `case` knows more than the surrounding query. */
export const within = (scope: Scope, known: Parameters<typeof proofsOf>[0]): Scope => ({
  ...scope,
  proofs: both(scope.proofs, proofsOf(known)),
});
