import { type Catalogue } from './catalogue.ts';
import {
  isNode,
  isTrueIn,
  nodeIn,
  nodesIn,
  numberIn,
  numbersIn,
  wordIn,
  type TreeNode,
} from './tree-text.ts';

/** A column of a table of the examined query, and the outer joins that may have emptied it. */
interface Known {
  column: string;
  emptiedBy: readonly number[];
}

/** Conditions that every row of a query has passed. */
export interface Proofs {
  /** `table.column` by their numbers. */
  columns: ReadonlySet<string>;
  /** Outer joins that found their row, or nothing would have come out. */
  joins: ReadonlySet<number>;
}

export const columnKey = (variable: TreeNode): string =>
  `${wordIn(variable, 'varno')}.${wordIn(variable, 'varattno')}`;

const isOwn = (variable: TreeNode): boolean => numberIn(variable, 'varlevelsup') === 0;

/** Passes a null through: one argument, and nothing done to it that could make a null of a value. */
const WRAPPERS = new Set(['RELABELTYPE', 'COERCEVIAIO', 'COLLATEEXPR', 'ARRAYCOERCEEXPR', 'NAMEDARGEXPR']);

/** The kind of sub-query that `in` and `= any` are. */
const ANY = '2';

const FUNCTION_IN: Record<string, string> = { OPEXPR: 'opfuncid', FUNCEXPR: 'funcid' };

export class Prover {
  constructor(private readonly catalogue: Catalogue) {}

  /** Columns that cannot be null where this expression is not null. */
  private behind(node: TreeNode): Known[] {
    if (node.tag === 'VAR')
      return isOwn(node) ? [{ column: columnKey(node), emptiedBy: numbersIn(node, 'varnullingrels') }] : [];
    if (WRAPPERS.has(node.tag)) return this.behindAll([nodeIn(node, 'arg')]);
    const field = FUNCTION_IN[node.tag];
    const isStrict = field && this.catalogue.functionOf(numberIn(node, field))?.isStrict;
    if (isStrict) return this.behindAll(nodesIn(node, 'args'));
    return [];
  }

  private behindAll(nodes: readonly (TreeNode | null)[]): Known[] {
    return nodes.filter((node) => node !== null).flatMap((node) => this.behind(node));
  }

  /** Columns that are not null where this condition holds. */
  ifTrue(node: TreeNode): Known[] {
    const operands = nodesIn(node, 'args');
    if (node.tag === 'NULLTEST')
      return wordIn(node, 'nulltesttype') === '1' ? this.behindAll([nodeIn(node, 'arg')]) : [];
    if (node.tag === 'BOOLEANTEST')
      return ['0', '2', '5'].includes(wordIn(node, 'booltesttype'))
        ? this.behindAll([nodeIn(node, 'arg')])
        : [];
    // `x = any (nothing)` is false, whatever x is.
    if (node.tag === 'SCALARARRAYOPEXPR') return isTrueIn(node, 'useOr') ? this.behindAll(operands) : [];
    if (node.tag === 'SUBLINK')
      return wordIn(node, 'subLinkType') === ANY ? this.behindAll([nodeIn(node, 'testexpr')]) : [];
    if (node.tag !== 'BOOLEXPR') return this.behind(node);
    const [first, ...others] = operands;
    if (!first) return [];
    if (wordIn(node, 'boolop') === 'and') return operands.flatMap((operand) => this.ifTrue(operand));
    if (wordIn(node, 'boolop') === 'not') return this.ifFalse(first);
    const inOthers = others.map((other) => new Set(this.ifTrue(other).map(({ column }) => column)));
    return this.ifTrue(first).filter(({ column }) => inOthers.every((columns) => columns.has(column)));
  }

  /** Columns that are not null where this condition is false. */
  private ifFalse(node: TreeNode): Known[] {
    if (node.tag !== 'BOOLEXPR') return [...this.ifNotTrue(node), ...this.behind(node)];
    const operands = nodesIn(node, 'args');
    if (wordIn(node, 'boolop') === 'or') return operands.flatMap((operand) => this.ifFalse(operand));
    return wordIn(node, 'boolop') === 'not' ? operands.flatMap((operand) => this.ifTrue(operand)) : [];
  }

  /** Columns that are not null where this condition is false or null: where an `else` begins. */
  ifNotTrue(node: TreeNode): Known[] {
    if (node.tag === 'NULLTEST')
      return wordIn(node, 'nulltesttype') === '0' ? this.behindAll([nodeIn(node, 'arg')]) : [];
    if (node.tag === 'BOOLEXPR' && wordIn(node, 'boolop') === 'or')
      return nodesIn(node, 'args').flatMap((operand) => this.ifNotTrue(operand));
    return [];
  }

  /** What `where` and `on` let through. */
  ofQuery(query: TreeNode): Proofs {
    const source = nodeIn(query, 'jointree');
    return proofsOf(source ? this.passed(source) : []);
  }

  private passed(source: TreeNode): Known[] {
    const quals = nodeIn(source, 'quals');
    const conditions = quals ? this.ifTrue(quals) : [];
    if (source.tag === 'FROMEXPR')
      return [...conditions, ...nodesIn(source, 'fromlist').flatMap((part) => this.passed(part))];
    if (source.tag !== 'JOINEXPR') return [];
    const [left, right] = [nodeIn(source, 'larg'), nodeIn(source, 'rarg')].filter(isNode);
    const kind = Number(wordIn(source, 'jointype'));
    const kept = conditions.filter(({ column }) => {
      const table = Number(column.split('.')[0]);
      if (kind === JOIN.left) return right !== undefined && tablesIn(right).has(table);
      if (kind === JOIN.right) return left !== undefined && tablesIn(left).has(table);
      return kind === JOIN.inner;
    });
    return [...kept, ...[left, right].filter(isNode).flatMap((side) => this.passed(side))];
  }
}

const JOIN = { inner: 0, left: 1, full: 2, right: 3 };

function tablesIn(source: TreeNode): Set<number> {
  if (source.tag === 'RANGETBLREF') return new Set([numberIn(source, 'rtindex')]);
  const sides = [nodeIn(source, 'larg'), nodeIn(source, 'rarg'), ...nodesIn(source, 'fromlist')].filter(
    isNode,
  );
  return new Set(sides.flatMap((side) => [...tablesIn(side)]));
}

export const proofsOf = (known: readonly Known[]): Proofs => ({
  columns: new Set(known.map(({ column }) => column)),
  joins: new Set(known.flatMap(({ emptiedBy }) => emptiedBy)),
});

export const both = (one: Proofs, other: Proofs): Proofs => ({
  columns: new Set([...one.columns, ...other.columns]),
  joins: new Set([...one.joins, ...other.joins]),
});
