import { Inject, Injectable } from '@nestjs/common';
import { derivedToken, tokenOfHash } from '@campus/platform/auth/derived-token.ts';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';

type Kind = 'nominate' | 'confirm';

const purposeOf = (kind: Kind, id: string, generation: number): string => `${kind}:${id}:${generation}`;

/**
 * Tokens of personal links. Each is made from the campus' secret, the row's id and its generation, so that a
 * coordinator can copy the same address again although no table holds it; the table has its hash, and a new
 * generation makes the old address void. See docs/decisions/0028.
 */
@Injectable()
export class PersonalTokens {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(kind: Kind, id: string, generation: number): string {
    return derivedToken(this.config.secret, purposeOf(kind, id, generation));
  }

  /** A new link by which a nominee confirms until a day: an older one is void, and a letter is due, even if one was sent before. */
  invitation({ id, confirm_generation }: { id: string; confirm_generation: number }, confirmBy: string) {
    const confirmGeneration = confirm_generation + 1;
    return {
      confirmGeneration,
      confirmHash: hashOf(this.of('confirm', id, confirmGeneration)),
      confirmBy,
      declinedAt: null,
      toldState: null,
      toldAt: null,
    };
  }

  /**
   * The page of the learner client that takes the token; its `paths.ts` has the same. The token is the one whose hash
   * the row has: it may have been made with the secret before.
   */
  addressOf(kind: Kind, id: string, generation: number, hash: Buffer | null): string {
    const known = hash && tokenOfHash(this.config, purposeOf(kind, id, generation), hash);
    return `${this.config.publicUrl}/${kind}/${known ?? this.of(kind, id, generation)}`;
  }
}
