import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { letFrame } from '@campus/platform/http/framing.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { SecurityLog } from '@campus/platform/security-log/security-log.ts';
import { type Entry } from '../launch.service.ts';

/** Begins the session of somebody whom a platform brought, where their course is shown. */
@Injectable()
export class Enter {
  constructor(
    private readonly sessions: Sessions,
    private readonly security: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A session that is open where the course is shown ends: one browser, one person. */
  async enter(
    { personId, hasLaunchOnly, shown, framers }: Entry,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const isSecure = this.config.publicUrl.startsWith('https:');
    const isApart = shown.isFramed && shown.isCrossSite && isSecure;
    await this.sessions.end(this.sessions.tokenOf(request), reply);
    const how = { isFramed: isApart, isProved: hasLaunchOnly };
    const step = await this.sessions.begin(personId, request, reply, how);
    if (shown.isFramed) letFrame(reply, this.config, framers, isApart);
    if (step) this.security.note({ kind: SecurityKind.SIGN_IN_HALF, personId, code: step });
    else this.security.note({ kind: SecurityKind.SIGN_IN, personId, code: 'PLATFORM' });
  }
}
