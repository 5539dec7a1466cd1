import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  alignTexts,
  type CutText,
  cutText,
  hasAllLanguages,
  type LanguageOfFile,
  textIn,
} from '@campus/content-format/translation';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { isHash } from '@campus/platform/storage/storage.ts';
import { canReview, canTranslateFile, canWriteFile } from '../course-rights/course-rights.access.ts';
import { DraftFiles, refuseFiles, refuseMoved } from '../drafts/draft-files.ts';
import { type LockedDraftRow } from '../drafts/drafts.statements.ts';
import { EditDraft } from '../drafts/editing/edit-draft.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { FileContents } from '../trees/file-contents.ts';
import { hashOf } from '../trees/folder-files.ts';
import { sizeFault, type Tree } from '../trees/tree.rules.ts';
import { TextCutter } from './cutting/text-cutter.ts';
import { hashOfWords } from './read-translation.ts';
import { TranslatedTexts } from './translated-texts.ts';
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

interface BothCut {
  source: CutText;
  target: CutText;
}

/** Which language of a file is translated, and from which. */
interface Place extends LanguageOfFile {
  locale: Locale;
  from: Locale;
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
    private readonly texts: TranslatedTexts,
    private readonly cutter: TextCutter,
  ) {}

  /**
   * Writes the file as the text editor does. Blocks go on record where the source is still the one that was read
   * beside them: the words are kept in any case. Refuses as `EditDraft.write` does.
   */
  async write(actor: Actor, input: WriteTranslationInput): Promise<TranslationChanged> {
    const { path, text, blocks } = input;
    const { rights } = await this.reading.own(actor, input.draftId);
    const place = await this.placeOf(input);
    const { locale } = place;
    if (blocks.length > MOST_BLOCKS) refuseInput('blocks');
    if (!canTranslateFile(rights, path, locale)) throw new Refused('COURSE_RIGHT_MISSING');
    const fault = sizeFault(path, Buffer.byteLength(text));
    if (fault) return refuseFiles([{ path, fault }]);
    const isYaml = hasAllLanguages(path);
    if (isYaml && !canWriteFile(rights, path)) await this.refuseOtherWords(input, place);
    // Read before the draft is locked: nobody waits for that.
    const both = isYaml ? await this.bothIn(text, place) : null;
    const { draftId, hash } = await this.edits.write(actor, input, {
      operation: 'writeTranslation',
      may: (held) => canTranslateFile(held, path, locale),
      along: async (tx, draft) => {
        const cuts = await this.seenIn(tx, draft.id, input, { place, both });
        if (!cuts) return;
        const words = wordsOf(cuts, blocks);
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
    const isOwn = before !== null && (await this.cutter.isOnlyIn({ before, after: text, from, locale }));
    if (!isOwn) throw new Refused('COURSE_RIGHT_MISSING');
  }

  /** Which language of which file is meant. Refuses INPUT_INVALID {field}. */
  private async placeOf(input: Pick<WriteTranslationInput, 'draftId' | 'path' | 'locale'>): Promise<Place> {
    const { draftId, path } = input;
    const locale = languageOf(path, input.locale) ?? refuseInput('path');
    const { source: from } = await this.texts.languages(await this.files.tree(draftId));
    if (hasAllLanguages(path) && locale === from) refuseInput('locale');
    return { path, locale, from };
  }

  /** Both languages of a file of YAML. */
  private async bothIn(text: string, place: LanguageOfFile): Promise<BothCut> {
    const hash = hashOf(Buffer.from(text, 'utf8'));
    return {
      source: await this.texts.cut(hash, text, { ...place, locale: place.from }),
      target: await this.texts.cut(hash, text, place),
    };
  }

  /**
   * Both texts, if the source is the one that was read. In a file of YAML it stands beside the words that are written:
   * who wrote them saw it there.
   */
  private async seenIn(
    tx: EntityManager,
    draftId: string,
    { path, text, seenHash, seenSourceHash }: WriteTranslationInput,
    { place, both }: { place: Place; both: BothCut | null },
  ): Promise<BothCut | null> {
    if (both) return seenHash === seenSourceHash ? both : null;
    const source = await this.sourceIn(tx, await this.files.treeIn(tx, draftId), path, place.from);
    if (source?.hash !== seenSourceHash) return null;
    return { source: cutText(source.text), target: cutText(text) };
  }

  /** Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED. */
  async review(actor: Actor, input: ReviewTranslationInput): Promise<TranslationChanged> {
    const { draftId, path, seenHash, seenSourceHash, blocks, isReviewed } = input;
    const { rights } = await this.reading.own(actor, draftId);
    const place = await this.placeOf(input);
    const { locale, from } = place;
    if (blocks.length > MOST_BLOCKS) refuseInput('blocks');
    if (!canReview(rights)) throw new Refused('COURSE_RIGHT_MISSING');
    const seen = hasAllLanguages(path) && isHash(seenHash) ? await this.contents.textOf(seenHash) : null;
    const both = seen === null ? null : await this.bothIn(seen, place);
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'reviewTranslation', async () => {
        const draft = await this.files.lockOpen(tx, draftId);
        const tree = await this.files.treeIn(tx, draftId);
        const source = await this.sourceIn(tx, tree, path, from);
        if (tree.get(path) !== seenHash) return refuseMoved([path]);
        if (source?.hash !== seenSourceHash) return refuseMoved([source?.path ?? path]);
        const text = (await this.contents.textIn(tx, seenHash)) ?? '';
        const words = wordsOf(both ?? { source: cutText(source.text), target: cutText(text) }, blocks);
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

/** The words at these places; only what stands beside each other is a translation. */
function wordsOf({ source, target }: BothCut, pairs: readonly BlockPairInput[]): Words[] {
  const aligned = new Map(alignTexts(source, target).map((pair) => [pair.target, pair.source]));
  return pairs.map((pair) => {
    const [one, other] = [source.blocks[pair.source]?.text, target.blocks[pair.target]?.text];
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
