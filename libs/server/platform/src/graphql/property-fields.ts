import { isIntrospectionType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';

/** Does this resolver do no more than read the property that has the field's name? */
function readsProperty(field: GraphQLField<unknown, unknown>): boolean {
  const { resolve } = field;
  // Resolvers of ours take the parent, the arguments and the context; what Nest puts on a plain field takes the parent.
  if (resolve?.length !== 1 || field.args.length) return false;
  const read: PropertyKey[] = [];
  const value = Symbol('value');
  const parent = new Proxy({}, { get: (_, name) => (read.push(name), value) });
  const result: unknown = Reflect.apply(resolve, undefined, [parent]);
  return result === value && read.length === 1 && read[0] === field.name;
}

/**
 * Nest gives every field of an object type a function that reads its property. Without it a field is read directly,
 * by graphql-js and still more by the compiled operations: a course home of 48 activities has 528 such fields.
 */
export function withoutPropertyResolvers(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type) || roots.has(type)) continue;
    for (const field of Object.values(type.getFields())) if (readsProperty(field)) field.resolve = undefined;
  }
  return schema;
}
