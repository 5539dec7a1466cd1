import { currencies, type Currency as Code } from '@campus/figures';
import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

export const Currency: Record<string, Code> = Object.fromEntries(currencies.map((code) => [code, code]));
registerEnumType(Currency, { name: 'Currency', description: 'ISO 4217: what costs are entered in.' });

@ObjectType({ description: 'What an edition cost in all.' })
export class EditionCost {
  @Field(() => ID)
  editionId: string;

  @Field(() => Float, { description: 'With two decimals at most.' })
  amount: number;

  @Field(() => Currency)
  currency: Code;

  @Field({ description: 'What the amount covers.' })
  note: string;

  @Field({ description: 'Who entered it.' })
  enteredBy: string;

  @Field(() => GraphQLISODateTime)
  enteredAt: Date;
}

@InputType()
export class RecordEditionCostInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => Float)
  amount: number;

  @Field(() => Currency)
  currency: Code;

  @Field()
  note: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class RemoveEditionCostInput {
  @Field(() => ID)
  editionId: string;

  @Field()
  reason: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class EditionCostRecorded {
  @Field(() => ID)
  editionId: string;
}

@ObjectType()
export class EditionCostRemoved {
  @Field(() => ID)
  editionId: string;
}

export const RecordEditionCostResult = resultOf('RecordEditionCostResult', EditionCostRecorded);
export const RemoveEditionCostResult = resultOf('RemoveEditionCostResult', EditionCostRemoved);
