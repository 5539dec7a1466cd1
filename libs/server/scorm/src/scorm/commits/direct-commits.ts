import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { byEitherSecret } from '@campus/platform/config/campus-secrets.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { log } from '@campus/platform/http/log.ts';
import { ContentServer } from '../content/content-server.ts';
import { ScormCommittedHandler } from './scorm-committed.handler.ts';

/** Days a session may commit directly while its sign-in lasts; by then it has been opened again. */
const DAYS = 7;
/** The largest commit as JSON, with room for what wraps it. */
const BODY_LIMIT = 2 * 1024 * 1024;

const signature = (secret: string, sessionId: string, signIn: string): string =>
  createHmac('sha256', secret).update(`commit:${sessionId}:${signIn}`).digest('base64url').slice(0, 27);

/** Lets the frame of one launch commit that session and those it makes in it, while `signIn` lasts, and nothing else. */
export const commitToken = (secret: string, sessionId: string, signIn: string): string =>
  `${sessionId}.${signIn}.${signature(secret, sessionId, signIn)}`;

/** A UUIDv7 begins with the milliseconds of its making. */
const madeAt = (sessionId: string): number => parseInt(sessionId.replaceAll('-', '').slice(0, 12), 16);

/** The session a token is for and the sign-in it was given to, or null. */
export function readCommitToken(
  secret: string,
  token: string,
  now: Date,
): { sessionId: string; signIn: string } | null {
  const [sessionId = '', signIn = '', given = '', ...rest] = token.split('.');
  if (rest.length || !/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  const [expected, actual] = [Buffer.from(signature(secret, sessionId, signIn)), Buffer.from(given)];
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  return now.getTime() - madeAt(sessionId) < DAYS * 86_400_000 ? { sessionId, signIn } : null;
}

type CommitRequest = FastifyRequest<{ Body: { token?: unknown; commit?: unknown } | null }>;

/**
 * `POST …/_campus/commit` in the content origin. In browsers that let a frame store nothing (private windows,
 * blocked third-party storage), a synchronous commit can only go to the server: the frame sends it here and
 * waits. The same commit also comes through the journal; whichever is first counts, the other changes
 * nothing.
 */
@Injectable()
export class DirectCommits implements OnModuleInit {
  constructor(
    private readonly content: ContentServer,
    private readonly handler: ScormCommittedHandler,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.content.instance.post(
      '/:ticket/_campus/commit',
      { bodyLimit: BODY_LIMIT },
      (request: CommitRequest, reply) => this.commit(request, reply),
    );
  }

  private async commit(request: CommitRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { token, commit: given } = request.body ?? {};
    const now = new Date();
    const read =
      typeof token === 'string'
        ? byEitherSecret(this.config, (secret) => readCommitToken(secret, token, now))
        : null;
    const commit = this.handler.parse(given);
    if (!read || commit?.launchId !== read.sessionId) return reply.code(403).send({ recorded: false });
    const personId = await this.handler.personOf(read.sessionId);
    // Anyone who has signed out, or may not sign in any more, commits through the journal after the next
    // sign-in, or not at all.
    if (!personId || (await this.sessions.ownerOf(read.signIn)) !== personId)
      return reply.code(403).send({ recorded: false });
    try {
      const entry = { personId, deviceId: commit.sessionId, sequence: commit.commitNumber, occurredAt: now };
      const { refusal } = await this.handler.record(entry, commit);
      return await reply.code(refusal ? 409 : 200).send({ recorded: refusal === null });
    } catch (error) {
      log.error('a direct commit failed', { error: String(error) });
      return reply.code(500).send({ recorded: false });
    }
  }
}
