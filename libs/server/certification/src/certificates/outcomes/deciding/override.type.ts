import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { CertificateBlocker } from '../../batches/batch-item.type.ts';
import { Outcome } from '../../certificate.type.ts';

export const OverrideKind = {
  ACTIVITY: 'activity',
  LESSONS: 'lessons',
  ATTENDANCE: 'attendance',
  PLAN: 'plan',
  HOLD: 'hold',
} as const;
export type OverrideKind = (typeof OverrideKind)[keyof typeof OverrideKind];
registerEnumType(OverrideKind, {
  name: 'OverrideKind',
  description:
    'One thing is waived, an activity, the lessons named, attendance or an approved plan; or nothing is issued for the time being.',
});

@InputType()
export class OverrideOutcomeInput {
  @Field(() => ID)
  enrolmentId: string;
  @Field(() => OverrideKind)
  kind: OverrideKind;
  @Field(() => ID, { nullable: true })
  activityId: string | null;
  @Field(() => [ID], { nullable: true, description: 'The lessons that are waived, by their ids.' })
  activityIds: string[] | null;
  @Field({ description: 'Kept with the decision and in the audit log; 10 to 500 characters.' })
  reason: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class WithdrawOverrideInput {
  @Field(() => ID)
  overrideId: string;
  @Field({ description: 'Kept in the audit log; 10 to 500 characters.' })
  reason: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class RemindOfCertificateInput {
  @Field(() => ID)
  enrolmentId: string;
  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class OutcomeOverridden {
  @Field(() => ID)
  overrideId: string;
}
@ObjectType()
export class OverrideWithdrawn {
  @Field(() => ID)
  overrideId: string;
}
@ObjectType()
export class CertificateReminded {
  @Field(() => ID)
  enrolmentId: string;
}
@ObjectType({ description: 'What taking a decision back would change.' })
export class OverrideWithdrawal {
  @Field(() => ID)
  overrideId: string;
  @Field(() => Outcome, { nullable: true, description: 'What is reached with the decision.' })
  before: Outcome | null;
  @Field(() => Outcome, { nullable: true, description: 'What is reached without it.' })
  after: Outcome | null;
  @Field(() => [CertificateBlocker], { description: 'What would then stand in the way.' })
  blockers: CertificateBlocker[];
  @Field({ description: 'A certificate is in force; it stays in force.' })
  isCertified: boolean;
}
export const OverrideOutcomeResult = resultOf('OverrideOutcomeResult', OutcomeOverridden);
export const WithdrawOverrideResult = resultOf('WithdrawOverrideResult', OverrideWithdrawn);
export const RemindOfCertificateResult = resultOf('RemindOfCertificateResult', CertificateReminded);
