import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { type Locale } from '../../platform/graphql/locale.ts';
import { networkOf } from '../../platform/throttle/network.ts';
import { readCode } from './certificate-code.ts';
import { certificateByCode } from './certificates.statements.ts';
import { askPage, busyPage, certificatePage, unknownPage } from './verify-page.ts';

interface Page {
  status: number;
  html: string;
}

/** Milliseconds a page may be old: a revocation shows within a minute. */
const FRESH = 60_000;
const PAGES = 500;
/** Checks per network and minute: plenty for a registry office, too few to guess one of 30^12 codes. */
const CHECKS = 60;
const ADDRESSES = 10_000;

/** The public check: from memory when asked again, throttled per network, the same answer for wrong and unknown codes. */
@Injectable()
export class VerifyCertificate {
  private readonly pages = new Map<string, { page: Page; until: number }>();
  private readonly checks = new Map<string, { count: number; until: number }>();

  constructor(private readonly database: Database) {}

  async page(typed: string | null, locale: Locale, address: string): Promise<Page> {
    if (!typed) return { status: 200, html: askPage(locale) };
    const now = Date.now();
    const code = readCode(typed);
    const kept = code && this.pages.get(`${code}/${locale}`);
    if (kept && kept.until > now) return kept.page;
    if (!this.mayCheck(address, now)) return { status: 429, html: busyPage(locale) };
    const row = code && (await this.database.row(certificateByCode, [code]));
    if (!row) return { status: 404, html: unknownPage(locale, '/verify') };
    const page = { status: 200, html: certificatePage(row.snapshot, row.status, locale) };
    if (this.pages.size >= PAGES) this.pages.clear();
    this.pages.set(`${code}/${locale}`, { page, until: now + FRESH });
    return page;
  }

  /** A revocation shows at once where it was made; elsewhere when a page is no longer fresh. */
  forget(): void {
    this.pages.clear();
  }

  private mayCheck(ip: string, now: number): boolean {
    const address = networkOf(ip);
    const known = this.checks.get(address);
    if (known && known.until > now) return ++known.count <= CHECKS;
    if (this.checks.size >= ADDRESSES) this.checks.clear();
    this.checks.set(address, { count: 1, until: now + FRESH });
    return true;
  }
}
