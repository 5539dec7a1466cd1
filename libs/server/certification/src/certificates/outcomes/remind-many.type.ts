import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { RefusedOrDone } from '@campus/platform/many/one-of-many.type.ts';

@ObjectType({ description: 'Whether one of many was written to of what is missing for a certificate.' })
export class CertificateReminderOfMany extends RefusedOrDone {
  @Field(() => ID)
  enrolmentId: string;
}

@ObjectType()
export class CertificatesReminded {
  @Field(() => [CertificateReminderOfMany], { description: 'In the order they were given.' })
  enrolments: CertificateReminderOfMany[];

  @Field(() => Int)
  doneCount: number;
}

@InputType()
export class RemindOfCertificatesInput {
  @Field(() => [ID], { description: 'At most 500.' })
  enrolmentIds: string[];

  @Field(() => ID)
  idempotencyKey: string;
}

export const RemindOfCertificatesResult = resultOf('RemindOfCertificatesResult', CertificatesReminded);
