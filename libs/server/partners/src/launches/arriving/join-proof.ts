import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { SessionProofs } from '@campus/platform/auth/session-proofs.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Passwords } from '@campus/people';

/** What came of the question for a password; `asked`: none was typed. */
export type JoinProofOutcome = 'right' | 'asked' | 'wrong' | 'tooMany';

/**
 * Before an account is opened to a platform, or closed to it, whoever sits there types its password: a browser that was
 * left open would otherwise open the account to a stranger's platform for good.
 */
@Injectable()
export class JoinProof {
  constructor(
    private readonly sessions: Sessions,
    private readonly proofs: SessionProofs,
    private readonly passwords: Passwords,
  ) {}

  async show(
    personId: string,
    password: string | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<JoinProofOutcome> {
    if (!password) return 'asked';
    try {
      await this.passwords.requireRight(personId, password);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return error.code === 'TOO_MANY_TRIES' ? 'tooMany' : 'wrong';
    }
    const token = this.sessions.tokenOf(request);
    if (token) await this.proofs.prove(token, request, reply);
    return 'right';
  }
}
