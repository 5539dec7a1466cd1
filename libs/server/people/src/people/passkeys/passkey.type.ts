import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { SignedIn } from '../sign-in/sign-in.type.ts';

@ObjectType({
  description: 'A key of a device or a password manager that signs its person in (Web Authentication).',
})
export class Passkey {
  @Field(() => ID)
  id: string;

  @Field({ description: 'As its owner calls it.' })
  name: string;

  @Field({ description: 'Whoever made it may copy it to other devices of the same person.' })
  isSynced: boolean;

  @Field(() => GraphQLISODateTime)
  addedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: not yet.' })
  lastUsedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Where it was used last: a name such as Firefox.' })
  browser: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was used last: a name such as Android.' })
  system: string | null;
}

@ObjectType({ description: 'With which passkeys somebody signs in.' })
export class OwnPasskeys {
  @Field({
    description:
      'What the person may do here asks for a second factor, and there is none besides: the last one stays.',
  })
  isRequired: boolean;

  @Field(() => [Passkey], { description: 'The oldest first; at most ten.' })
  passkeys: Passkey[];
}

@ObjectType({ description: 'A passkey as browsers know it.' })
export class PasskeyReference {
  @Field({ description: 'In base64url.' })
  credentialId: string;

  @Field(() => [String], { description: 'How its device is reached, such as `internal` or `hybrid`.' })
  transports: string[];
}

@ObjectType({
  description:
    'What a browser is asked to make: a passkey of this campus (PublicKeyCredentialCreationOptions).',
})
export class PasskeyBegun {
  @Field({ description: 'In base64url; good for one answer.' })
  challenge: string;

  @Field({ description: 'The host name of the campus.' })
  rpId: string;

  @Field()
  rpName: string;

  @Field({ description: 'Who it is for, in base64url; it says nothing to others.' })
  userHandle: string;

  @Field({ description: 'Shown where one chooses among passkeys.' })
  userName: string;

  @Field({ description: 'Shown where one chooses among passkeys.' })
  displayName: string;

  @Field(() => [Int], { description: 'COSE algorithms, the best first.' })
  algorithms: number[];

  @Field(() => [PasskeyReference], { description: 'Those there are: a device that has one makes no second.' })
  excluded: PasskeyReference[];

  @Field(() => Int, { description: 'For so long the challenge is good.' })
  seconds: number;
}

@ObjectType({ description: 'What a browser is asked to show (PublicKeyCredentialRequestOptions).' })
export class PasskeyAsked {
  @Field({ description: 'In base64url; good for one answer.' })
  challenge: string;

  @Field({ description: 'The host name of the campus.' })
  rpId: string;

  @Field(() => [PasskeyReference], { description: 'Empty: any passkey of the campus.' })
  allowed: PasskeyReference[];

  @Field(() => Int, { description: 'For so long the challenge is good.' })
  seconds: number;
}

@InputType()
export class AddPasskeyInput {
  @Field({ description: 'At most 60 characters.' })
  name: string;

  @Field({ description: 'In base64url, as the other parts.' })
  credentialId: string;

  @Field()
  clientData: string;

  @Field()
  attestation: string;

  @Field(() => [String])
  transports: string[];

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType({
  description:
    'What a browser answers to `PasskeyAsked` (AuthenticatorAssertionResponse), each part in base64url.',
})
export class ShownPasskeyInput {
  @Field()
  credentialId: string;

  @Field()
  clientData: string;

  @Field()
  authenticatorData: string;

  @Field()
  signature: string;

  @Field(() => String, { nullable: true })
  userHandle?: string | null;
}

@ObjectType()
export class PasskeyAdded {
  @Field(() => ID)
  id: string;
}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID)
  id: string;

  @Field({ description: 'At most 60 characters.' })
  name: string;
}

@InputType()
export class RemovePasskeyInput {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@ObjectType()
export class PasskeyChanged {
  @Field()
  done: boolean;
}

export const BeginPasskeyResult = resultOf('BeginPasskeyResult', PasskeyBegun);
export const AddPasskeyResult = resultOf('AddPasskeyResult', PasskeyAdded);
export const RenamePasskeyResult = resultOf('RenamePasskeyResult', PasskeyChanged);
export const RemovePasskeyResult = resultOf('RemovePasskeyResult', PasskeyChanged);
export const AskForPasskeyResult = resultOf('AskForPasskeyResult', PasskeyAsked);
export const AskForOwnPasskeyResult = resultOf('AskForOwnPasskeyResult', PasskeyAsked);
export const SignInWithPasskeyResult = resultOf('SignInWithPasskeyResult', SignedIn);
