import { Injectable } from '@nestjs/common';
import {
  blockStates,
  countStates,
  type CutText,
  cutText,
  hasAllLanguages,
  type KnownTranslation,
  type TranslatedBlock,
} from '@campus/content-format/translation';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { canTranslateFile } from '../course-rights/course-rights.access.ts';
import { type DraftRow } from '../drafts/drafts.statements.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { knownOf } from './known-translation.ts';
import { ReadTranslation } from './read-translation.ts';
import { type CutTexts, type TranslatedText, TranslatedTexts } from './translated-texts.ts';
import { type FileTranslation } from './translation.type.ts';

/** A block that waits for somebody who translates. */
export interface WaitingBlock {
  state: 'untranslated' | 'changed';
  /** Where it stands: in the translation, or in the source where there it is missing. */
  isInSource: boolean;
  /** From 1. */
  line: number;
}

/** A text of a draft with how far it is. */
export interface StatedText extends TranslatedText {
  counts: ReturnType<typeof countStates>;
  waiting: WaitingBlock[];
}

type OfDraft = Pick<DraftRow, 'id' | 'course_id'>;
type Known = ReadonlyMap<string, KnownTranslation[]>;

const MOST_FILES = 2000;
/** Texts whose states are kept: a course has some hundreds. */
const KEPT_TEXTS = 5000;

/** How far the translations of a draft are. */
@Injectable()
export class TranslationCounts {
  /** By draft, bytes of both texts, and what is on record in the language. */
  private readonly kept = new BoundedCache<Omit<StatedText, keyof TranslatedText>>(KEPT_TEXTS);

  constructor(
    private readonly drafts: DraftReading,
    private readonly reading: ReadTranslation,
    private readonly texts: TranslatedTexts,
  ) {}

  async of(actor: Actor, draftId: string): Promise<FileTranslation[]> {
    const files = await this.drafts.files(actor, draftId);
    if (!files.length) return [];
    const { draft, rights } = await this.drafts.own(actor, draftId);
    const stated = await this.stated(draft, new Map(files.map(({ path, hash }) => [path, hash])));
    return stated
      .filter(
        ({ path, counts }) => !hasAllLanguages(path) || Object.values(counts).some((count) => count > 0),
      )
      .map(({ path, sourcePath, locale, counts }) => ({
        path,
        sourcePath,
        locale,
        ...counts,
        mayWrite: draft.state === 'open' && canTranslateFile(rights, path, locale),
      }))
      .slice(0, MOST_FILES);
  }

  /** Every text that has to be translated, by path of its source; only into languages of `only`, if it is given. */
  async stated(draft: OfDraft, tree: Tree, only: readonly Locale[] | null = null): Promise<StatedText[]> {
    const texts = await this.texts.of(tree, only);
    const found = new Map<TranslatedText, StatedText>();
    for (const locale of new Set(texts.map((text) => text.locale))) {
      const record = await this.reading.recordOf(draft, locale);
      const keyOf = ({ sourceHash, targetHash }: TranslatedText) =>
        `${draft.id} ${sourceHash} ${targetHash} ${locale} ${record}`;
      const own = texts.filter((text) => text.locale === locale);
      const missing = own.filter((text) => this.kept.peek(keyOf(text)) === undefined);
      const known = missing.length ? await this.knownByTarget(draft, locale) : new Map<string, never>();
      await this.texts.each(missing, async (text, cuts) => {
        const made = await this.statedOf(draft, text, cuts, known);
        found.set(text, { ...text, ...this.kept.put(keyOf(text), made) });
      });
      for (const text of own) {
        const there = this.kept.peek(keyOf(text));
        if (there && !found.has(text)) found.set(text, { ...text, ...there });
      }
    }
    return texts.flatMap((text) => found.get(text) ?? []);
  }

  private async statedOf(draft: OfDraft, text: TranslatedText, cuts: CutTexts, known: Known) {
    const { source, target } = cuts;
    const own = target ? target.blocks.flatMap((block) => known.get(block.text) ?? []) : [];
    const blocks = blockStates({ source, target, known: own, ...(await this.followed(draft, text, cuts)) });
    return { counts: countStates(blocks), waiting: waitingIn(blocks, cuts) };
  }

  /** What its words follow: of a file of YAML what stood beside them, of another what its stamp names. */
  private async followed(draft: OfDraft, text: TranslatedText, { source, target }: CutTexts) {
    const { path, sourcePath, locale, sourceLocale: from, targetHash } = text;
    if (!target || targetHash === null) return { base: null };
    if (hasAllLanguages(path)) {
      const beside = await this.reading.beside(draft, targetHash, target.text, { path, locale, from });
      return { base: null, beside };
    }
    const base = await this.reading.base(draft, sourcePath, source.text, target.text);
    return { base: base === source.text ? source : base === null ? null : cutText(base) };
  }

  private async knownByTarget(draft: OfDraft, locale: Locale): Promise<Map<string, KnownTranslation[]>> {
    const known = new Map<string, KnownTranslation[]>();
    for (const row of (await this.reading.known(draft, locale, null)).map(knownOf)) {
      const same = known.get(row.target);
      if (same) same.push(row);
      else known.set(row.target, [row]);
    }
    return known;
  }
}

/** Lines of places, from 1; asked for in the order of the text, each line is counted once. */
function linesOf({ text }: CutText): (start: number) => number {
  let [at, line] = [0, 1];
  return (start) => {
    if (start < at) [at, line] = [0, 1];
    for (let next = text.indexOf('\n', at); next !== -1 && next < start; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}

function waitingIn(blocks: readonly TranslatedBlock[], { source, target }: CutTexts): WaitingBlock[] {
  const lineInSource = linesOf(source);
  const lineInTarget = target && linesOf(target);
  return blocks.flatMap((block): WaitingBlock[] => {
    const { state } = block;
    if (state !== 'untranslated' && state !== 'changed') return [];
    const own = target?.blocks[block.target ?? -1];
    if (lineInTarget && own) return [{ state, isInSource: false, line: lineInTarget(own.start) }];
    const line = lineInSource(source.blocks[block.source ?? -1]?.start ?? 0);
    return [{ state, isInSource: true, line }];
  });
}
