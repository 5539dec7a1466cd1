import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** More than any screen of ours asks for, less than would hurt. */
const MAX_DEPTH = 10;
const MAX_FIELDS = 400;
export const MAX_TOKENS = 4_000;

const tooMuch = (what: string) =>
  new GraphQLError(`the operation is too ${what}`, {
    extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } },
  });

/** The schema about itself nests deeper than anything of ours; where it is not for everybody, another rule refuses it. */
const isIntrospection = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && ['__schema', '__type'].includes(selection.name.value);

/** A validation rule: refuses operations that nest too deep or ask for too much, fragments counted where they are spread. */
export function limits(context: ValidationContext): ASTVisitor {
  let fields = 0;
  const visit = (
    selections: SelectionSetNode | undefined,
    depth: number,
    spread: ReadonlySet<string>,
  ): 'deep' | 'wide' | null => {
    if (!selections) return null;
    if (depth > MAX_DEPTH) return 'deep';
    for (const selection of selections.selections) {
      if (depth === 0 && isIntrospection(selection)) continue;
      if (++fields > MAX_FIELDS) return 'wide';
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      if (name && spread.has(name)) return 'deep';
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? context.getFragment(selection.name.value)?.selectionSet
          : selection.selectionSet;
      const fault = visit(
        inner,
        selection.kind === Kind.FIELD ? depth + 1 : depth,
        name ? new Set([...spread, name]) : spread,
      );
      if (fault) return fault;
    }
    return null;
  };
  return {
    OperationDefinition(node) {
      if (node.operation === OperationTypeNode.SUBSCRIPTION)
        context.reportError(new GraphQLError('there are no subscriptions'));
      const fault = visit(node.selectionSet, 0, new Set());
      if (fault) context.reportError(tooMuch(fault));
    },
  };
}
