import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'From where a certificate says that its holder comes.' })
export class CertificateAffiliation {
  @Field(() => String, { nullable: true })
  countryCode: string | null;
  @Field(() => String, { nullable: true })
  institution: string | null;
  @Field(() => String, { nullable: true })
  post: string | null;
}
