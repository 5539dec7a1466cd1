import { Controller, Get, Param, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { Publication } from './publication.ts';

const CREDENTIAL = 'application/vc+ld+json';

/** Software of other houses reads these, from pages of any origin; they hold nothing that a session would add to. */
const open = (reply: FastifyReply, type: string, caching: string): FastifyReply =>
  reply
    .type(type)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', caching);

/** A credential names a person: no cache between us and who asked keeps it. */
const PERSONAL = 'private, max-age=3600';

const missing = (reply: FastifyReply): FastifyReply =>
  reply
    .code(404)
    .header('access-control-allow-origin', '*')
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: 'not found', extensions: { code: 'NOT_FOUND' } }] });

/** Files fetched by people who check a credential. They know its address from the holder. */
@Controller()
export class CredentialsController {
  constructor(private readonly publication: Publication) {}

  /** `<id>` for checking; `<id>.json` and `<id>.png` to download. */
  @Get('credentials/:file')
  async credential(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const [id = '', kind, ...rest] = file.split('.');
    if (rest.length === 0 && kind === 'png') {
      const badge = await this.publication.badge(id);
      void (badge
        ? open(named(reply, `${badge.name}.png`), 'image/png', PERSONAL).send(badge.png)
        : missing(reply));
      return;
    }
    const isFile = kind === 'json';
    const found = rest.length || (kind && !isFile) ? null : await this.publication.credential(id);
    if (!found) return void missing(reply);
    void open(isFile ? named(reply, `${found.name}.json`) : reply, CREDENTIAL, PERSONAL).send(found.json);
  }

  @Get('status/:list')
  async status(@Param('list') list: string, @Res() reply: FastifyReply): Promise<void> {
    const json = /^[1-9]\d{0,6}$/.test(list) ? await this.publication.statusList(Number(list)) : null;
    void (json ? open(reply, CREDENTIAL, 'public, max-age=60').send(json) : missing(reply));
  }

  @Get('issuers/campus')
  async issuer(@Res() reply: FastifyReply): Promise<void> {
    void open(reply, 'application/json', 'public, max-age=3600').send(await this.publication.issuer());
  }
}

const named = (reply: FastifyReply, name: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name}"`);
