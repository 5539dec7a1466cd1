import { WriteTranslation } from '@campus/api-client';
import {
  blockFault,
  blockStates,
  cutFile,
  cutText,
  joinText,
  withStamp,
  type CutText,
  type Splice,
} from '@campus/content-format/translation';
import { usePerson, useShell } from '@campus/web-shell';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../draft/draft-tree.ts';
import type { KeptText } from '../file/use-kept-text.ts';
import { useWriting, type Read, type Writing } from '../file/use-writing.ts';
import {
  askedLocale,
  besideOf,
  knownOf,
  sourcePlace,
  targetPlace,
  waits,
  type Known,
  type Row,
  type Translation,
} from './translation-data.ts';

/** A translation cut into blocks, and what was typed into them since. */
interface Held {
  cut: CutText;
  edits: ReadonlyMap<number, string>;
  /** Words that one says are a translation although one did not type them. */
  said: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** A translation cut into blocks. */
type Cut = (text: string) => CutText;

const cutterOf =
  (it: Translation): Cut =>
  (text) =>
    cutFile(text, targetPlace(it));

const held = (cut: CutText, said = none): Held => ({ cut, edits: new Map(), said });

/** The draft has the text and what was said of these words; what was typed or said while it was sent stays so. */
function settled(cut: CutText, { edits, said }: Held, sent: ReadonlySet<string>): Held {
  return {
    cut,
    edits: new Map([...edits].filter(([at, words]) => words !== cut.blocks[at]?.text)),
    said: new Set([...said].filter((words) => !sent.has(words))),
  };
}

/** What an earlier visit typed, block by block; its words alone where it has other blocks than the draft. */
function heldOf(cut: Cut, opened: string, text: string, said: ReadonlySet<string>): Held {
  const [before, now] = [cut(opened), cut(text)];
  const isAlike =
    before.blocks.length === now.blocks.length &&
    before.blocks.every(({ kind }, at) => now.blocks[at]?.kind === kind);
  const edits = new Map<number, string>();
  now.blocks.forEach((block, at) => {
    if (block.text !== before.blocks[at]?.text) edits.set(at, block.text);
  });
  return isAlike && joinText(before, edits) === text ? { cut: before, edits, said } : held(now, said);
}

function useRows(it: Translation, own: readonly Known[], { cut, edits, said }: Held): Row[] {
  const source = useMemo(() => cutFile(it.source.text ?? '', sourcePlace(it)), [it]);
  const beside = useMemo(() => besideOf(it), [it]);
  const base = useMemo(
    () => (it.base === null ? null : it.base === it.source.text ? source : cutText(it.base)),
    [it.base, it.source.text, source],
  );
  const known = useMemo(() => [...it.known.map(knownOf), ...own], [it.known, own]);
  return useMemo(() => {
    const blocks = cut.blocks.map((block, at) => ({ ...block, text: edits.get(at) ?? block.text }));
    return blockStates({ source, target: { ...cut, blocks }, base, beside, known }).map((block): Row => {
      const sourceBlock = source.blocks[block.source ?? -1] ?? null;
      const targetBlock = blocks[block.target ?? -1] ?? null;
      const words = targetBlock?.text ?? null;
      const isPending =
        block.state !== null && words !== null && (edits.has(block.target ?? -1) || said.has(words));
      return {
        ...block,
        key: `${block.source ?? ''} ${block.target ?? ''}`,
        sourceBlock,
        targetBlock,
        words,
        isPending,
        state: isPending && waits(block) ? 'draft' : block.state,
        // What nobody typed in stands there as a block already.
        fault:
          targetBlock && edits.has(block.target ?? -1) ? blockFault(targetBlock, targetBlock.text) : null,
      };
    });
  }, [known, source, base, beside, cut, edits, said]);
}

/** Where what one says is translated stands, in the source and in the translation. */
const placesOf = (rows: readonly Row[]) =>
  rows.flatMap(({ isPending, source, target }) =>
    isPending && source !== null && target !== null ? [{ source, target }] : [],
  );

/** What one says is translated, as it will be on record. */
const saidIn = (rows: readonly Row[], translatedBy: string): Known[] =>
  rows.flatMap(({ isPending, sourceBlock, words }): Known[] =>
    isPending && sourceBlock && words !== null
      ? [
          {
            source: sourceBlock.text,
            target: words,
            state: 'draft',
            translatedBy,
            reviewedBy: null,
            reviewedAt: null,
          },
        ]
      : [],
  );

/** A text in blocks, as it is typed; `writing` has the whole of it. */
const useHeld = (cut: Cut, opened: string, earlier: KeptText | null, writing: Writing) => {
  const [kept, hold] = useState(() => heldOf(cut, opened, writing.text, new Set(earlier?.said)));
  const isBehind = joinText(kept.cut, kept.edits) !== writing.text;
  const now = isBehind ? held(cut(writing.text), kept.said) : kept;
  if (isBehind) hold(now);
  const say = (words: Iterable<string>) => {
    const said = new Set([...now.said, ...words]);
    writing.say([...said]);
    return said;
  };
  return {
    now,
    hold,
    type: (at: number, words: string) => {
      const edits = new Map(now.edits);
      if (words === now.cut.blocks[at]?.text) edits.delete(at);
      else edits.set(at, words);
      hold({ ...now, edits });
      writing.change(joinText(now.cut, edits));
    },
    /** The words are a translation as they are. */
    say: (words: string) => hold({ ...now, said: say([words]) }),
    /** Puts a part of the source into the translation, or takes one out that the source has no more. */
    splice: (splice: Splice) => {
      const text = joinText(now.cut, now.edits, splice);
      // What one typed before stays typed.
      hold(held(cut(text), say(now.edits.values())));
      writing.change(text);
    },
    /** One’s own words stand in what others wrote; false: one typed more than words of blocks. */
    rebase: (other: Read): boolean => {
      if (now.cut.text !== writing.seen.text) return false;
      const fresh = cut(other.text);
      const own = new Map(
        [...now.edits].map(([at, words]): [string | undefined, string] => [now.cut.blocks[at]?.of, words]),
      );
      const edits = new Map(
        fresh.blocks.flatMap(({ of, text }, at): [number, string][] => {
          const words = own.get(of);
          return words === undefined || words === text ? [] : [[at, words]];
        }),
      );
      hold({ cut: fresh, edits, said: now.said });
      writing.rebase(other, joinText(fresh, edits));
      return true;
    },
    /** One’s own words go. */
    take: (other: Read) => {
      hold(held(cut(other.text)));
      writing.take(other);
    },
  };
};

/** What stands on the screen, in rows and as it is held. */
interface Drawn extends Omit<Held, 'edits'> {
  rows: readonly Row[];
}

/** A translation that one works on: written through the way of the text editor, so that no word is lost. */
export const useTranslating = (draft: Draft, it: Translation, opened: Read, earlier: KeptText | null) => {
  const { client } = useShell();
  const { fullName } = usePerson();
  const cut = cutterOf(it);
  const [own, setOwn] = useState<readonly Known[]>([]);
  /** What is drawn, for what is sent. */
  const drawn = useRef<Drawn>({ rows: [], cut: cutText(''), said: none });
  const writing = useWriting(draft, it.path, opened, earlier, async (input) => {
    // What an earlier visit could not send goes at once, before the rows of this one are known.
    await Promise.resolve();
    const { rows, cut: sent, said } = drawn.current;
    const seenSourceHash = askedLocale(it) === null ? it.source.hash : input.seenHash;
    const along = { locale: askedLocale(it), seenSourceHash, blocks: placesOf(rows) };
    const { writeTranslation } = await client.run(WriteTranslation, { input: { ...input, ...along } });
    if (writeTranslation.__typename === 'Refusal') return writeTranslation;
    setOwn((before) => [...before, ...saidIn(rows, fullName)]);
    hold((current) => (current.cut === sent ? settled(cut(input.text), current, said) : current));
    return writeTranslation;
  });
  const { now, hold, ...acts } = useHeld(cut, opened.text, earlier, writing);
  const rows = useRows(it, own, now);
  useEffect(() => {
    drawn.current = { rows, cut: now.cut, said: now.said };
  }, [rows, now.cut, now.said]);
  return {
    ...writing,
    ...acts,
    rows,
    /** There are words, or what one says of them, that the draft has not got. */
    isUnsaved: writing.isUnsaved || rows.some(({ isPending }) => isPending),
    /** `seenHash`: what it is written over. */
    save: (seenHash: string) => {
      if (writing.isRunning) return;
      const isDone = !rows.some(waits) && rows.every(({ fault }) => fault === null);
      // The stamp is no block: the places of blocks stay.
      const stamped = isDone ? withStamp(now.cut.text, it.stamp) : null;
      const whole = stamped === null ? now.cut : cut(stamped);
      hold({ ...now, cut: whole });
      drawn.current = { rows, cut: whole, said: now.said };
      void writing.write(seenHash, joinText(whole, now.edits));
    },
  };
};
