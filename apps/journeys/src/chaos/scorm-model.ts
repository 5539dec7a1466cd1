/** One moment of the content's state, in the order in which it was set. */
interface Moment {
  session: number;
  suspendData: string;
  /** Of its session, so far. */
  seconds: number;
  /** Commit said "true": from then on it may not be lost. */
  isKept: boolean;
}

export interface Found {
  suspendData: string;
  seconds: number;
}

/**
 * What may be found of one learner's sittings with a package. Everything that a successful Commit confirmed
 * must be there; what was set later may have arrived as well.
 */
export class ScormModel {
  private readonly moments: Moment[] = [];
  private session = 0;

  begin(): void {
    this.session += 1;
  }

  set(suspendData: string, seconds: number, isKept: boolean): void {
    this.moments.push({ session: this.session, suspendData, seconds, isKept });
  }

  /** Returns what is wrong with the data found; null: nothing. */
  faultIn({ suspendData, seconds }: Found): string | null {
    const last = this.moments.findLastIndex(({ isKept }) => isKept);
    const possible = this.moments.slice(Math.max(0, last)).map((moment) => moment.suspendData);
    if (last < 0) possible.push('');
    if (!possible.includes(suspendData))
      return `found ${brief(suspendData)}, could be ${possible.map(brief).join(' or ')}`;
    const least = this.secondsOf((moment) => moment.isKept);
    const most = this.secondsOf(() => true);
    if (seconds < least || seconds > most) return `found ${seconds} s, could be ${least} to ${most}`;
    return null;
  }

  /** A session took as long as its last moment says. */
  private secondsOf(counts: (moment: Moment) => boolean): number {
    const longest = new Map<number, number>();
    for (const moment of this.moments) if (counts(moment)) longest.set(moment.session, moment.seconds);
    return [...longest.values()].reduce((sum, value) => sum + value, 0);
  }
}

const brief = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : `"${text}"`;
