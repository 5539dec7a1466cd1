import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { agsScopes } from '@campus/lti';
import { ToolKeys, WebhookSecrets } from '@campus/partners';
import { LearningPlatform } from '../../support/learning-platform.ts';
import { personOf } from '../../support/personas.ts';
import { plantEnrolment } from '../../support/plant.ts';
import { type KindCase, type Scene } from './kind.ts';

/** Luis comes from a platform, and has done a part of the course. */
class LuisElsewhere {
  readonly subject = randomUUID();
  readonly line = randomUUID();

  private constructor(
    private readonly scene: Scene,
    readonly platform: LearningPlatform,
    readonly platformId: string,
  ) {}

  private static readonly opened = new WeakMap<Scene, Promise<{ platform: LearningPlatform; id: string }>>();

  /** One platform for all kinds of jobs; it keeps no process from ending. */
  static async come(scene: Scene): Promise<LuisElsewhere> {
    const open = async () => {
      const platform = await LearningPlatform.open('http://campus.test');
      return { platform, id: await platform.register(scene.campus) };
    };
    const known = LuisElsewhere.opened.get(scene) ?? open();
    LuisElsewhere.opened.set(scene, known);
    const { platform, id } = await known;
    const luis = new LuisElsewhere(scene, platform, id);
    await luis.plant();
    return luis;
  }

  private async plant(): Promise<void> {
    const { enrolmentId, editionId, groupId } = await plantEnrolment(this.scene.server, 'luis');
    const { id } = personOf('luis');
    await this.scene.sql(
      `with place as (
         insert into partner_place (id, platform_id, deployment, context, first_seen_at, last_launch_at, edition_id,
                                    group_id, tied_by, tied_at, service_scopes)
         values (gen_random_uuid(), $1, '1', $2, now(), now(), $3, $4, $5, now(), $6) returning id),
       who as (
         insert into partner_account (id, platform_id, subject, person_id, is_joined, began_at)
         values (gen_random_uuid(), $1, $2, $5, true, now()) returning id),
       line as (
         insert into partner_line (id, place_id, link, kind, url) select gen_random_uuid(), id, '40', 'course', $7 from place)
       insert into partner_guest (place_id, account_id, came_at) select place.id, who.id, now() from place, who`,
      this.platformId,
      this.subject,
      editionId,
      groupId,
      id,
      Object.values(agsScopes),
      this.platform.services.addLine(this.line),
    );
    await this.scene.sql(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status, completed_at)
       select e.id, e.version_id, a.id, 'completed', now()
         from enrolment e join lateral (select v.id from version_activity v where v.version_id = e.version_id and v.is_required
                                         order by v.module_position, v.position limit 1) a on true
        where e.id = $1`,
      enrolmentId,
    );
  }

  /** The platform says who is in his course: so many. */
  async sayMembers(count: number): Promise<string> {
    const { services } = this.platform;
    services.members = Array.from({ length: count }, (_, at) => ({ user_id: `member-${at}`, roles: [] }));
    const [place] = await this.scene.sql<{ id: string }>(
      `update partner_place set members_url = $2 where context = $1 returning id`,
      this.subject,
      services.membersUrl,
    );
    return place?.id ?? '';
  }

  /** A score that waits, or was sent. */
  async score(state: 'waiting' | 'sent'): Promise<void> {
    await this.scene.sql(
      `insert into partner_score (id, line_id, account_id, given, activity, grading, reached_at, state, next_try_at, sent_at, sent_given)
       select gen_random_uuid(), l.id, g.account_id, 100, 'Completed', 'FullyGraded', date_trunc('milliseconds', now()), $2, now(),
              case when $2 = 'sent' then now() end, case when $2 = 'sent' then 100 end
         from partner_guest g join partner_line l on l.place_id = g.place_id join partner_account k on k.id = g.account_id
        where k.subject = $1`,
      this.subject,
      state,
    );
  }

  readonly scores = (condition: string): Promise<number> =>
    this.scene.count(
      `partner_score s join partner_account k on k.id = s.account_id where k.subject = $1 and ${condition}`,
      this.subject,
    );

  readonly taken = (): number =>
    this.platform.services.taken.filter(({ userId }) => userId === this.subject).length;

  readonly fallSilent = (): Promise<unknown> =>
    this.scene.sql(
      `update partner_score set taken_until = now() - interval '1 second' where taken_until > now()`,
    );
}

/** A program that is told things; it keeps no process from ending. */
class HearingProgram {
  readonly webhookId = randomUUID();
  /** By which messages came. */
  readonly ids = new Set<string>();
  url = '';
  sealed: Buffer = Buffer.alloc(0);

  static async open(scene: Scene): Promise<HearingProgram> {
    const secrets = scene.server.app.get(WebhookSecrets);
    const program = new HearingProgram();
    program.sealed = secrets.make(program.webhookId).sealed;
    const server = createServer((request, response) => {
      program.ids.add(String(request.headers['webhook-id']));
      request.resume();
      response.writeHead(204).end();
    }).unref();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    program.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return program;
  }
}

export const partnersKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'sweep-partner-logins',
    about: 'codes that nobody typed',
    async prepare() {
      const { id } = personOf('luis');
      await scene.sql('delete from partner_join_code');
      await scene.sql(
        `insert into partner_join_code (code_hash, person_id, made_at)
         select sha256(gen_random_uuid()::text::bytea), $1, now() - make_interval(hours => hours) from unnest('{25,1}'::int[]) hours`,
        id,
      );
      await scene.due('sweep-partner-logins');
      return { effect: () => scene.count('partner_join_code where person_id = $1', id), once: 1 };
    },
  },
  {
    kind: 'turn-tool-keys',
    about: 'the next key is due',
    async prepare() {
      await scene.sql('delete from tool_key');
      await scene.server.app.get(ToolKeys).published();
      await scene.sql(`update tool_key set made_at = now() - interval '181 days'`);
      await scene.due('turn-tool-keys');
      return { effect: () => scene.count('tool_key'), once: 2 };
    },
  },
  {
    kind: 'queue-scores',
    about: 'Luis has worked',
    async prepare() {
      const luis = await LuisElsewhere.come(scene);
      await scene.due('queue-scores');
      const effect = async () => ({ scores: await luis.scores('true'), taken: luis.taken() });
      return {
        effect,
        once: { scores: 1, taken: 1 },
        fallSilent: luis.fallSilent,
        pickedUpBy: ['queue-scores'],
      };
    },
  },
  {
    kind: 'send-scores',
    about: 'the result of Luis',
    async prepare() {
      const luis = await LuisElsewhere.come(scene);
      await luis.score('waiting');
      // He was looked at: it is not worked out again.
      await scene.sql('delete from partner_guest');
      await scene.enqueue('send-scores', { platformId: luis.platformId });
      const effect = async () => ({ sent: await luis.scores(`s.state = 'sent'`), taken: luis.taken() });
      return {
        effect,
        once: { sent: 1, taken: 1 },
        fallSilent: luis.fallSilent,
        pickedUpBy: ['queue-scores'],
      };
    },
  },
  {
    kind: 'compare-results',
    about: 'the platform holds another one of Luis',
    async prepare() {
      const luis = await LuisElsewhere.come(scene);
      await luis.score('sent');
      await scene.sql('delete from partner_guest');
      luis.platform.services.write(luis.line, luis.subject, 12);
      await scene.sql(
        `insert into partner_service (platform_id, compare_asked_at) values ($1, now())
         on conflict (platform_id) do update set compare_asked_at = now(), compared_at = null`,
        luis.platformId,
      );
      await scene.enqueue('compare-results', { platformId: luis.platformId });
      const effect = async () => ({
        held: await luis.scores('s.held = 12'),
        done: await scene.count('partner_service where compare_asked_at is null and compared_at is not null'),
      });
      return { effect, once: { held: 1, done: 1 } };
    },
  },
  {
    kind: 'send-webhooks',
    about: 'a program is told of an enrolment',
    async prepare() {
      const { id } = personOf('luis');
      await scene.sql('delete from webhook');
      const heard = await HearingProgram.open(scene);
      await scene.sql(
        `insert into webhook (id, name, url, kinds, is_open, sealed_secret, made_by, created_at)
         values ($1, 'Program', $2, '{enrolment.created}', true, $3, $4, now())`,
        heard.webhookId,
        heard.url,
        heard.sealed,
        id,
      );
      await plantEnrolment(scene.server, 'luis');
      await scene.due('send-webhooks');
      const effect = async () => ({
        sent: await scene.count(`webhook_delivery where webhook_id = $1 and state = 'sent'`, heard.webhookId),
        ids: heard.ids.size,
      });
      return {
        effect,
        once: { sent: 1, ids: 1 },
        fallSilent: () =>
          scene.sql(
            `update webhook_delivery set taken_until = now() - interval '1 second' where taken_until > now()`,
          ),
        pickedUpBy: ['send-webhooks'],
      };
    },
  },
  {
    kind: 'read-members',
    about: 'two are in the course of Luis',
    async prepare() {
      const luis = await LuisElsewhere.come(scene);
      const placeId = await luis.sayMembers(2);
      await scene.enqueue('read-members', { placeId });
      const effect = () => scene.count('partner_member where place_id = $1', placeId);
      return { effect, once: 2 };
    },
  },
];
