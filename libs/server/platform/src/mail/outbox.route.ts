import { type FastifyInstance, type FastifyReply } from 'fastify';
import { Database, statement } from '../database/database.ts';
import { isId } from '../database/uuid.ts';
import { askedLocale } from '../http/asked-locale.ts';
import { mailPage, outboxPage, OUTBOX_STYLE, type OutboxMail } from './outbox.page.ts';

const newest = statement<OutboxMail>(
  'outbox-newest',
  `select id, to_address, locale, template, subject, text_body, created_at, sent_at
     from mail
    order by created_at desc, id desc limit 200`,
);
const one = statement<OutboxMail>(
  'outbox-one',
  `select id, to_address, locale, template, subject, text_body, created_at, sent_at from mail where id = $1`,
);

const page = (reply: FastifyReply, html: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);

/** Demo mode only: the mails that would have left. Registered nowhere else, so that elsewhere it is "not found". */
export function outboxRoutes(http: FastifyInstance, database: () => Database, publicUrl: string): void {
  http.get('/outbox/outbox.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(OUTBOX_STYLE),
  );
  http.get('/outbox', async (request, reply) =>
    page(reply, outboxPage(await database().rows(newest), askedLocale(request))),
  );
  http.get<{ Params: { id: string } }>('/outbox/:id', async (request, reply) => {
    const mail = isId(request.params.id) ? await database().row(one, [request.params.id]) : null;
    if (!mail) return reply.callNotFound();
    return page(reply, mailPage(mail, askedLocale(request), publicUrl));
  });
}
