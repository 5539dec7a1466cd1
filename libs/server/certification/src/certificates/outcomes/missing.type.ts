import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const MissingKind = {
  DONE: 'done',
  LESSONS: 'lessons',
  PASSED: 'passed',
  ATTENDED: 'attended',
} as const;
export type MissingKind = (typeof MissingKind)[keyof typeof MissingKind];
registerEnumType(MissingKind, {
  name: 'MissingKind',
  description: 'What a line of the completion rule asks for.',
});

@ObjectType({ description: 'One line of the completion rule and how it stands.' })
export class MissingForCertificate {
  @Field(() => MissingKind)
  kind: MissingKind;

  @Field(() => ID, { nullable: true })
  activityId: string | null;

  @Field(() => String, { nullable: true })
  title: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lessons seen, or the score in per cent; null when nothing is measured yet.',
  })
  had: number | null;

  @Field(() => Float, { nullable: true })
  needed: number | null;

  @Field()
  isMet: boolean;
}
