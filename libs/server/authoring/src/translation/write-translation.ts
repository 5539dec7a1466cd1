import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { courseLanguages } from '@campus/content-format/editing';
import {
  alignTexts,
  cutFile,
  hasAllLanguages,
  isOnlyIn,
  type LanguageOfFile,
  textIn,
} from '@campus/content-format/translation';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Locale, locales } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { canReview, canTranslateFile, canWriteFile } from '../course-rights/course-rights.access.ts';
import { DraftFiles, refuseMoved } from '../drafts/draft-files.ts';
import { type LockedDraftRow } from '../drafts/drafts.statements.ts';
import { EditDraft } from '../drafts/editing/edit-draft.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { hashOfWords } from './read-translation.ts';
import {
  type BlockPairInput,
  type ReviewTranslationInput,
  type TranslationChanged,
  type WriteTranslationInput,
} from './translation.type.ts';
import { addTranslations, reviewTranslations, withdrawReviews } from './translations.statements.ts';
import { languageOf } from './translation.rules.ts';

const MOST_BLOCKS = 2000;

/** Words beside their translation. */
interface Words {
  sourceHash: string;
  targetHash: string;
  source: string;
  target: string;
}

/** Puts translations into drafts, and on record who says that they are some. */
@Injectable()
export class WriteTranslation {
  constructor(
    private readonly database: Database,
    private readonly reading: DraftReading,
    private readonly files: DraftFiles,
    private readonly contents: FileContents,
    private readonly edits: EditDraft,
  ) {}

  /**
   * Writes the file as the text editor does. Blocks go on record where the source is still the one that was read
   * beside them: the words are kept in any case. Refuses as `EditDraft.write` does.
   */
  async write(actor: Actor, input: WriteTranslationInput): Promise<TranslationChanged> {
    const { path, text, blocks, seenSourceHash } = input;
    const { rights } = await this.reading.own(actor, input.draftId);
    const locale = languageOf(path, input.locale) ?? refuseInput('path');
    if (blocks.length > MOST_BLOCKS) refuseInput('blocks');
    const tree = await this.files.tree(input.draftId);
    const courseHash = tree.get('course.yaml');
    const from = sourceLocale(courseHash ? await this.contents.textOf(courseHash) : null);
    const place = { path, locale, from };
    const isYaml = hasAllLanguages(path);
    if (isYaml && locale === from) refuseInput('locale');
    if (isYaml && !canWriteFile(rights, path)) await this.refuseOtherWords(input, place);
    const { draftId, hash } = await this.edits.write(actor, input, {
      operation: 'writeTranslation',
      may: (held) => canTranslateFile(held, path, locale),
      along: async (tx, draft) => {
        // In a file of YAML the source stands beside the words that are written: who wrote them saw it there.
        const source = isYaml
          ? { hash: input.seenHash, text }
          : await this.sourceIn(tx, await this.files.treeIn(tx, draft.id), path, from);
        if (source?.hash !== seenSourceHash) return;
        const words = wordsOf(source.text, text, blocks, place);
        await this.database.rowsIn(tx, addTranslations, recordOf(draft, locale, actor, words));
      },
    });
    return { draftId, hash: hash ?? '' };
  }

  /**
   * Who translates one language of a file that has them all changes words of that language, and no other byte. It is
   * compared with what was seen: over anything else nothing is written.
   */
  private async refuseOtherWords(
    { seenHash, text }: WriteTranslationInput,
    { locale, from }: LanguageOfFile,
  ): Promise<void> {
    const before = seenHash == null ? null : await this.contents.textOf(seenHash);
    if (before === null || !isOnlyIn(locale, from, before, text)) throw new Refused('COURSE_RIGHT_MISSING');
  }

  /** Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED. */
  async review(actor: Actor, input: ReviewTranslationInput): Promise<TranslationChanged> {
    const { draftId, path, seenHash, seenSourceHash, blocks, isReviewed } = input;
    const { rights } = await this.reading.own(actor, draftId);
    const locale = languageOf(path, input.locale) ?? refuseInput('path');
    if (blocks.length > MOST_BLOCKS) refuseInput('blocks');
    if (!canReview(rights)) throw new Refused('COURSE_RIGHT_MISSING');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'reviewTranslation', async () => {
        const draft = await this.files.lockOpen(tx, draftId);
        const tree = await this.files.treeIn(tx, draftId);
        const courseHash = tree.get('course.yaml');
        const from = sourceLocale(courseHash ? await this.contents.textIn(tx, courseHash) : null);
        const source = await this.sourceIn(tx, tree, path, from);
        if (tree.get(path) !== seenHash) return refuseMoved([path]);
        if (source?.hash !== seenSourceHash) return refuseMoved([source?.path ?? path]);
        const text = (await this.contents.textIn(tx, seenHash)) ?? '';
        const words = wordsOf(source.text, text, blocks, { path, locale, from });
        const record = recordOf(draft, locale, actor, words);
        if (isReviewed) await this.database.rowsIn(tx, reviewTranslations, record);
        else await this.database.rowsIn(tx, withdrawReviews, [record.courseId, locale, record.blocks]);
        return draftId;
      }),
    );
    return { draftId, hash: seenHash };
  }

  /** The text that a file of a draft is translated from; of a file of YAML itself. */
  private async sourceIn(
    tx: EntityManager,
    tree: Tree,
    path: string,
    from: Locale,
  ): Promise<{ path: string; hash: string; text: string } | null> {
    const sourcePath = textIn(path, from);
    const isSource = sourcePath === path && !hasAllLanguages(path);
    const hash = isSource ? undefined : tree.get(sourcePath);
    const text = hash === undefined ? null : await this.contents.textIn(tx, hash);
    return hash === undefined || text === null ? null : { path: sourcePath, hash, text };
  }
}

/** The language that a course is translated from. */
const sourceLocale = (course: string | null): Locale => courseLanguages(course, locales, Locale.es).source;

/** The words at these places; only what stands beside each other is a translation. */
function wordsOf(
  source: string,
  target: string,
  pairs: readonly BlockPairInput[],
  { path, locale, from }: LanguageOfFile,
): Words[] {
  const here = cutFile(source, { path, locale: from, from });
  const there = cutFile(target, { path, locale, from });
  const aligned = new Map(alignTexts(here, there).map((pair) => [pair.target, pair.source]));
  return pairs.map((pair) => {
    const [one, other] = [here.blocks[pair.source]?.text, there.blocks[pair.target]?.text];
    if (one === undefined || !other) return refuseInput('blocks');
    if (aligned.get(pair.target) !== pair.source) return refuseInput('blocks');
    return { source: one, target: other, sourceHash: hashOfWords(one), targetHash: hashOfWords(other) };
  });
}

function recordOf(
  { course_id: courseId }: LockedDraftRow,
  locale: Locale,
  actor: Actor,
  words: readonly Words[],
) {
  // One pair of words may stand in a text twice, and is on record once.
  const pairs = new Map(words.map((each) => [`${each.sourceHash} ${each.targetHash}`, each]));
  const blocks = [...pairs.values()].map((each) => ({ ...each, id: newId() }));
  return { courseId, locale, personId: actor.personId, blocks: JSON.stringify(blocks) };
}
