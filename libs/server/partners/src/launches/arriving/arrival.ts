import { z } from 'zod';
import { type Config } from '@campus/platform/config/config.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { LineKind } from '../../results/lines/line-kind.ts';
import { carriedText, readCarried } from '../checking/carried-record.ts';

const PURPOSE = 'lti-arrival';

const shape = z.object({
  platformId: z.uuid(),
  subject: z.string(),
  name: z.object({ given: z.string(), family: z.string() }).nullable(),
  locale: z.enum(Locale),
  placeId: z.uuid(),
  /** What the link opens. */
  target: z.object({ kind: z.enum(LineKind), subjectId: z.uuid().nullable() }),
  framers: z.array(z.string()),
  /** Where the launch was: what follows comes from a page of ours, and no longer tells what is around it. */
  shown: z.object({ isFramed: z.boolean(), isCrossSite: z.boolean() }),
});

/** A launch of somebody who was never here, while they choose how to begin. */
export type Arrival = z.infer<typeof shape>;

export const arrivalText = (config: Config, arrival: Arrival, mark: string, now: Date): string =>
  carriedText(config, PURPOSE, arrival, mark, now);

/** Null: none of ours, too old, or of another browser. */
export const readArrival = (config: Config, text: string, mark: string | null, now: Date): Arrival | null =>
  readCarried(config, PURPOSE, shape, { text, mark, now });
