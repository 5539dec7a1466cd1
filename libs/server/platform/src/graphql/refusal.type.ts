import { type Type } from '@nestjs/common';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from './json.scalar.ts';
import { RefusalCode } from './refusal-codes.ts';

@ObjectType({ description: 'A rule said no. Nothing was changed.' })
export class Refusal {
  @Field(() => RefusalCode)
  code: string;

  @Field(() => JsonScalar, {
    description: 'Numbers and moments the sentence in the reader’s language needs.',
  })
  params: Record<string, unknown>;

  static of(code: string, params: Record<string, unknown> = {}): Refusal {
    return Object.assign(new Refusal(), { code, params });
  }
}

/** The result of a mutation: the thing that came to be, or a refusal. */
export const resultOf = <Thing>(name: string, thing: Type<Thing>) =>
  createUnionType({
    name,
    types: () => [thing, Refusal] as const,
    resolveType: (value: unknown) => (value instanceof Refusal ? Refusal : thing),
  });
