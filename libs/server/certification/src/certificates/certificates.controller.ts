import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { paperOfFile } from '@campus/platform/documents/paper.ts';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { refuseFile } from '@campus/platform/http/refuse.ts';
import { CertificateReading } from './certificate-reading.ts';
import { VerifierFiles } from './proof/verifier-files.ts';
import { VerifyCertificate, type Standing } from './verifying/verify-certificate.ts';
import { VERIFY_POLICY } from './verifying/verify-page.ts';

/** A repeated parameter arrives as a list: nobody typed that. */
const oneText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function tell(reply: FastifyReply, standing: Standing | 'busy' | null): void {
  if (standing === 'busy') void reply.header('retry-after', '60');
  void reply
    .code(standing === 'busy' ? 429 : standing ? 200 : 404)
    // A page saved on a device asks from a local folder, which has its own origin.
    .header('access-control-allow-origin', '*')
    .header('cache-control', 'no-store')
    .send(standing && standing !== 'busy' ? standing : { status: null });
}

const GZIP = promisify(gzip);

/** A page and a script of some size, most often asked for by a phone: sent packed to anyone who can unpack. */
async function sendPacked(request: FastifyRequest, reply: FastifyReply, text: string): Promise<void> {
  const isPacked = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (isPacked) void reply.header('content-encoding', 'gzip');
  void reply.header('vary', 'accept-encoding').send(isPacked ? await GZIP(text) : text);
}

/** Files and the public page: the two places where a certificate leaves GraphQL. */
@Controller()
export class CertificatesController {
  constructor(
    private readonly sessions: Sessions,
    private readonly reading: CertificateReading,
    private readonly verifying: VerifyCertificate,
    private readonly verifier: VerifierFiles,
  ) {}

  @Get('certificates/:id/:file')
  async pdf(
    @Param('id') id: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const actor = await this.sessions.actorOf(this.sessions.tokenOf(request));
    const paper = paperOfFile(file);
    const found = actor && paper && (await this.reading.pdf(actor, id, paper));
    if (!found) {
      refuseFile(reply, actor);
      return;
    }
    void reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${found.serial}.pdf"`)
      .header('cache-control', 'private, no-cache')
      .send(found.bytes);
  }

  /** One page, at two addresses: what QR codes open, and what people keep. `?keep` sends it as a file. */
  @Get(['v', 'verify/offline'])
  async offline(
    @Query('keep') keep: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.verifier.offlinePage();
    if (!page) return void reply.redirect('/verify');
    if (keep !== undefined)
      void reply.header('content-disposition', 'attachment; filename="micic-verify.html"');
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', page.policy)
      .header('permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=()')
      .header('cache-control', 'no-cache');
    await sendPacked(request, reply, page.html);
  }

  @Get('verify/:code/status')
  async standing(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    tell(reply, await this.verifying.standing(code, request.ip));
  }

  @Get('credentials/:id/status')
  async standingOfBadge(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    tell(reply, await this.verifying.standingOfBadge(id, request.ip));
  }

  @Get(['verify', 'verify/:code'])
  async verify(
    @Param('code') code: string | undefined,
    @Query('code') typed: unknown,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const script = code?.startsWith('verifier-') ? await this.verifier.script(`/verify/${code}`) : null;
    if (script !== null) {
      void reply
        .type('text/javascript; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable');
      return sendPacked(request, reply, script);
    }
    const locale = askedLocale(request, lang);
    const page = await this.verifying.page(code ?? oneText(typed), locale, request.ip);
    if (page.status === 429) void reply.header('retry-after', '60');
    void reply
      .code(page.status)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', VERIFY_POLICY)
      .header('cache-control', page.status === 200 ? 'private, max-age=60' : 'no-store')
      .header('vary', 'accept-language')
      .send(page.html);
  }
}
