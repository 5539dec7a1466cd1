import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** A query or mutation of the schema, whether a client of ours uses it or not. */
export interface SchemaField {
  kind: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
}

export const fieldsOf = (schema: GraphQLSchema): SchemaField[] => [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
    kind: 'query' as const,
    field,
  })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
    kind: 'mutation' as const,
    field,
  })),
];

/** The shortest request for a field that takes every argument as a variable. */
export function requestFor({ kind, field }: SchemaField): string {
  const declared = field.args.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const named = getNamedType(field.type);
  const refusal = isUnionType(named) ? ' ... on Refusal { code params }' : '';
  const chosen = 'getFields' in named || isUnionType(named) ? ` { __typename${refusal} }` : '';
  return `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${chosen} }`;
}

/** The least that fits a type: empty lists, the first of an enum, needed fields alone; `scalars` by name of the type. */
export function leastOf(type: GraphQLInputType, scalars: Record<string, unknown>): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType, scalars);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, leastOf(field.type, scalars)]));
  }
  return scalars[type.name];
}
