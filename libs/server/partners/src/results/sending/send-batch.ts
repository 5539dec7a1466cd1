import { Injectable } from '@nestjs/common';
import { agsScopes, agsTypes, scoreMessage, scoresUrl } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { scoreOutcomeOf } from '../calls/answers.ts';
import { CallFailed } from '../calls/call-failed.ts';
import { type CalledPlatform } from '../calls/called-platform.ts';
import { isOfPlatform } from '../calls/platform-origins.ts';
import { pauseOfOne, readRetryAfter } from '../calls/pauses.ts';
import { PATIENCE } from '../calls/request.ts';
import { ServiceCalls } from '../calls/service-calls.ts';
import {
  giveBack,
  scoreLater,
  scoreRefused,
  scoreSent,
  TAKEN_SECONDS,
  type TakenScore,
} from './sending.statements.ts';

/** Requests to a platform at once. */
const AT_ONCE = 8;
/** Milliseconds that one may take: a token and an answer, and both again where the token was not taken. */
const LONGEST = 4 * PATIENCE;
/** Milliseconds: none is begun later, so that its answer comes while it is still taken by this server. */
const BEGUN_WITHIN = (TAKEN_SECONDS - 5) * 1_000 - LONGEST;
/** A score that fails so often while others go through is for somebody to look at. */
const MOST_TRIES = 10;

const idOf = ({ id }: TakenScore): string => id;

/** Sends scores that this server has taken, some at once. */
@Injectable()
export class SendBatch {
  constructor(
    private readonly database: Database,
    private readonly calls: ServiceCalls,
  ) {}

  /**
   * True: the platform has taken some. Throws `CallFailed` when it is away: those without an answer wait on, and the try
   * does not count against them. `isProbe`: it failed before, and one is sent to see whether it still does.
   */
  async send(platform: CalledPlatform, scores: readonly TakenScore[], isProbe: boolean): Promise<boolean> {
    const end = Date.now() + BEGUN_WITHIN;
    const untouched = [...scores];
    /** Broken there, and without an answer. */
    const [failed, unheard]: [TakenScore[], TakenScore[]] = [[], []];
    const came = { sent: 0, refused: 0 };
    const absences: CallFailed[] = [];
    const work = async () => {
      const isHopeless = () => failed.length >= AT_ONCE && came.sent + came.refused === 0;
      while (absences.length === 0 && !isHopeless() && Date.now() < end) {
        const score = untouched.shift();
        if (!score) return;
        try {
          const is = await this.sendOne(platform, score);
          if (is === 'later') failed.push(score);
          else came[is]++;
        } catch (error) {
          if (!(error instanceof CallFailed)) throw error;
          unheard.push(score);
          absences.push(error);
        }
      }
    };
    const works = Array.from({ length: AT_ONCE }, work);
    // What failed here is thrown once nothing is on its way any more.
    await Promise.allSettled(works);
    await Promise.all(works);
    const haveGone = came.sent + came.refused > 0;
    for (const score of failed) await this.putOff(score, haveGone);
    const rest = [...untouched, ...unheard];
    const neverSent = untouched.filter(({ was_tried }) => !was_tried);
    if (rest.length) await this.database.rows(giveBack, [rest.map(idOf), neverSent.map(idOf)]);
    // One alone that fails says nothing of the platform, unless it failed before.
    const isBroken = failed.length > (isProbe ? 0 : 1) && !haveGone;
    const [away = isBroken ? new CallFailed('BROKEN') : null] = absences;
    if (away) throw away;
    return came.sent > 0;
  }

  /** It failed there, and leaves others the way. Nobody has to look at it as long as nothing goes through. */
  private async putOff(
    { id, tries, reached_at: reachedAt }: TakenScore,
    haveOthersGone: boolean,
  ): Promise<void> {
    if (haveOthersGone && tries >= MOST_TRIES)
      await this.database.rows(scoreRefused, { id, reachedAt, trouble: 'BROKEN' });
    else {
      const seconds = pauseOfOne(tries, Math.random());
      await this.database.rows(scoreLater, { id, trouble: 'BROKEN', seconds });
    }
  }

  /** Throws `CallFailed` when the platform is away. */
  private async sendOne(platform: CalledPlatform, score: TakenScore): Promise<'sent' | 'refused' | 'later'> {
    const { id, reached_at: reachedAt, given, subject, url } = score;
    if (!isOfPlatform(url, platform)) {
      // The platform was registered anew since, on another site.
      await this.database.rows(scoreRefused, { id, reachedAt, trouble: 'ADDRESS_ELSEWHERE' });
      return 'refused';
    }
    const answer = await this.calls.call(platform, {
      address: scoresUrl(url),
      scope: agsScopes.scores,
      type: agsTypes.score,
      body: scoreMessage(score, { subject, at: reachedAt }),
    });
    const outcome = scoreOutcomeOf(answer.status, score.was_tried);
    switch (outcome.is) {
      case 'taken':
        await this.database.rows(scoreSent, { id, reachedAt, given });
        return 'sent';
      case 'refused':
        await this.database.rows(scoreRefused, { id, reachedAt, trouble: outcome.trouble });
        return 'refused';
      case 'later':
        return 'later';
      case 'away':
        throw new CallFailed(outcome.trouble, readRetryAfter(answer.headers.get('retry-after'), new Date()));
    }
  }
}
