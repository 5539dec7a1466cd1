import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { Database } from '@campus/platform/database/database.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { SignIn } from '../../people/sign-in/sign-in.service.ts';
import { type AnswerParams, CheckAnswer } from '../checking/check-answer.ts';
import { noteEntry } from './entering.statements.ts';
import { FindPerson } from './find-person.ts';
import { LeftProvider } from './left-provider.ts';
import { hasShownFactor, isFresh } from '../checking/told-claims.ts';

/** How the security log says that somebody came in by an institution. */
const BY_INSTITUTION = 'INSTITUTION';

/** Lets in somebody whom their institution has signed in. */
@Injectable()
export class Enter {
  constructor(
    private readonly database: Database,
    private readonly answers: CheckAnswer,
    private readonly people: FindPerson,
    private readonly left: LeftProvider,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly security: SecurityLog,
  ) {}

  /**
   * The screen to go on with. A session that is open in this browser ends: one browser, one person. Where a second factor
   * is asked for, the session lets nobody in before it was shown, and the address tells the screen to ask. Throws
   * `ProviderEntryRefused`.
   */
  async enter(
    params: AnswerParams,
    mark: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const answer = await this.answers.read(params, mark);
    const { provider, claims, path, idToken } = answer;
    const personId = await this.people.of(answer);
    await this.sessions.end(this.sessions.tokenOf(request), reply);
    const step = await this.sessions.begin(personId, request, reply, {
      isVouched: hasShownFactor(claims, provider.factor_values),
      isProved: isFresh(claims, new Date()),
    });
    await this.database.rows(noteEntry, [provider.id]);
    await this.left.remember(provider, idToken, reply);
    if (step) this.security.note({ kind: SecurityKind.SIGN_IN_HALF, personId, code: step });
    else await this.signIn.arrived(personId, { request, reply }, BY_INSTITUTION);
    return step === null ? path : `${path}#factor=${step}`;
  }
}
