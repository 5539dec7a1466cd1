import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { linkAnswer, type LinkItem, type LinkRequest } from '@campus/lti';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { originsOf } from '@campus/platform/http/framing.ts';
import { isSafeAddress } from '@campus/platform/outside/safe-address.ts';
import { OutlineCache } from '@campus/course';
import { Places } from '../../places/places.service.ts';
import { ToolKeys } from '../../platforms/keys/tool-keys.ts';
import { platformById, type RegisteredPlatform } from '../../platforms/platforms.statements.ts';
import { toolAddresses } from '../../platforms/tool-addresses.ts';
import { resourceIdOf } from '../../results/lines/wanted-lines.ts';
import { type Params } from '../asked.ts';
import { EntryRefused } from '../entry-refused.ts';
import { type BrowserMark } from '../login/browser-mark.ts';
import { type Page, SUBMIT_AT_ONCE } from '../pages/launch-page.ts';
import { customOf } from '../showing/link-target.ts';
import { type KeptRequest, readRequest, requestText } from './kept-request.ts';
import { versionOfPlace, versionsToLink } from './linking.statements.ts';
import { answerPage, linksPage, notTeacherPage } from './links-page.ts';
import { type OfferedCourse, offeredIn, type OfferedLink, pickedOf } from './offered-links.ts';

/** Links that a platform is given at once. */
const MOST = 100;
/** Characters of a title in a course of a platform. */
const LONGEST_TITLE = 255;
/** A column that came with a link, not one that the campus made: it is never taken for the other. */
const OF_LINK = 'link';

/** Somebody who teaches on a platform picks what of the course is linked there (LTI Deep Linking 2.0). */
@Injectable()
export class PickLinks {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly places: Places,
    private readonly keys: ToolKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Nothing is kept of it but the place. Throws `EntryRefused`. */
  async ask(
    platform: RegisteredPlatform,
    asked: LinkRequest,
    mark: BrowserMark,
    request: FastifyRequest,
  ): Promise<Page> {
    const { deploymentId, answerUrl, takesSeveral, takesLines, data } = asked;
    const locale: Locale = asked.locale ?? askedLocale(request);
    const framers = originsOf([platform.auth_url, answerUrl]);
    if (!isSafeAddress(answerUrl)) throw new EntryRefused('CLAIMS_INVALID', 'deep_link_return_url', platform);
    if (asked.role === 'LEARNER') return { html: notTeacherPage(locale, platform.name), framers };
    const place = asked.place && (await this.places.at(platform.id, deploymentId, asked.place));
    const answer = { answerUrl, takesSeveral, takesLines, data, framers };
    const kept = { platformId: platform.id, deploymentId, placeId: place?.id ?? null, locale, ...answer };
    return this.page(platform, kept, mark, false);
  }

  /** The page that takes what was picked to the platform, or asks again where nothing was. Throws `EntryRefused`. */
  async pick(form: Params, mark: BrowserMark): Promise<Page> {
    const text = typeof form.request === 'string' ? form.request : '';
    const kept = readRequest(this.config, text, mark.text, new Date());
    const platform = kept && (await this.database.row(platformById, [kept.platformId]));
    if (!kept || !platform) throw new EntryRefused('STATE_EXPIRED');
    if (!platform.is_open) throw new EntryRefused('PLATFORM_CLOSED', null, platform);
    const isCancelled = form.cancel !== undefined;
    const values = new Set(isCancelled ? [] : [form.link ?? []].flat());
    const courses = (await this.offered(kept)).courses;
    const picked = pickedOf(courses, values, kept.takesSeveral ? MOST : 1);
    if (picked.length === 0 && !isCancelled) return this.page(platform, kept, mark, true);
    const hasColumns = kept.takesLines && form.columns !== undefined;
    const items = picked.map((link) => this.itemOf(link, hasColumns));
    return this.answer(platform, kept, items);
  }

  private async answer(
    platform: RegisteredPlatform,
    { deploymentId, data, locale, answerUrl, framers }: KeptRequest,
    items: readonly LinkItem[],
  ): Promise<Page> {
    const { kid, key } = await this.keys.signer();
    const { client_id: clientId, issuer } = platform;
    const of = { clientId, issuer, deploymentId, data, items };
    const answer = await linkAnswer({ ...of, key, kid, id: newId(), now: new Date() });
    return {
      html: answerPage(locale, { answerUrl, answer }),
      framers,
      leaves: answerUrl,
      script: SUBMIT_AT_ONCE,
    };
  }

  private itemOf({ title, target }: OfferedLink, hasColumn: boolean): LinkItem {
    return {
      title: title.slice(0, LONGEST_TITLE),
      url: toolAddresses(this.config.publicUrl).launchUrl,
      custom: customOf(target),
      line: hasColumn ? { resourceId: resourceIdOf(target), tag: OF_LINK } : null,
    };
  }

  private async page(
    platform: RegisteredPlatform,
    kept: KeptRequest,
    mark: BrowserMark,
    isEmpty: boolean,
  ): Promise<Page> {
    const { locale, takesSeveral, takesLines, framers } = kept;
    const how = { takesSeveral, takesLines, isEmpty, mark };
    const request = requestText(this.config, kept, mark.text ?? '', new Date());
    const offered = await this.offered(kept);
    return { html: linksPage(locale, { platform: platform.name, request, ...offered, ...how }), framers };
  }

  /** What the place leads to; where it waits, what it may be tied to. */
  private async offered({
    placeId,
    locale,
  }: KeptRequest): Promise<{ courses: OfferedCourse[]; isTied: boolean }> {
    const taught = placeId === null ? null : await this.database.row(versionOfPlace, [placeId]);
    const versionId = taught?.version_id ?? null;
    const versions =
      versionId === null ? await this.database.rows(versionsToLink) : [{ version_id: versionId }];
    const outlines = await Promise.all(versions.map((each) => this.outlines.of(each.version_id)));
    const courses = outlines.flatMap((outline) => (outline ? [offeredIn(outline, locale)] : []));
    return { courses, isTied: versionId !== null };
  }
}
