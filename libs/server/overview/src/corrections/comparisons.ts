import { Injectable } from '@nestjs/common';
import {
  structureDifferences,
  textChanges,
  type StructureDifference,
  type TextChange,
} from '@campus/content-format';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { VersionContents } from '@campus/course';

/** What differs between two versions, whole. */
export interface Comparison {
  differences: StructureDifference[];
  changes: TextChange[];
}

/** Bytes of comparisons kept: those of corrections are small, of whole new versions some megabytes. */
const BYTES = 16 * 1024 * 1024;

/** Published versions compared. Neither ever changes, so what was found once is remembered. */
@Injectable()
export class Comparisons {
  private readonly kept = new BoundedCache<Comparison>(BYTES, (one) => 2 * JSON.stringify(one).length);

  constructor(private readonly contents: VersionContents) {}

  async of(fromVersionId: string, toVersionId: string): Promise<Comparison> {
    const key = `${fromVersionId}/${toVersionId}`;
    const known =
      this.kept.peek(key) ?? (await this.kept.load(key, () => this.compare(fromVersionId, toVersionId)));
    return known ?? this.compare(fromVersionId, toVersionId);
  }

  private async compare(from: string, to: string): Promise<Comparison> {
    const [before, after] = [await this.contents.read(from), await this.contents.read(to)];
    return { differences: structureDifferences(before, after), changes: textChanges(before, after) };
  }
}

/** What is right in some question is another answer. */
export const hasChangedKeys = ({ changes }: Comparison): boolean =>
  changes.some(({ part }) => part === 'key');

/** Activities in which something reads or counts otherwise, with in how many places each: languages count once. */
export function changesByActivity({ changes }: Comparison): Map<string, number> {
  const places = new Map<string, Set<string>>();
  for (const { activityIds, id, part, partId } of changes)
    for (const activityId of activityIds)
      places.set(activityId, (places.get(activityId) ?? new Set()).add(`${id} ${part} ${partId}`));
  return new Map(Array.from(places, ([activityId, found]) => [activityId, found.size]));
}
