import {
  isInputType,
  Kind,
  parse,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { leastOf } from './schema-fields.ts';

/** A registered query with the values its variables may take, for tests that ask everything. */
export interface AskedQuery {
  name: string;
  text: string;
  /** One set of variables for each id tried; one alone when the query takes no id. */
  variables(ids: readonly string[], words: Words): Record<string, unknown>[];
}

/** What a text, a day and a language are filled with. */
export interface Words {
  search: string;
  day: string;
  locale: string;
}

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

/** Null: left to its default, or not needed. */
function plainValue(schema: GraphQLSchema, name: string, type: TypeNode, words: Words): unknown {
  const known: Record<string, unknown> = {
    Int: name === 'offset' ? 0 : 100,
    Float: 1,
    Boolean: true,
    String: /(day|on|from|to|date)$/i.test(name) ? words.day : words.search,
    Locale: words.locale,
    // Said back as it is: a name in it would say nothing.
    MessageTextInput: { locale: words.locale, subject: '{edition}', body: '{given} {next} {link}' },
  };
  if (nameOf(type) in known) return known[nameOf(type)];
  const named = schema.getType(nameOf(type));
  // A filter, a sort order: every query must also answer without, and then shows the most.
  if (type.kind !== Kind.NON_NULL_TYPE) return undefined;
  if (isInputType(named)) return leastOf(named, { ...known, String: words.search });
  throw new Error(`a test cannot fill in $${name}: ${nameOf(type)}; give asked-queries.ts a value for it`);
}

function valuesOf(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  id: string,
  words: Words,
): Record<string, unknown> {
  return Object.fromEntries(
    definitions.map(({ variable, type }) => {
      const name = variable.name.value;
      const one = nameOf(type) === 'ID' ? id : plainValue(schema, name, type, words);
      return [name, isList(type) && one !== undefined ? [one] : one];
    }),
  );
}

/** Every query a client of ours may send. */
export function askedQueries(schema: GraphQLSchema): AskedQuery[] {
  return Object.entries(registeredTexts()).flatMap(([id, text]): AskedQuery[] => {
    const operation = parse(text).definitions.find(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    if (operation?.operation !== 'query') return [];
    const definitions = operation.variableDefinitions ?? [];
    const takesId = definitions.some(({ type }) => nameOf(type) === 'ID');
    return [
      {
        name: id.slice(0, id.lastIndexOf('-')),
        text,
        variables: (ids, words) =>
          (takesId ? ids : ['']).map((one) => valuesOf(schema, definitions, one, words)),
      },
    ];
  });
}
