import { z } from 'zod';
import { type Config } from '@campus/platform/config/config.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { carriedText, readCarried } from '../checking/carried-record.ts';

const PURPOSE = 'lti-linking';

const shape = z.object({
  platformId: z.uuid(),
  deploymentId: z.string(),
  /** Null: the platform names no course. */
  placeId: z.uuid().nullable(),
  locale: z.enum(Locale),
  answerUrl: z.string(),
  takesSeveral: z.boolean(),
  takesLines: z.boolean(),
  data: z.string().nullable(),
  framers: z.array(z.string()),
});

/** What a platform asked, while somebody there picks links. */
export type KeptRequest = z.infer<typeof shape>;

export const requestText = (config: Config, request: KeptRequest, mark: string, now: Date): string =>
  carriedText(config, PURPOSE, request, mark, now);

/** Null: none of ours, too old, or of another browser. */
export const readRequest = (
  config: Config,
  text: string,
  mark: string | null,
  now: Date,
): KeptRequest | null => readCarried(config, PURPOSE, shape, { text, mark, now });
