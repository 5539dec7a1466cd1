import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { RefusedOrDone } from '@campus/platform/many/one-of-many.type.ts';
import { OutOfForceReasons } from '../certificate.type.ts';

@ObjectType({ description: 'Whether one of many was taken out of force.' })
export class CertificateOfMany extends RefusedOrDone {
  @Field()
  serial: string;
}

@ObjectType()
export class CertificatesEnded {
  @Field(() => [CertificateOfMany], { description: 'In the order they were given.' })
  certificates: CertificateOfMany[];

  @Field(() => Int)
  doneCount: number;
}

@InputType()
export class EndCertificatesInput extends OutOfForceReasons {
  @Field(() => [String], { description: 'At most 500.' })
  serials: string[];
}

export const ExpireCertificatesResult = resultOf('ExpireCertificatesResult', CertificatesEnded);
export const RevokeCertificatesResult = resultOf('RevokeCertificatesResult', CertificatesEnded);
