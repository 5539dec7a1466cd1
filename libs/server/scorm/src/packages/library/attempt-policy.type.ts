import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ItemCompletion } from '../package-report.type.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { attemptGradings, newAttemptRules } from '@campus/scorm-format';

export const PackageGrading = enumOf(attemptGradings);
export type PackageGrading = CodeOf<typeof PackageGrading>;
registerEnumType(PackageGrading, {
  name: 'PackageGrading',
  description: 'Which finished attempt’s score counts.',
});

export const NewAttemptRule = enumOf(newAttemptRules);
export type NewAttemptRule = CodeOf<typeof NewAttemptRule>;
registerEnumType(NewAttemptRule, {
  name: 'NewAttemptRule',
  description:
    'When a launch begins a new attempt: when asked, once the last one has finished, or each time.',
});

@ObjectType({ description: 'How attempts at a package count.' })
export class PackagePolicy {
  @Field(() => Int, { nullable: true, description: 'Null: as many as they like.' })
  maxAttempts: number | null;

  @Field(() => PackageGrading)
  grading: PackageGrading;

  @Field(() => Float, {
    nullable: true,
    description: 'Per cent from which it is passed; null: the manifest decides.',
  })
  mastery: number | null;

  @Field(() => NewAttemptRule)
  newAttempt: NewAttemptRule;

  @Field({ description: 'A finished attempt may be opened again, to read.' })
  review: boolean;

  @Field(() => ItemCompletion)
  completion: ItemCompletion;
}

@InputType()
export class PackagePolicyInput {
  @Field(() => Int, { nullable: true, description: '1 to 100; null: as many as they like.' })
  maxAttempts?: number | null;

  @Field(() => PackageGrading)
  grading: PackageGrading;

  @Field(() => Float, { nullable: true, description: '0 to 100; null: the manifest decides.' })
  mastery?: number | null;

  @Field(() => NewAttemptRule)
  newAttempt: NewAttemptRule;

  @Field()
  review: boolean;

  @Field(() => ItemCompletion)
  completion: ItemCompletion;
}
