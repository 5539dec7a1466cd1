import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ShownPasskeyInput } from '../passkeys/passkey.type.ts';
import { SignedIn } from '../sign-in/sign-in.type.ts';
import { StaffInput } from '../staff/staff.type.ts';

@ObjectType({ description: 'An application that gives codes, such as one on a phone.' })
export class SecondFactor {
  @Field(() => ID)
  id: string;

  @Field({ description: 'As its owner calls it.' })
  name: string;

  @Field(() => GraphQLISODateTime)
  addedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastUsedAt: Date | null;
}

@ObjectType({ description: 'How somebody signs in besides the password.' })
export class OwnSecondFactors {
  @Field({
    description:
      'What the person may do here asks for one, and there is no passkey besides: the last one stays.',
  })
  isRequired: boolean;

  @Field(() => [SecondFactor], { description: 'The oldest first; at most five.' })
  factors: SecondFactor[];

  @Field(() => Int, { description: 'Recovery codes that were not used.' })
  recoveryCodesLeft: number;
}

@InputType()
export class ShowSecondFactorInput {
  @Field({
    description: 'Six digits of the application, or a recovery code; blanks and hyphens are ignored.',
  })
  code: string;
}

@InputType()
export class BeginSecondFactorInput {
  @Field({ description: 'At most 60 characters.' })
  name: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'To be read by the application; it is told this once and never again.' })
export class SecondFactorBegun {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The secret in base32, to type.' })
  key: string;

  @Field({ description: 'The same as an otpauth: address, for a QR code.' })
  uri: string;
}

@InputType()
export class ConfirmSecondFactorInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The six digits that the application shows.' })
  code: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ObjectType()
export class SecondFactorAdded extends SignedIn {
  @Field(() => [String], {
    description:
      'Shown once: those made with the first factor. Empty: there were some before, or this is the answer to a repeat.',
  })
  recoveryCodes: string[];
}

@InputType()
export class RenameSecondFactorInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'At most 60 characters.' })
  name: string;
}

@InputType()
export class RemoveSecondFactorInput {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class RenewRecoveryCodesInput {
  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ObjectType()
export class RecoveryCodesMade {
  @Field(() => [String], { description: 'Shown once; empty in the answer to a repeat.' })
  recoveryCodes: string[];
}

@InputType()
export class ProveAgainInput {
  @Field(() => String, { nullable: true, description: 'The password, or else a code or a passkey.' })
  password?: string | null;

  @Field(() => String, { nullable: true, description: 'Six digits, or a recovery code.' })
  code?: string | null;

  @Field(() => ShownPasskeyInput, { nullable: true, description: 'What was answered to `askForOwnPasskey`.' })
  passkey?: ShownPasskeyInput | null;
}

@InputType()
export class ResetSecondFactorInput extends StaffInput {}

@ObjectType()
export class SecondFactorChanged {
  @Field()
  done: boolean;
}

export const ShowSecondFactorResult = resultOf('ShowSecondFactorResult', SignedIn);
export const BeginSecondFactorResult = resultOf('BeginSecondFactorResult', SecondFactorBegun);
export const ConfirmSecondFactorResult = resultOf('ConfirmSecondFactorResult', SecondFactorAdded);
export const RenameSecondFactorResult = resultOf('RenameSecondFactorResult', SecondFactorChanged);
export const RemoveSecondFactorResult = resultOf('RemoveSecondFactorResult', SecondFactorChanged);
export const RenewRecoveryCodesResult = resultOf('RenewRecoveryCodesResult', RecoveryCodesMade);
export const ProveAgainResult = resultOf('ProveAgainResult', SecondFactorChanged);
export const ResetSecondFactorResult = resultOf('ResetSecondFactorResult', SecondFactorChanged);
