import { Injectable } from '@nestjs/common';
import { hashOf, isToken, newToken } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { platformById } from '../../platforms/platforms.statements.ts';
import { Arrivals } from '../arriving/arrivals.ts';
import { EntryRefused } from '../entry-refused.ts';
import { type Entry } from '../launch.service.ts';
import { addPass, passShown, usePass } from '../launches.statements.ts';

/**
 * From a frame that keeps nothing to a window that does. The window shows whom the pass lets in, and asks for a press: a
 * link that somebody else sends would otherwise sign people in as him.
 */
@Injectable()
export class Passes {
  constructor(
    private readonly database: Database,
    private readonly arrivals: Arrivals,
  ) {}

  async make({ accountId, path }: Pick<Entry, 'accountId' | 'path'>): Promise<string> {
    const pass = newToken();
    await this.database.rows(addPass, [hashOf(pass), accountId, path]);
    return pass;
  }

  /** Whom it lets in, and from where. Throws `EntryRefused`. */
  async shown(pass: string | undefined): Promise<{ name: string; locale: string; platform: string }> {
    const shown = isToken(pass) ? await this.database.row(passShown, [hashOf(pass)]) : null;
    if (!shown) throw new EntryRefused('STATE_UNKNOWN');
    return shown;
  }

  /** It is used up by it. Throws `EntryRefused`, also of whoever was closed out meanwhile. */
  async use(pass: string | undefined): Promise<Entry> {
    const used = isToken(pass) ? await this.database.row(usePass, [hashOf(pass)]) : null;
    const platform = used && (await this.database.row(platformById, [used.platform_id]));
    if (!used || !platform) throw new EntryRefused('STATE_UNKNOWN');
    if (!platform.is_open) throw new EntryRefused('PLATFORM_CLOSED', null, platform);
    const account = await this.arrivals.known(platform, used.subject);
    if (!account) throw new EntryRefused('STATE_UNKNOWN', null, platform);
    return { ...account, path: used.path, shown: { isFramed: false, isCrossSite: false }, framers: [] };
  }
}
