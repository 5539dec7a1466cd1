import { textIn } from './constants.ts';
import { jsonOfValue } from './functions.ts';
import { eitherOf, type Inferred, type Leaving } from './inferred.ts';
import { either, list, nothing, open, record, type Cell, type Shape } from './shapes.ts';
import { isTrueIn, type TreeNode } from './tree-text.ts';

type Inside = Pick<Inferred, 'json' | 'element'>;

const isName = (node: TreeNode | undefined): node is TreeNode =>
  node?.tag === 'CONST' && !isTrueIn(node, 'constisnull');

/** What is inside JSON and lists that are built from expressions. */
export class JsonShapes {
  constructor(private readonly leaving: Leaving) {}

  ofCall(name: string, nodes: readonly TreeNode[], given: readonly Inferred[]): Inside {
    const [first, second] = given;
    if (jsonOfValue.has(name) && first) return { json: this.leaving.json(first).shape };
    if (/^jsonb?_build_object$/.test(name)) return { json: this.built(nodes, given) };
    if (/^jsonb?_build_array$/.test(name) && first) return { json: list(this.leaving.json(eitherOf(given))) };
    if (/^jsonb?_strip_nulls$/.test(name)) return { json: stripped(first?.json ?? open) };
    if (name === 'jsonb_concat') return { json: joined(first?.json ?? open, second?.json ?? open) };
    if (name === 'jsonb_delete') return { json: without(first?.json ?? open, nodes[1]) };
    const element = elementOf(name, nodes, given);
    return element ? { element } : {};
  }

  ofAggregate(name: string, [first, second]: readonly Inferred[]): Inside {
    if (name === 'array_agg') return first ? { element: first } : {};
    if (/^jsonb?_agg$/.test(name)) return first ? { json: list(this.leaving.json(first)) } : {};
    if (/^jsonb?_object_agg$/.test(name))
      return second ? { json: { is: 'map', of: this.leaving.json(second) } } : {};
    return /^(max|min)$/.test(name) && first?.element ? { element: first.element } : {};
  }

  /** `jsonb_build_object('name', value, …)`. */
  private built(nodes: readonly TreeNode[], given: readonly Inferred[]): Shape {
    const fields: [string, Cell][] = [];
    for (let at = 0; at < nodes.length; at += 2) {
      const [name, field] = [nodes[at], given[at + 1]];
      if (!isName(name) || !field) return open;
      fields.push([textIn(name), this.leaving.json(field)]);
    }
    return record(fields);
  }
}

function elementOf(
  name: string,
  nodes: readonly TreeNode[],
  given: readonly Inferred[],
): Inferred | undefined {
  const [first, second] = given;
  if (name === 'array_cat' && first?.element && second?.element)
    return eitherOf([first.element, second.element]);
  if (name === 'array_append' && first?.element && second) return eitherOf([first.element, second]);
  if (name !== 'array_remove' || !first?.element) return undefined;
  const removed = nodes[1];
  const isNull = removed?.tag === 'CONST' && isTrueIn(removed, 'constisnull');
  return isNull ? { ...first.element, nulls: 'never' } : first.element;
}

function stripped(shape: Shape): Shape {
  if (shape.is !== 'record')
    return shape.is === 'list' ? list({ ...shape.of, shape: stripped(shape.of.shape) }) : shape;
  return record(
    [...shape.of].map(([name, { nulls, isOptional, ...cell }]) => [
      name,
      { ...cell, shape: stripped(cell.shape), nulls: 'never', isOptional: isOptional || nulls !== 'never' },
    ]),
  );
}

function joined(one: Shape, other: Shape): Shape {
  if (one.is === 'record' && other.is === 'record') {
    const fields = new Map(one.of);
    for (const [name, cell] of other.of) {
      const before = fields.get(name);
      fields.set(
        name,
        cell.isOptional && before ? { ...cell, shape: either(cell.shape, before.shape) } : cell,
      );
    }
    return record(fields);
  }
  return one.is === 'list' && other.is === 'list' ? either(one, other) : open;
}

const without = (shape: Shape, name: TreeNode | undefined): Shape =>
  shape.is === 'record' && isName(name)
    ? record([...shape.of].filter(([field]) => field !== textIn(name)))
    : shape.is === 'nothing'
      ? nothing
      : open;
