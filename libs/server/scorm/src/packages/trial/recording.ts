import { type PackageTrial, type TriedItem } from '../package-report.type.ts';

const MAX_CALLS = 5_000;
const MAX_SETS = 50;
const MAX_ERRORS = 10;
const MAX_TEXT = 300;
const MAX_HOSTS = 50;

const isStatus = (element: string) =>
  /^cmi\.(core\.lesson_status|completion_status|success_status)$/.test(element);
const isScore = (element: string) => /^cmi\.(core\.)?score\.(raw|scaled)$/.test(element);
const isExit = (element: string) => /^cmi\.(core\.)?exit$/.test(element);

/** What one item did while it was open. */
export class ItemRecording {
  opened = false;
  widthAt360 = 0;
  calls = 0;
  initialises = false;
  suspendDataUsed = 0;
  bytes = 0;
  readonly sets = new Set<string>();
  readonly errors = new Set<string>();

  constructor(readonly identifier: string) {}

  call(name: string, element: string, length: number): void {
    if (++this.calls > MAX_CALLS) return;
    if (/^(LMS)?Initialize$/.test(name)) this.initialises = true;
    if (!/^(LMS)?SetValue$/.test(name)) return;
    if (this.sets.size < MAX_SETS) this.sets.add(element.slice(0, MAX_TEXT));
    if (element === 'cmi.suspend_data') this.suspendDataUsed = Math.max(this.suspendDataUsed, length);
  }

  error(text: string): void {
    if (this.errors.size < MAX_ERRORS) this.errors.add(text.slice(0, MAX_TEXT));
  }

  get sum(): TriedItem {
    const { identifier, opened, initialises, calls, widthAt360, bytes } = this;
    return {
      identifier,
      opened,
      initialises,
      calls,
      widthAt360,
      bytes,
      sets: [...this.sets],
      errors: [...this.errors],
    };
  }
}

/** What a trial as a whole has seen. */
export class Recording {
  readonly items: ItemRecording[] = [];
  readonly hosts = new Set<string>();
  popUps = 0;
  picture: string | null = null;

  host(name: string): void {
    if (this.hosts.size < MAX_HOSTS) this.hosts.add(name);
  }

  sum(seconds: number, missing: ReadonlySet<string>): PackageTrial {
    const { items } = this;
    const sets = items.flatMap((item) => [...item.sets]);
    return {
      ran: true,
      whyNot: null,
      seconds,
      items: items.map((item) => item.sum),
      calls: items.reduce((sum, { calls }) => sum + calls, 0),
      initialises: items.some(({ initialises }) => initialises),
      reportsCompletion: sets.some(isStatus),
      reportsScore: sets.some(isScore),
      reportsExit: sets.some(isExit),
      suspendDataUsed: Math.max(0, ...items.map(({ suspendDataUsed }) => suspendDataUsed)),
      hosts: [...this.hosts].sort(),
      popUps: this.popUps,
      missingFiles: [...missing].sort(),
      picture: this.picture,
    };
  }
}
