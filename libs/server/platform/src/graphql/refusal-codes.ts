import { registerEnumType } from '@nestjs/graphql';

/** Every code the server may refuse with; the client's catalogue must have a sentence for each. */
export const RefusalCode: Record<string, string> = {};

/**
 * Each `*.refusals.ts` registers the codes its noun may refuse with; a code that two nouns share belongs to
 * the lower one.
 */
export function refusesWith(codes: readonly string[]): void {
  for (const code of codes) {
    if (code in RefusalCode) throw new Error(`${code} is said by two *.refusals.ts`);
    RefusalCode[code] = code;
  }
}

// What any noun may refuse with. Who asked for something does not approve it.
refusesWith([
  'NOT_FOUND',
  'INPUT_INVALID',
  'STORAGE_FULL',
  'TOO_MANY_TRIES',
  'SECOND_PERSON_NEEDED',
  'PROOF_NEEDED',
]);

registerEnumType(RefusalCode, { name: 'RefusalCode', description: 'Why a rule said no.' });
