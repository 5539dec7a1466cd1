import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ListedCertificate } from '../certificate.type.ts';

export const CertificateSort = {
  ISSUED: 'issued',
  SERIAL: 'serial',
  NAME: 'name',
  COUNTRY: 'country',
  EXPIRES: 'expires',
} as const;
export type CertificateSort = (typeof CertificateSort)[keyof typeof CertificateSort];
registerEnumType(CertificateSort, { name: 'CertificateSort' });

@ObjectType({ description: 'A certificate in the register: whose it is, and how it stands today.' })
export class RegisteredCertificate extends ListedCertificate {
  @Field(() => ID)
  personId: string;

  @Field({ description: 'The person as named today; the print keeps its own.' })
  fullName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;

  @Field(() => ID)
  editionId: string;

  @Field(() => String, { nullable: true, description: 'The last day it holds, `2028-11-24`.' })
  expiresOn: string | null;

  @Field({ description: 'Whether the person asking may take it out of force: never one’s own.' })
  mayChange: boolean;
}

@ObjectType()
export class RegisteredCertificatePage {
  @Field(() => [RegisteredCertificate])
  items: RegisteredCertificate[];

  @Field(() => Int)
  totalCount: number;

  @Field(() => [String], {
    description: 'Of all people in it whom the person asking sees: what to filter by.',
  })
  countries: string[];
}
