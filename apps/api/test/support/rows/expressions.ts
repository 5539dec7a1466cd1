import { type Catalogue } from './catalogue.ts';
import { emptyJsonb } from './constants.ts';
import * as known from './functions.ts';
import {
  BIGINT,
  BOOLEAN,
  eitherOf,
  Leaving,
  never,
  nobody,
  noElement,
  unknown,
  type Inferred,
} from './inferred.ts';
import { JsonShapes } from './json-shapes.ts';
import { Prover, proofsOf } from './proofs.ts';
import { Queries, within, type Scope } from './queries.ts';
import { References } from './references.ts';
import { columnOf } from './set-functions.ts';
import { best, list, nothing, record, worst } from './shapes.ts';
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

/** Where each kind of expression stores its type. */
const TYPE_FIELDS = [
  'vartype',
  'consttype',
  'paramtype',
  'funcresulttype',
  'opresulttype',
  'aggtype',
  'wintype',
  'coalescetype',
  'casetype',
  'minmaxtype',
  'resulttype',
  'array_typeid',
  'refrestype',
  'row_typeid',
  'typeId',
  'type',
];
const CONDITIONS = new Set(['BOOLEXPR', 'SCALARARRAYOPEXPR', 'ROWCOMPAREEXPR']);
const WRAPPERS = new Set(['RELABELTYPE', 'COERCEVIAIO', 'COLLATEEXPR', 'COERCETODOMAIN', 'NAMEDARGEXPR']);
const SUBLINK = { exists: '0', any: '2', expression: '4', list: '6' };

type Infer = (node: TreeNode, scope: Scope) => Inferred;

/** What is known of expressions: type, nulls, and the content of JSON. */
export class Expressions {
  readonly prover: Prover;
  readonly queries: Queries;
  private readonly json: JsonShapes;
  readonly references: References;
  private readonly kinds: Record<string, Infer>;

  constructor(private readonly catalogue: Catalogue) {
    this.prover = new Prover(catalogue);
    this.queries = new Queries(catalogue, this);
    this.json = new JsonShapes(new Leaving(catalogue));
    this.references = new References(catalogue);
    this.kinds = {
      VAR: (node, scope) => this.queries.ofVariable(node, scope),
      CONST: (node) => this.ofConstant(node),
      FUNCEXPR: (node, scope) => this.ofCall(node, 'funcid', scope),
      OPEXPR: (node, scope) => this.ofCall(node, 'opfuncid', scope),
      AGGREF: (node, scope) => this.ofAggregate(node, scope),
      WINDOWFUNC: (node) => this.ofWindow(node),
      COALESCEEXPR: (node, scope) => this.ofFirst(node, scope),
      MINMAXEXPR: (node, scope) => this.ofFirst(node, scope),
      CASEEXPR: (node, scope) => this.ofCase(node, scope),
      NULLIFEXPR: (node) => ({ ...unknown(this.typeOf(node)), nulls: 'may' }),
      ARRAYEXPR: (node, scope) => this.ofList(node, scope),
      ARRAYCOERCEEXPR: (node, scope) => this.ofCoercedList(node, scope),
      SUBLINK: (node, scope) => this.ofSubLink(node, scope),
    };
  }

  ofTarget(target: TreeNode, scope: Scope): Inferred {
    const expression = nodeIn(target, 'expr');
    return expression ? this.of(expression, scope) : unknown(0);
  }

  of(node: TreeNode, scope: Scope): Inferred {
    const kind = this.kinds[node.tag];
    if (kind) return kind(node, scope);
    const type = this.typeOf(node);
    if (node.tag in known.neverNull) return never(type || (known.neverNull[node.tag] ?? 0));
    if (CONDITIONS.has(node.tag)) return this.ofCondition(node, scope);
    const argument = nodeIn(node, 'arg');
    if (!WRAPPERS.has(node.tag) || !argument) return unknown(type);
    const inner = this.of(argument, scope);
    const isJsonStill = this.catalogue.isJson(inner.type);
    return {
      type: type || inner.type,
      nulls: inner.nulls,
      ...(isJsonStill && inner.json ? { json: inner.json } : {}),
    };
  }

  private all(nodes: readonly TreeNode[], scope: Scope): Inferred[] {
    return nodes.map((node) => this.of(node, scope));
  }

  private typeOf(node: TreeNode): number {
    const field = TYPE_FIELDS.find((name) => node.fields.has(name));
    return field ? numberIn(node, field) : 0;
  }

  private ofConstant(node: TreeNode): Inferred {
    const type = this.typeOf(node);
    if (isTrueIn(node, 'constisnull')) return nobody(type);
    if (this.catalogue.elementOf(type)) return { ...never(type), element: noElement(0) };
    if (!this.catalogue.isJson(type)) return never(type);
    const empty = emptyJsonb(node);
    if (!empty) return never(type);
    return { ...never(type), json: empty === 'list' ? list({ shape: nothing, nulls: 'never' }) : record([]) };
  }

  /** A condition knows three answers; which of its parts may be null is often known to the others. */
  private ofCondition(node: TreeNode, scope: Scope): Inferred {
    const parts = this.all(nodesIn(node, 'args'), scope).map(({ nulls }) => nulls);
    if (wordIn(node, 'boolop') === 'not') return { type: BOOLEAN, nulls: worst(parts) };
    return { type: BOOLEAN, nulls: worst(parts) === 'never' ? 'never' : 'unknown' };
  }

  private ofCall(node: TreeNode, field: string, scope: Scope): Inferred {
    const type = this.typeOf(node);
    const args = nodesIn(node, 'args');
    if (isTrueIn(node, 'funcretset'))
      return columnOf(node, (argument) => this.of(argument, scope)) ?? unknown(type);
    const called = this.catalogue.functionOf(numberIn(node, field));
    if (!called) return unknown(type);
    const given = this.all(args, scope);
    const inside = this.json.ofCall(called.name, args, given);
    if (known.neverNullFunctions.has(called.name)) return { ...never(type), ...inside };
    const nulls = worst(given.map((each) => each.nulls));
    if (!called.isStrict || (nulls !== 'may' && known.nullOfValue.has(called.name)))
      return { ...unknown(type), ...inside };
    return { type, nulls, ...inside };
  }

  private ofAggregate(node: TreeNode, scope: Scope): Inferred {
    const type = this.typeOf(node);
    const name = this.catalogue.functionOf(numberIn(node, 'aggfnoid'))?.name ?? '';
    if (known.countingAggregates.has(name)) return never(type);
    const given = nodesIn(node, 'args')
      .filter((target) => !isTrueIn(target, 'resjunk'))
      .map((target) => this.ofTarget(target, scope));
    const inside = this.json.ofAggregate(name, given);
    const hasFilter = nodeIn(node, 'aggfilter') !== null;
    const isGrouped = nodesIn(scope.query, 'groupClause').length > 0;
    if (nodesIn(scope.query, 'groupingSets').length > 0) return { ...unknown(type), ...inside };
    // No row at all, or none that the filter lets through.
    if (hasFilter || !isGrouped) return { type, nulls: 'may', ...inside };
    const isCollecting = known.collectingAggregates.has(name);
    return { type, nulls: isCollecting ? 'never' : worst(given.map(({ nulls }) => nulls)), ...inside };
  }

  private ofWindow(node: TreeNode): Inferred {
    const type = this.typeOf(node);
    const name = this.catalogue.functionOf(numberIn(node, 'winfnoid'))?.name ?? '';
    return known.neverNullWindows.has(name) ? never(type) : unknown(type);
  }

  private ofFirst(node: TreeNode, scope: Scope): Inferred {
    const args = nodesIn(node, 'args');
    const given = this.all(args, scope);
    const nulls = best(given.map((each) => each.nulls));
    const isMerged = nulls === 'may' && areSidesOfJoin(args);
    return { ...eitherOf(given), type: this.typeOf(node), nulls: isMerged ? 'unknown' : nulls };
  }

  private ofCase(node: TreeNode, scope: Scope): Inferred {
    const results: Inferred[] = [];
    let rest = scope;
    for (const branch of nodesIn(node, 'args')) {
      const [condition, result] = [nodeIn(branch, 'expr'), nodeIn(branch, 'result')];
      if (!condition || !result) continue;
      const isSure = this.isSure(condition, rest);
      if (isSure === false) continue;
      results.push(this.of(result, within(rest, this.prover.ifTrue(condition))));
      if (isSure) return { ...eitherOf(results), type: this.typeOf(node) };
      rest = within(rest, this.prover.ifNotTrue(condition));
    }
    const otherwise = nodeIn(node, 'defresult');
    results.push(otherwise ? this.of(otherwise, rest) : nobody(this.typeOf(node)));
    return { ...eitherOf(results), type: this.typeOf(node) };
  }

  /** Whether a branch is taken always or never: `case when` asks for a null where none can be. */
  private isSure(condition: TreeNode, scope: Scope): boolean | null {
    const tested = condition.tag === 'NULLTEST' ? nodeIn(condition, 'arg') : null;
    if (!tested || this.of(tested, scope).nulls !== 'never') return null;
    return wordIn(condition, 'nulltesttype') === '1';
  }

  private ofList(node: TreeNode, scope: Scope): Inferred {
    const elements = this.all(nodesIn(node, 'elements'), scope);
    return {
      ...never(this.typeOf(node)),
      element: elements.length ? eitherOf(elements) : noElement(0),
    };
  }

  private ofCoercedList(node: TreeNode, scope: Scope): Inferred {
    const argument = nodeIn(node, 'arg');
    const type = this.typeOf(node);
    const inner = argument ? this.of(argument, scope) : unknown(type);
    const elementType = this.catalogue.elementOf(type);
    return {
      type,
      nulls: inner.nulls,
      ...(inner.element ? { element: { type: elementType, nulls: inner.element.nulls } } : {}),
    };
  }

  private ofSubLink(node: TreeNode, scope: Scope): Inferred {
    const kind = wordIn(node, 'subLinkType');
    if (kind === SUBLINK.exists) return never(BOOLEAN);
    const query = nodeIn(node, 'subselect');
    const [column] = (query && this.queries.outputOf(query, scope)) ?? [];
    if (!query || !column) return unknown(kind === SUBLINK.expression ? BIGINT : BOOLEAN);
    if (kind === SUBLINK.list) return { ...never(this.catalogue.listOf(column.type)), element: column };
    if (kind === SUBLINK.expression)
      return hasOneRow(query) || this.isLookUp(query, scope) ? column : { ...column, nulls: 'may' };
    const test = nodeIn(node, 'testexpr');
    const isSure = column.nulls === 'never' && test !== null && this.of(test, scope).nulls === 'never';
    return { type: BOOLEAN, nulls: isSure ? 'never' : 'unknown' };
  }

  private isLookUp(query: TreeNode, scope: Scope): boolean {
    // One level up is the surrounding query, and its rows are visible there.
    return this.references.findsItsRow(query, scope.query, (variable) => {
      const inside: Scope = { query, around: scope, proofs: proofsOf([]) };
      return this.queries.ofVariable(variable, inside).nulls === 'never';
    });
  }
}

/** `full join … using (column)`: what one side has not, the other has. */
function areSidesOfJoin(nodes: readonly TreeNode[]): boolean {
  const [joins, ...others] = nodes.map((node) => numbersIn(node, 'varnullingrels'));
  return joins?.some((join) => others.length > 0 && others.every((other) => other.includes(join))) ?? false;
}

/** An aggregate of everything, or a row from no table. */
function hasOneRow(query: TreeNode): boolean {
  const source = nodeIn(query, 'jointree');
  const isCut = nodeIn(query, 'havingQual') !== null || nodeIn(query, 'limitOffset') !== null;
  if (isCut || !source || nodeIn(query, 'setOperations')) return false;
  if (isTrueIn(query, 'hasAggs')) return nodesIn(query, 'groupClause').length === 0;
  const from = nodesIn(source, 'fromlist').filter(isNode);
  return from.length === 0 && nodeIn(source, 'quals') === null && !isTrueIn(query, 'hasTargetSRFs');
}
