import type { Interaction, Report, Saving, Start, Urgency } from '../lms/report.ts';

/** What the player knows of the world outside: a platform in this page, or a page around this one that has it. */
export interface Connection {
  readonly start: Start;
  readonly saving: Saving;
  onSaving(listener: () => void): () => void;
  report(report: Report, interactions: readonly Interaction[], isConfirmed: boolean, urgency: Urgency): void;
  /** Keeps a worksheet field on this device. */
  note(key: string, value: string): void;
}
