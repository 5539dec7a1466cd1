import { otherThan, type Assignment } from './elements.ts';
import type { Lms } from './find-api.ts';

/** Elements of 1.2 that were written and may be read back. */
const readable = [
  'cmi.suspend_data',
  'cmi.core.lesson_location',
  'cmi.core.lesson_status',
  ...['raw', 'min', 'max'].map((name) => `cmi.core.score.${name}`),
];

/**
 * Records what this page has reported to the platform: what has certainly arrived, and what may have been
 * lost. Moodle marks an element of 1.2 as sent once it has tried to send it, and leaves it out of later
 * commits until it changes. A lost element is therefore written twice: first with another value, ideally the
 * one the platform already has, in a commit of its own, then with the true one. In 2004 Moodle sends
 * everything that differs from the launch with each commit; there the detour could end at a value that is
 * never sent again.
 */
export class Ledger {
  readonly #takesDetours: boolean;
  /** Set since the beginning, or since the last commit in doubt. */
  #said = new Map<string, string>();
  #stored = new Map<string, string>();
  /** The part of it that was confirmed when the site last answered. */
  #confirmed: ReadonlyMap<string, string> = new Map();
  readonly #lost = new Map<string, string>();

  constructor(lms: Lms | null) {
    this.#takesDetours = lms?.standard === '1.2';
    if (!lms || !this.#takesDetours) return;
    for (const element of readable) this.#stored.set(element, lms.get(element));
    this.#confirmed = this.stands();
  }

  changed(assignments: readonly Assignment[]): Assignment[] {
    return assignments.filter(([element, value]) => this.#said.get(element) !== value);
  }

  said(element: string, value: string): void {
    this.#said.set(element, value);
  }

  /** After a commit. Everything that may be lost is reported again. */
  settle(isSure: boolean): void {
    const heap = isSure ? this.#stored : this.#lost;
    for (const [element, value] of this.#said) heap.set(element, value);
    if (isSure) this.#lost.clear();
    else this.#said = new Map();
  }

  /** What the platform claims to have, still to be confirmed. */
  stands(): ReadonlyMap<string, string> {
    return new Map(this.#stored);
  }

  confirm(stands: ReadonlyMap<string, string>): void {
    this.#confirmed = stands;
  }

  /** What was taken since something was confirmed may have got lost all the same. */
  doubt(): void {
    this.#stored = new Map(this.#confirmed);
    this.settle(false);
  }

  /** What to commit before the truth, so that the platform sends the truth again. */
  detours(truth: readonly Assignment[]): Assignment[] {
    if (!this.#takesDetours) return [];
    return truth
      .filter(([element, value]) => this.#isMissing(element, value))
      .map(([element, value]) => [element, otherThan(element, value, this.#stored.get(element) ?? '')]);
  }

  /** Time moves on its own, and counts at the end alone. */
  #isMissing(element: string, value: string): boolean {
    if (element === 'cmi.core.session_time') return false;
    return this.#lost.get(element) === value && this.#stored.get(element) !== value;
  }
}
