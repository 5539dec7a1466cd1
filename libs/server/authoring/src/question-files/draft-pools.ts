import { Injectable } from '@nestjs/common';
import { guidelines } from '@campus/content-format';
import { courseLanguages, readableFields } from '@campus/content-format/editing';
import { isPool } from '@campus/content-format/pool-path';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Locale, locales } from '@campus/platform/graphql/locale.ts';
import { questionsOf } from '@campus/question-exchange';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type DraftOutcome, type DraftPools as Pools } from './question-file.type.ts';

const MOST_POOLS = 200;
const MOST_OUTCOMES = 500;

function outcomesOf(text: string, locale: Locale): DraftOutcome[] {
  const { outcomes } = readableFields(text);
  return (Array.isArray(outcomes) ? outcomes : []).flatMap((each: unknown): DraftOutcome[] => {
    const { key, text: texts } = (each ?? {}) as { key?: unknown; text?: Record<string, unknown> | null };
    const said = texts?.[locale];
    return typeof key === 'string' ? [{ key, text: typeof said === 'string' ? said : '' }] : [];
  });
}

/** The pools of a draft, and what their questions refer to. */
@Injectable()
export class DraftPools {
  constructor(
    private readonly reading: DraftReading,
    private readonly contents: FileContents,
  ) {}

  async of(actor: Actor, draftId: string, locale: Locale): Promise<Pools | null> {
    if (!(await this.reading.one(actor, draftId))) return null;
    const files = await this.reading.files(actor, draftId);
    const pools = [];
    for (const { path, hash } of files.filter((file) => isPool(file.path)).slice(0, MOST_POOLS)) {
      const text = await this.contents.textOf(hash);
      pools.push({ path, hash, questions: text === null ? null : (questionsOf(text)?.length ?? null) });
    }
    const outcomes = [];
    for (const { path, hash } of files)
      if (/^modules\/[^/]+\/module\.ya?ml$/.test(path))
        outcomes.push(...outcomesOf((await this.contents.textOf(hash)) ?? '', locale));
    return { pools, outcomes: outcomes.slice(0, MOST_OUTCOMES), guidelines: Object.keys(guidelines) };
  }

  /** The text of a pool; null: there is none for the actor. */
  async text(actor: Actor, draftId: string, path: string): Promise<string | null> {
    if (!isPool(path)) return null;
    const file = (await this.reading.files(actor, draftId)).find((each) => each.path === path);
    return file ? this.contents.textOf(file.hash) : null;
  }

  /** The languages of the course, as the draft says them; those of the campus where it does not. */
  async languages(actor: Actor, draftId: string): Promise<readonly Locale[]> {
    const file = (await this.reading.files(actor, draftId)).find(({ path }) => path === 'course.yaml');
    const text = file ? await this.contents.textOf(file.hash) : null;
    return courseLanguages(text, locales, Locale.es).locales;
  }

  /** Uuids of questions in the other pools of a draft. */
  async uuidsBeside(actor: Actor, draftId: string, pool: string): Promise<Set<string>> {
    const uuids = new Set<string>();
    for (const { path, hash } of await this.reading.files(actor, draftId)) {
      if (!isPool(path) || path === pool) continue;
      for (const question of questionsOf((await this.contents.textOf(hash)) ?? '') ?? [])
        if (question?.uuid) uuids.add(question.uuid);
    }
    return uuids;
  }
}
