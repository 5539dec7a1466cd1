import { Injectable } from '@nestjs/common';
import { type Problem } from '@campus/content-format';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { DraftFiles } from '../../drafts/draft-files.ts';
import { Drafts } from '../../drafts/drafts.service.ts';
import { type StatedText, TranslationCounts } from '../../translation/translation-counts.ts';

const askedLanguages = statement<{ locales: Locale[] }>(
  'publishing-asked-languages',
  `select p.complete_locales as locales
     from draft d
     join publishing_rule p on p.course_id = d.course_id
    where d.id = $1 and p.complete_locales <> '{}'`,
);

const REASONS = {
  untranslated: 'is not translated, and the course asks for a complete',
  changed: 'follows a source that has changed since, and the course asks for a complete',
};

/** Blocks wait for a translation in a language that the course asks to be complete. */
export class LanguagesIncomplete extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The course asks for complete languages.');
  }
}

/** The languages that a course asks to be complete before it is published. */
@Injectable()
export class CompleteLanguages {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly counts: TranslationCounts,
  ) {}

  /** Throws `LanguagesIncomplete`. */
  async require(draftId: string): Promise<void> {
    const problems = await this.waiting(draftId);
    if (problems.length) throw new LanguagesIncomplete(problems);
  }

  /** What waits for a translation in them, by path and line; nothing where the course does not ask. */
  async waiting(draftId: string): Promise<Problem[]> {
    const asked = await this.database.row(askedLanguages, [draftId]);
    const draft = asked && (await this.drafts.byId(draftId));
    if (!draft) return [];
    const stated = await this.counts.stated(draft, await this.files.tree(draftId), asked.locales);
    return stated.flatMap(problemsIn);
  }
}

function problemsIn({ path, sourcePath, locale, waiting }: StatedText): Problem[] {
  return waiting.map(({ state, isInSource, line }) => ({
    file: isInSource ? sourcePath : path,
    line,
    code: 'gap',
    reason: `this block ${REASONS[state]} "${locale}"`,
  }));
}
