import { describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
  parse,
  validate,
  type GraphQLOutputType,
} from 'graphql';
import { resolvers } from '../../src/domains.ts';
import { registeredTexts } from '@campus/platform/graphql/operations/operation-texts.ts';
import { RefusalCode, refusesWith } from '@campus/platform/graphql/refusal-codes.ts';
import { testCampus } from '../support/campus.ts';

/** Metadata keys of @nestjs/graphql (`graphql:resolver_type`) and of our @Allow. */
const KIND = 'graphql:resolver_type';
const NAME = 'graphql:resolver_name';
const ALLOW = 'campus:allow';

interface Operation {
  kind: string;
  name: string;
  handler: string;
  isAllowed: boolean;
}

function operationsOf(resolver: (typeof resolvers)[number]): Operation[] {
  const prototype = resolver.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((method) => {
    const handler = prototype[method];
    if (typeof handler !== 'function') return [];
    const kind: unknown = Reflect.getMetadata(KIND, handler);
    if (kind !== 'Query' && kind !== 'Mutation') return [];
    const name: unknown = Reflect.getMetadata(NAME, handler);
    return [
      {
        kind,
        name: typeof name === 'string' ? name : method,
        handler: `${resolver.name}.${method}`,
        isAllowed: Reflect.hasMetadata(ALLOW, handler),
      },
    ];
  });
}

/** `[T!]!`, `T!`, `T`: a list and its items are always there. */
function hasNullableList(type: GraphQLOutputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) && (!isNonNullType(type) || !isNonNullType(inner.ofType));
}

describe('the schema', () => {
  const campus = testCampus();
  const schema = () => campus.server.app.get(GraphQLSchemaHost).schema;
  const operations = resolvers.flatMap(operationsOf);

  it('has no operation outside the resolvers the contract is printed from', () => {
    const printed = operations.map(({ name }) => name).sort();
    const served = [schema().getQueryType(), schema().getMutationType()]
      .flatMap((type) => Object.keys(type?.getFields() ?? {}))
      .sort();
    expect(printed).toEqual(served);
  });

  it('says for each query and mutation who may use it', () => {
    expect(operations.filter(({ isAllowed }) => !isAllowed).map(({ handler }) => handler)).toEqual([]);
    expect(operations.length).toBeGreaterThan(8);
  });

  it('answers each mutation with the thing or a refusal, and takes one input', () => {
    const issues = Object.values(schema().getMutationType()?.getFields() ?? {}).flatMap((field) => {
      const result = getNamedType(field.type);
      const members = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
      const isResult =
        isNonNullType(field.type) &&
        members.length === 2 &&
        members.includes('Refusal') &&
        result.name === `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}Result`;
      const [input, ...more] = field.args;
      const isInput =
        !input ||
        (input.name === 'input' &&
          !more.length &&
          isNonNullType(input.type) &&
          isInputObjectType(getNamedType(input.type)));
      return isResult && isInput ? [] : [field.name];
    });
    expect(issues).toEqual([]);
  });

  it('never gives a list that may be missing, or hold nothing in place of a thing', () => {
    const issues = Object.values(schema().getTypeMap()).flatMap((type) =>
      'getFields' in type && !type.name.startsWith('__') && !isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            hasNullableList(field.type) ? [`${type.name}.${field.name}`] : [],
          )
        : [],
    );
    expect(issues).toEqual([]);
  });

  it('lists each refusal code once', () => {
    const codes = Object.keys(RefusalCode);
    expect(() => refusesWith(['NOT_FOUND'])).toThrow('NOT_FOUND is said by two');
    expect(codes).toEqual(
      expect.arrayContaining(['NOT_FOUND', 'INPUT_INVALID', 'TOO_MANY_TRIES', 'SIGN_IN_FAILED']),
    );
  });

  it('fits every operation our clients have registered', () => {
    const issues = Object.entries(registeredTexts()).flatMap(([id, text]) =>
      validate(schema(), parse(text)).map(({ message }) => `${id}: ${message}`),
    );
    expect(issues).toEqual([]);
  });
});
