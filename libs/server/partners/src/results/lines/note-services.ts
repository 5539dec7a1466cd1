import { Injectable } from '@nestjs/common';
import { type Launch } from '@campus/lti';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { type LaunchedPlace, noteServices } from '../../places/places.statements.ts';
import { wantedIn, type WantedResult } from '../../places/wanted-results.ts';
import { type RegisteredPlatform } from '../../platforms/platforms.statements.ts';
import { isOfPlatform } from '../calls/platform-origins.ts';
import { noteGuest } from '../queue/queue.statements.ts';
import { type WantedLine } from './wanted-lines.ts';
import { lineOfLink, noteLinkLine, sendLineAgain } from './lines.statements.ts';

/** Of a platform that does not say what it wants, where no link has a line item of its own: the course. */
const WANTED: WantedResult[] = ['course'];

const areEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/** Keeps what launches say of the platform's gradebook. It is written only when it is something new. */
@Injectable()
export class NoteServices {
  constructor(private readonly database: Database) {}

  /** `target`: what the link opens. */
  async note(
    platform: RegisteredPlatform,
    place: LaunchedPlace,
    { results, resource, custom }: Launch,
    target: WantedLine,
  ): Promise<void> {
    if (results === null) return;
    const { lineItems, lineItem } = results;
    const lineItemsUrl = lineItems !== null && isOfPlatform(lineItems, platform) ? lineItems : null;
    const scopes = results.scopes.toSorted();
    // Of several links one may say it for all.
    const first = lineItem === null ? WANTED : [];
    const before = place.service_scopes.length ? place.wanted_results : first;
    const wanted = wantedIn(custom.results) ?? before;
    const isKnown =
      place.line_items_url === lineItemsUrl &&
      areEqual(place.service_scopes, scopes) &&
      areEqual(place.wanted_results, wanted);
    if (!isKnown) await this.database.rows(noteServices, { id: place.id, lineItemsUrl, scopes, wanted });
    if (lineItem !== null) await this.noteLine(platform, place.id, resource.id, lineItem, target);
  }

  /** Somebody of the platform who is in the course now. */
  async noteGuest(placeId: string, accountId: string): Promise<void> {
    await this.database.rows(noteGuest, [placeId, accountId]);
  }

  private async noteLine(
    platform: RegisteredPlatform,
    placeId: string,
    link: string,
    address: string,
    { kind, subjectId }: WantedLine,
  ): Promise<void> {
    const url = isOfPlatform(address, platform) ? address : null;
    const known = await this.database.row(lineOfLink, [placeId, link]);
    if (known && known.kind === kind && known.subject_id === subjectId && known.url === url) return;
    const trouble = url === null ? 'ADDRESS_ELSEWHERE' : null;
    await this.database.transaction(async (tx) => {
      const id = newId();
      await this.database.rowsIn(tx, noteLinkLine, { id, placeId, link, kind, subjectId, url, trouble });
      if (known && url !== null && known.url !== url)
        await this.database.rowsIn(tx, sendLineAgain, [placeId, link]);
    });
  }
}
