import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { retentionRules } from './retention.rules.ts';

export const RetentionCode = Object.fromEntries(retentionRules.map(({ code }) => [code, code]));
registerEnumType(RetentionCode, { name: 'RetentionCode', description: 'Something that is kept for a time.' });

@ObjectType({ description: 'How long something is kept.' })
export class RetentionRule {
  @Field(() => RetentionCode)
  code: string;

  @Field(() => Int, { nullable: true, description: 'Null: for ever.' })
  days: number | null;
}
