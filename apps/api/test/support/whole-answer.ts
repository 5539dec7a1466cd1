import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import { type SchemaField } from './schema-fields.ts';

/** As deep as the server lets anybody ask. */
const DEEPEST = 8;

/** In a union a field has the name of its type before it: two members may call different things the same. */
function chosen(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  const inside = (fields: Iterable<GraphQLField<unknown, unknown>>, prefix: string): string =>
    [...fields]
      .filter((field) => !('getFields' in getNamedType(field.type)) || depth > 1)
      .map((field) => `${prefix && `${prefix}_${field.name}: `}${field.name}${chosen(field.type, depth - 1)}`)
      .join(' ');
  if (isUnionType(named)) {
    const members = named
      .getTypes()
      .map((member) => `... on ${member.name} { ${inside(Object.values(member.getFields()), member.name)} }`);
    return ` { __typename ${members.join(' ')} }`;
  }
  if (isObjectType(named) || isInterfaceType(named))
    return ` { __typename ${inside(Object.values(named.getFields()), '')} }`;
  return '';
}

/** A request for a field that passes every argument and asks for everything its answer can hold. */
export function wholeAnswerOf({ kind, field }: SchemaField): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${chosen(field.type, DEEPEST)} }`;
}
