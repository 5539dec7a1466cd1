import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { CertificateStatus, ListedCertificate } from '../certificate.type.ts';

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

@ArgsType()
export class CertificateRegisterArgs extends searchedArgs(CertificateSort, CertificateSort.ISSUED, {
  isDescending: true,
}) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => CertificateStatus, { nullable: true })
  status: CertificateStatus | null = null;

  @Field(() => ID, { nullable: true })
  editionId: string | null = null;

  @Field(() => String, { nullable: true })
  country: string | null = null;
}
