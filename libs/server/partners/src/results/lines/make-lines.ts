import { Injectable } from '@nestjs/common';
import { agsScopes, agsTypes, type LineItem, lineItemsUrl, readLineItem, readLineItems } from '@campus/lti';
import { type Outline, OutlineCache } from '@campus/course';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { outcomeOf } from '../calls/answers.ts';
import { CallFailed } from '../calls/call-failed.ts';
import { type CalledPlatform } from '../calls/called-platform.ts';
import { isOfPlatform } from '../calls/platform-origins.ts';
import { readRetryAfter } from '../calls/pauses.ts';
import { jsonOf } from '../calls/request.ts';
import { ServiceCalls } from '../calls/service-calls.ts';
import { type ResultTrouble } from '../troubles.ts';
import {
  furnished,
  giveLineBack,
  lineFailed,
  lineMade,
  linesOfPlace,
  placesToFurnish,
  planLine,
  type PlaceToFurnish,
  takeLine,
} from './lines.statements.ts';
import { missingLines, resourceIdOf, type WantedLine, wantedLines } from './wanted-lines.ts';

/** Characters of a title in a gradebook. */
const LONGEST_TITLE = 255;
const FOUND = 10;
const REFUSALS = new Set<ResultTrouble>(['TOKEN_REFUSED', 'NOT_ALLOWED', 'ADDRESS_ELSEWHERE']);

/** Of this line item alone: others may go well. */
class LineRefused extends Error {
  constructor(readonly trouble: ResultTrouble) {
    super(trouble);
  }
}

/** Makes the line items that platforms want and no link of theirs has brought. */
@Injectable()
export class MakeLines {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly calls: ServiceCalls,
  ) {}

  /**
   * True: the platform was asked for some, and answered. What it refuses is noted with the line item. Throws `CallFailed`
   * when it cannot be asked.
   */
  async make(platform: CalledPlatform): Promise<boolean> {
    let after: string | null = null;
    let isAny = false;
    for (;;) {
      const places: PlaceToFurnish[] = await this.database.rows(placesToFurnish, [
        platform.id,
        agsScopes.lineItems,
        after,
      ]);
      for (const place of places) if (await this.furnish(platform, place)) isAny = true;
      after = places.at(-1)?.id ?? null;
      if (after === null) return isAny;
    }
  }

  private async furnish(platform: CalledPlatform, place: PlaceToFurnish): Promise<boolean> {
    const outline = await this.outlines.of(place.version_id);
    if (!outline) return false;
    const wanted = wantedLines(place.wanted_results, outline);
    for (const line of missingLines(wanted, await this.database.rows(linesOfPlace, [place.id])))
      await this.database.rows(planLine, { id: newId(), placeId: place.id, ...line });
    await this.database.rows(furnished, [place.id]);
    const planned = (await this.database.rows(linesOfPlace, [place.id])).filter(
      ({ link, url, is_due }) => link === null && url === null && is_due,
    );
    let isAny = false;
    for (const { id, kind, subject_id: subjectId } of planned) {
      if (!(await this.database.row(takeLine, [id]))) continue;
      await this.makeOne(platform, place.line_items_url, id, { kind, subjectId }, outline);
      isAny = true;
    }
    return isAny;
  }

  private async makeOne(
    platform: CalledPlatform,
    lineItems: string,
    id: string,
    line: WantedLine,
    outline: Outline,
  ): Promise<void> {
    try {
      const made =
        (await this.find(platform, lineItems, line)) ?? (await this.add(platform, lineItems, line, outline));
      if (!isOfPlatform(made.id, platform)) throw new LineRefused('ADDRESS_ELSEWHERE');
      await this.database.rows(lineMade, [id, made.id]);
    } catch (error) {
      const trouble = refusalIn(error);
      if (trouble === null) {
        await this.database.rows(giveLineBack, [id]);
        throw error;
      }
      await this.database.rows(lineFailed, { id, trouble });
    }
  }

  /** One that was made before and whose answer was never heard. */
  private async find(
    platform: CalledPlatform,
    lineItems: string,
    line: WantedLine,
  ): Promise<LineItem | null> {
    const resourceId = resourceIdOf(line);
    const answer = await this.calls.call(platform, {
      address: lineItemsUrl(lineItems, resourceId, FOUND),
      scope: agsScopes.lineItems,
      type: agsTypes.lineItems,
    });
    const items = readLineItems(await bodyOf(answer));
    if (!items) throw new LineRefused('ANSWER_ODD');
    return items.find((item) => item.resourceId === resourceId && item.tag === line.kind) ?? null;
  }

  private async add(
    platform: CalledPlatform,
    lineItems: string,
    line: WantedLine,
    outline: Outline,
  ): Promise<LineItem> {
    const answer = await this.calls.call(platform, {
      address: lineItems,
      scope: agsScopes.lineItems,
      type: agsTypes.lineItem,
      body: {
        scoreMaximum: 100,
        label: titleOf(line, outline).slice(0, LONGEST_TITLE),
        resourceId: resourceIdOf(line),
        tag: line.kind,
      },
    });
    const item = readLineItem(await bodyOf(answer));
    if (!item) throw new LineRefused('ANSWER_ODD');
    return item;
  }
}

/** Why this line item alone is not made; null: the platform is away, or something failed here. */
function refusalIn(error: unknown): ResultTrouble | null {
  if (error instanceof LineRefused) return error.trouble;
  // A platform that lets the campus send scores need not let it make line items.
  return error instanceof CallFailed && REFUSALS.has(error.trouble) ? error.trouble : null;
}

/** Throws `CallFailed` when the platform is away, `LineRefused` when it says no. */
async function bodyOf(answer: Response): Promise<unknown> {
  const outcome = outcomeOf(answer.status);
  if (outcome.is === 'away')
    throw new CallFailed(outcome.trouble, readRetryAfter(answer.headers.get('retry-after'), new Date()));
  if (outcome.is !== 'taken') throw new LineRefused(outcome.trouble);
  return jsonOf(answer);
}

/** In the language that the course was written in: a gradebook has one for everybody. */
function titleOf({ kind, subjectId }: WantedLine, outline: Outline): string {
  const titles =
    kind === 'course'
      ? outline.titles
      : kind === 'module'
        ? outline.modules.find(({ id }) => id === subjectId)?.titles
        : outline.find(subjectId ?? '')?.activity.titles;
  return titles?.[outline.sourceLocale] ?? outline.titles[outline.sourceLocale] ?? outline.courseKey;
}
