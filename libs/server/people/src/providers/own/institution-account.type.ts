import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'An account of an institution that opens one’s account here.' })
export class InstitutionAccount {
  @Field(() => ID)
  id: string;

  @Field({ description: 'What the institution is called.' })
  institution: string;

  @Field({ description: 'False: nobody comes in from there at present.' })
  isOpen: boolean;

  @Field(() => GraphQLISODateTime)
  joinedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'To the hour.' })
  lastUsedAt: Date;
}

@InputType()
export class PartInstitutionAccountInput {
  @Field(() => ID)
  id: string;
}

@ObjectType()
export class InstitutionAccountParted {
  @Field(() => ID)
  id: string;
}

export const PartInstitutionAccountResult = resultOf(
  'PartInstitutionAccountResult',
  InstitutionAccountParted,
);
