import { type Catalogue } from './catalogue.ts';
import { isNode, nodeIn, nodesIn, numberIn, type TreeNode } from './tree-text.ts';

/** Where the value of a column is stored: a relation and a number in it. */
interface Stored {
  relation: number;
  at: number;
}

const TABLE = { relation: 0, subquery: 1 };
const CUTS = ['limitOffset', 'limitCount', 'havingQual', 'setOperations'];
const MERGES = ['groupClause', 'groupingSets', 'distinctClause'];

/** Whether a foreign key guarantees that a look-up finds its row. */
export class References {
  constructor(private readonly catalogue: Catalogue) {}

  /** `select … from t where t.id = outer.t_id`; `outerQuery` is the query of the value looked up. */
  findsItsRow(query: TreeNode, outerQuery: TreeNode, isNeverNull: (variable: TreeNode) => boolean): boolean {
    const source = nodeIn(query, 'jointree');
    const condition = source && nodeIn(source, 'quals');
    if (!source || condition?.tag !== 'OPEXPR' || nodesIn(source, 'fromlist').length !== 1) return false;
    if (!keepsRows(query) || !this.isEquality(condition)) return false;
    const sides = nodesIn(condition, 'args').filter(({ tag }) => tag === 'VAR');
    const own = sides.find((side) => numberIn(side, 'varlevelsup') === 0);
    const outer = sides.find((side) => numberIn(side, 'varlevelsup') === 1);
    if (!own || !outer || !isNeverNull(outer)) return false;
    const [from, to] = [this.storedAt(outer, outerQuery, false), this.storedAt(own, query, true)];
    return from !== null && to !== null && this.catalogue.refers(from, to);
  }

  /** `… left join t on t.id = other.t_id`: the numbers of those that never find nothing. */
  joinsThatFind(query: TreeNode, isNeverNull: (variable: TreeNode) => boolean): number[] {
    const source = nodeIn(query, 'jointree');
    return (source ? leftJoinsIn(source) : [])
      .filter((join) => this.finds(join, query, isNeverNull))
      .map((join) => numberIn(join, 'rtindex'));
  }

  private finds(join: TreeNode, query: TreeNode, isNeverNull: (variable: TreeNode) => boolean): boolean {
    const [condition, joined] = [nodeIn(join, 'quals'), nodeIn(join, 'rarg')];
    if (condition?.tag !== 'OPEXPR' || joined?.tag !== 'RANGETBLREF' || !this.isEquality(condition))
      return false;
    const sides = nodesIn(condition, 'args').filter(({ tag }) => tag === 'VAR');
    const table = numberIn(joined, 'rtindex');
    const own = sides.find((side) => numberIn(side, 'varno') === table);
    const other = sides.find((side) => numberIn(side, 'varno') !== table);
    if (!own || !other || !isNeverNull(other)) return false;
    if (sides.some((side) => numberIn(side, 'varlevelsup') > 0)) return false;
    const [from, to] = [this.storedAt(other, query, false), this.storedAt(own, query, true)];
    return from !== null && to !== null && this.catalogue.refers(from, to);
  }

  private isEquality(condition: TreeNode): boolean {
    return this.catalogue.functionOf(numberIn(condition, 'opfuncid'))?.name.endsWith('eq') ?? false;
  }

  /** Through views and sub-queries; `isWhole`: only those that have every row of their table. */
  private storedAt(variable: TreeNode, query: TreeNode, isWhole: boolean): Stored | null {
    const table = nodesIn(query, 'rtable')[numberIn(variable, 'varno') - 1];
    const at = numberIn(variable, 'varattno');
    if (!table || at < 1) return null;
    const kind = numberIn(table, 'rtekind');
    if (kind === TABLE.relation) return { relation: numberIn(table, 'relid'), at };
    const inner = nodeIn(table, 'subquery');
    if (kind !== TABLE.subquery || !inner || nodeIn(inner, 'setOperations')) return null;
    if (isWhole && !isWholeTable(inner)) return null;
    const target = nodesIn(inner, 'targetList').find((each) => numberIn(each, 'resno') === at);
    const value = target && nodeIn(target, 'expr');
    return value?.tag === 'VAR' && numberIn(value, 'varlevelsup') === 0
      ? this.storedAt(value, inner, isWhole)
      : null;
  }
}

const LEFT = 1;

function leftJoinsIn(source: TreeNode): TreeNode[] {
  const parts = [nodeIn(source, 'larg'), nodeIn(source, 'rarg'), ...nodesIn(source, 'fromlist')].filter(
    isNode,
  );
  const own = source.tag === 'JOINEXPR' && numberIn(source, 'jointype') === LEFT ? [source] : [];
  return [...parts.flatMap(leftJoinsIn), ...own];
}

const keepsRows = (query: TreeNode): boolean =>
  CUTS.every((field) => nodeIn(query, field) === null) &&
  MERGES.every((field) => nodesIn(query, field).length === 0);

function isWholeTable(query: TreeNode): boolean {
  const source = nodeIn(query, 'jointree');
  const [from, ...others] = source ? nodesIn(source, 'fromlist').filter(isNode) : [];
  return (
    source !== null &&
    keepsRows(query) &&
    nodeIn(source, 'quals') === null &&
    from?.tag === 'RANGETBLREF' &&
    others.length === 0
  );
}
