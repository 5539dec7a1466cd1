import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../graphql/json.scalar.ts';
import { RefusalCode } from '../graphql/refusal-codes.ts';

/** What became, or would become, of one of many. */
@ObjectType({ isAbstract: true })
export abstract class RefusedOrDone {
  @Field(() => RefusalCode, { nullable: true, description: 'Null: done.' })
  refusal: string | null;

  @Field(() => JsonScalar, { description: 'What the sentence of the refusal needs.' })
  params: Record<string, unknown>;
}
