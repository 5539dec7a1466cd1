import type { Interaction, Report, Saving, Start, Urgency } from '../lms/report.ts';

/** Messages from the hosted player to the page of the dispatch package around it. */
export type FromFrame =
  | { campus: 'ready' }
  | {
      campus: 'report';
      report: Report;
      interactions: readonly Interaction[];
      isConfirmed: boolean;
      urgency: Urgency;
    }
  | { campus: 'note'; key: string; value: string };

/**
 * Messages from that page to the player. The state is sent before the player starts, so that its first screen
 * is right.
 */
export type ToFrame =
  | { campus: 'start'; start: Start; saving: Saving }
  | { campus: 'saving'; saving: Saving };

const isFrom = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && 'campus' in value && names.includes(String(value.campus));

/** NOTE: only messages of the one window that was framed, or that frames, are read. */
export const isFromFrame = (value: unknown): value is FromFrame => isFrom(value, ['ready', 'report', 'note']);
export const isToFrame = (value: unknown): value is ToFrame => isFrom(value, ['start', 'saving']);
