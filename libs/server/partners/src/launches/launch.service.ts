import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { askedLocale } from '@campus/platform/http/asked-locale.ts';
import { originsOf } from '@campus/platform/http/framing.ts';
import { platformById } from '../platforms/platforms.statements.ts';
import { Members } from '../members/members.service.ts';
import { Places } from '../places/places.service.ts';
import { type LaunchedPlace } from '../places/places.statements.ts';
import { NoteServices } from '../results/lines/note-services.ts';
import { type Arrival, arrivalText, readArrival } from './arriving/arrival.ts';
import { Arrivals, type OpenedAccount } from './arriving/arrivals.ts';
import { CheckLaunch, type CheckedLaunch } from './checking/check-launch.ts';
import { EntryRefused } from './entry-refused.ts';
import { PickLinks } from './linking/pick-links.ts';
import { type BrowserMark } from './login/browser-mark.ts';
import { type Page } from './pages/launch-page.ts';
import { arrivalPage, outsidePage, type SelfTest } from './pages/pages.ts';
import { clockOffset, selfTest } from './showing/self-test.ts';
import { targetOf } from './showing/link-target.ts';
import { TakeIn } from './showing/take-in.ts';
import { type Shown, whereShown } from './showing/where-shown.ts';

/** Somebody who is let in, and where they go. */
export interface Entry extends OpenedAccount {
  path: string;
  /** Of the launch; left out: what the browser asks for. */
  locale?: Locale;
  shown: Shown;
  framers: readonly string[];
}

/** From the platform's form to the course, or to the page that says what is missing. */
@Injectable()
export class LaunchService {
  constructor(
    private readonly database: Database,
    private readonly checks: CheckLaunch,
    private readonly places: Places,
    private readonly arrivals: Arrivals,
    private readonly takeIn: TakeIn,
    private readonly results: NoteServices,
    private readonly members: Members,
    private readonly linking: PickLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws `EntryRefused`. */
  async launch(
    form: Partial<Record<string, string>>,
    mark: BrowserMark,
    request: FastifyRequest,
  ): Promise<Page | Entry> {
    const { platform, said } = await this.checks.check(form, mark.text);
    if (said.is === 'linking') return this.linking.ask(platform, said.request, mark, request);
    const { launch } = said;
    const place = await this.places.of(platform.id, launch);
    const target = targetOf(launch);
    await this.results.note(platform, place, launch, target);
    await this.members.note(platform, place, launch);
    const locale: Locale = launch.locale ?? askedLocale(request);
    const framers = originsOf([platform.auth_url, launch.returnUrl]);
    const outside = TakeIn.outsideOf(place, launch.role);
    const shown = whereShown(request.headers, launch.isFramed);
    if (outside) {
      const about = { platform: platform.name, returnUrl: launch.returnUrl };
      const test = launch.role === 'LEARNER' ? {} : { test: testOf({ platform, launch, place, shown }) };
      return { html: outsidePage(locale, outside, { ...about, ...test }), framers };
    }
    const arrival: Arrival = {
      platformId: platform.id,
      subject: launch.subject,
      name: launch.name,
      locale,
      placeId: place.id,
      target,
      framers,
      shown,
    };
    const account = await this.arrivals.known(platform, launch.subject);
    if (account === null) return this.arrivalPage(platform, arrival, mark, false);
    return this.show(account, arrival, platform.name);
  }

  /** What somebody chose who was never here: to begin, or to join the account of a code. Throws `EntryRefused`. */
  async begin(form: Partial<Record<string, string>>, mark: BrowserMark): Promise<Page | Entry> {
    const arrival = readArrival(this.config, form.arrival ?? '', mark.text, new Date());
    const platform = arrival && (await this.database.row(platformById, [arrival.platformId]));
    if (!arrival || !platform) throw new EntryRefused('STATE_EXPIRED');
    if (!platform.is_open) throw new EntryRefused('PLATFORM_CLOSED', null, platform);
    const account = await this.arrivals.choose(platform, arrival, form.code);
    if (account === null) return this.arrivalPage(platform, arrival, mark, true);
    return this.show(account, arrival, platform.name);
  }

  private arrivalPage(
    platform: CheckedLaunch['platform'],
    arrival: Arrival,
    mark: BrowserMark,
    isWrong: boolean,
  ): Page {
    const text = arrivalText(this.config, arrival, mark.text ?? '', new Date());
    const html = arrivalPage(arrival.locale, { platform: platform.name, arrival: text, isWrong, mark });
    return { html, framers: arrival.framers };
  }

  private async show(
    account: OpenedAccount,
    { placeId, target, locale, framers, shown }: Arrival,
    platform: string,
  ): Promise<Page | Entry> {
    const place = await this.places.byId(placeId);
    const led = place
      ? await this.takeIn.pathFor(place, account.personId, target)
      : ({ outside: 'NOT_TIED' } as const);
    if ('outside' in led)
      return { html: outsidePage(locale, led.outside, { platform, returnUrl: null }), framers };
    await this.results.noteGuest(placeId, account.accountId);
    return { ...account, path: led.path, locale, shown, framers };
  }
}

/** Whoever looks after the platform sees by their own launch how both sides work together. */
function testOf({
  place,
  ...seen
}: Pick<Parameters<typeof selfTest>[0], 'launch' | 'platform' | 'shown'> & {
  place: LaunchedPlace;
}): SelfTest {
  const now = new Date();
  const lines = selfTest({ ...seen, isTied: place.edition_id !== null, now });
  return { lines, seconds: clockOffset(seen.launch, now) };
}
