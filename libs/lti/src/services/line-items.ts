import { z } from 'zod';

const LONGEST = 2_048;
const MOST_PERCENT = 100_000;

const item = z.object({
  id: z.string().min(1).max(LONGEST),
  resourceId: z.string().nullish().catch(null),
  tag: z.string().nullish().catch(null),
});

/** A column of a platform's gradebook. `id` is its address. */
export interface LineItem {
  id: string;
  resourceId: string | null;
  tag: string | null;
}

const itemOf = (read: z.infer<typeof item>): LineItem => ({
  id: read.id,
  resourceId: read.resourceId ?? null,
  tag: read.tag ?? null,
});

/** One, as a platform answers that has made it; null: it is none. */
export function readLineItem(answer: unknown): LineItem | null {
  const read = item.safeParse(answer);
  return read.success ? itemOf(read.data) : null;
}

/** A page of them; null: it is none. What in it is no line item is left out. */
export function readLineItems(answer: unknown): LineItem[] | null {
  if (!Array.isArray(answer)) return null;
  return answer.flatMap((each: unknown) => readLineItem(each) ?? []);
}

const result = z.object({
  userId: z.string().min(1).max(255),
  resultScore: z.number().nullish().catch(null),
  resultMaximum: z.number().positive().nullish().catch(null),
});

/** What a platform holds of somebody in a line item. */
export interface HeldResult {
  /** By the platform's id for them. */
  subject: string;
  /** Per cent, two decimals; null: it holds none. */
  percent: number | null;
}

/** What nobody can have reached is cut off: it is compared, and nothing else. */
const percentOf = (share: number): number =>
  Math.max(-MOST_PERCENT, Math.min(MOST_PERCENT, Math.round(share * 10_000) / 100));

/** A page of results; null: it is none. Without a maximum scores are of 1 (AGS 2.0, 3.3.5). */
export function readResults(answer: unknown): HeldResult[] | null {
  if (!Array.isArray(answer)) return null;
  return answer.flatMap((each: unknown) => {
    const read = result.safeParse(each);
    if (!read.success) return [];
    const { userId: subject, resultScore: score, resultMaximum: most } = read.data;
    const percent = typeof score === 'number' ? percentOf(score / (most ?? 1)) : null;
    return [{ subject, percent }];
  });
}
