import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { NetworkLimit } from '@campus/platform/throttle/network-limit.ts';
import { readCode } from '../certificate-code.ts';
import { certificateByCode, certificateByCredential, type CheckedRow } from '../certificates.statements.ts';
import { VerifierFiles } from '../proof/verifier-files.ts';
import { askPage, busyPage, certificatePage, unknownPage } from './verify-page.ts';

interface Page {
  status: number;
  html: string;
}

/** What a page kept on a device asks when it has a network. */
export interface Standing {
  status: CheckedRow['status'];
  changedOn: string | null;
  successor: CheckedRow['successor'];
}

/** Milliseconds a page may be old: a revocation shows within a minute. */
const FRESH = 60_000;
const KEPT = 500;
/** Checks per network and minute: plenty for a registry office, too few to guess one of 30^12 codes. */
const CHECKS = 60;

const standingOf = (row: CheckedRow): Standing => ({
  status: row.status,
  changedOn: row.changed_on,
  successor: row.successor,
});

/** The public check: from memory when asked again, throttled per network, the same answer for wrong and unknown codes. */
@Injectable()
export class VerifyCertificate {
  private readonly kept = new Map<string, { row: CheckedRow; until: number }>();
  private readonly checks = new NetworkLimit(CHECKS);
  /** Rises when a status changes: what was read before is not kept after. */
  private age = 0;

  constructor(
    private readonly database: Database,
    private readonly verifier: VerifierFiles,
  ) {}

  async page(typed: string | null, locale: Locale, address: string): Promise<Page> {
    const verifier = await this.verifier.forPage();
    if (!typed) return { status: 200, html: askPage(locale, verifier) };
    const row = await this.find(typed, address);
    if (row === 'busy') return { status: 429, html: busyPage(locale) };
    if (!row) return { status: 404, html: unknownPage(locale, '/verify') };
    const { snapshot, status, changed_on: changedOn, successor, practised_on: practisedOn } = row;
    return {
      status: 200,
      html: certificatePage({ snapshot, status, changedOn, successor, practisedOn }, verifier, locale),
    };
  }

  /** Null: no such code. */
  async standing(typed: string, address: string): Promise<Standing | 'busy' | null> {
    const row = await this.find(typed, address);
    return row && row !== 'busy' ? standingOf(row) : row;
  }

  /** The same for a badge, which names its certificate by the id of the credential. */
  async standingOfBadge(credentialId: string, address: string): Promise<Standing | 'busy' | null> {
    if (!this.checks.allows(address)) return 'busy';
    const row = isId(credentialId) ? await this.database.row(certificateByCredential, [credentialId]) : null;
    return row && standingOf(row);
  }

  /** A revocation shows at once where it was made; elsewhere when what is kept is no longer fresh. */
  forget(): void {
    this.age++;
    this.kept.clear();
  }

  private async find(typed: string, address: string): Promise<CheckedRow | 'busy' | null> {
    const now = Date.now();
    const code = readCode(typed);
    const kept = code && this.kept.get(code);
    if (kept && kept.until > now) return kept.row;
    if (!this.checks.allows(address, now)) return 'busy';
    const { age } = this;
    const row = code && (await this.database.row(certificateByCode, [code]));
    if (!row) return null;
    if (age === this.age) {
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(code, { row, until: now + FRESH });
    }
    return row;
  }
}
