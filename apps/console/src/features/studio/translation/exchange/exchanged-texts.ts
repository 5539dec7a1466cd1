import { DraftTranslation, ReviewTranslation, WriteTranslation } from '@campus/api-client';
import {
  blockStates,
  cutFile,
  cutText,
  joinText,
  withoutStamp,
  withStamp,
} from '@campus/content-format/translation';
import {
  matchUnits,
  mostXliffBytes,
  readXliff,
  writeXliff,
  type ExchangedText,
  type MatchedUnit,
  type XliffFault,
} from '@campus/content-format/xliff';
import { randomId, type Shell } from '@campus/web-shell';
import { bytesOf } from '../../../../shared/files/read-file.ts';
import {
  askedLocale,
  besideOf,
  knownOf,
  sourcePlace,
  targetPlace,
  waits,
  type Translation,
} from '../translation-data.ts';

type Client = Shell['client'];

/** What a translation is written into: where there is none yet, its source with all its words. */
const targetOf = (it: Translation): string => it.target?.text ?? withoutStamp(it.source.text ?? '');

/** A translation as a file for others has it. */
export function exchangedText(it: Translation): ExchangedText {
  const source = cutFile(it.source.text ?? '', sourcePlace(it));
  const target = cutFile(targetOf(it), targetPlace(it));
  const base = it.base === null ? null : cutText(it.base);
  return {
    path: it.path,
    source,
    target,
    blocks: blockStates({ source, target, base, beside: besideOf(it), known: it.known.map(knownOf) }),
  };
}

export async function readTranslation(
  client: Client,
  draftId: string,
  file: { path: string; locale: Translation['locale'] },
): Promise<Translation | null> {
  const { draftTranslation } = await client.run(DraftTranslation, {
    draftId,
    path: file.path,
    locale: askedLocale(file),
  });
  return draftTranslation ?? null;
}

/** Texts as one file; `onText` after each of them. */
export async function writeTexts(
  client: Client,
  draftId: string,
  { to, paths }: { to: Translation['locale']; paths: readonly string[] },
  onText: (done: number) => void,
): Promise<Blob | null> {
  const texts: ExchangedText[] = [];
  let languages: [string, string] | null = null;
  for (const path of paths) {
    const it = await readTranslation(client, draftId, { path, locale: to });
    if (it) {
      texts.push(exchangedText(it));
      languages = [it.sourceLocale, it.locale];
    }
    onText(texts.length);
  }
  return languages && new Blob([writeXliff(texts, ...languages)], { type: 'application/xliff+xml' });
}

/** A text of a file beside that of the draft. */
export interface MatchedText {
  path: string;
  line: number;
  /** Null: the draft has no such text in this language. */
  it: Translation | null;
  units: MatchedUnit[];
}

export type ReadFile =
  | { name: string; texts: MatchedText[] }
  /** `FILE_LOST`: it was moved, changed or deleted since it was chosen. */
  | { name: string; fault: XliffFault | 'FILE_LOST'; place: string };

/** What a file would change; nothing is written. */
export async function readFile(
  client: Client,
  draftId: string,
  file: File,
  { from, to, paths }: { from: string; to: Translation['locale']; paths: readonly string[] },
): Promise<ReadFile> {
  const bytes = await bytesOf(file.slice(0, mostXliffBytes + 1)).catch(() => null);
  if (!bytes) return { name: file.name, fault: 'FILE_LOST', place: '' };
  const read = readXliff(bytes, from, to);
  if ('fault' in read) return { name: file.name, ...read };
  const texts: MatchedText[] = [];
  for (const text of read.texts) {
    const it = paths.includes(text.path)
      ? await readTranslation(client, draftId, { path: text.path, locale: to })
      : null;
    texts.push({
      path: text.path,
      line: text.line,
      it,
      units: it ? matchUnits(text, exchangedText(it)) : [],
    });
  }
  return { name: file.name, texts };
}

/** A unit that would change something. */
export const changes = ({ becomes }: MatchedUnit): boolean => becomes !== null;

/** Writes what a file changes in a text of the draft, and puts it on record. */
export async function takeText(client: Client, draftId: string, { it, units }: MatchedText) {
  const taken = units.filter(changes);
  if (!it || taken.length === 0) return { __typename: 'Nothing' as const };
  const pairs = taken.flatMap(({ pair, after }) => (pair && after !== null ? [{ ...pair, after }] : []));
  const text = joinText(
    cutFile(targetOf(it), targetPlace(it)),
    new Map(pairs.map(({ target, after }) => [target, after])),
  );
  const said = new Set(pairs.map(({ source }) => source));
  const isDone = exchangedText(it).blocks.every((block) => !waits(block) || said.has(block.source ?? -1));
  const asked = askedLocale(it);
  const place = { draftId, path: it.path, locale: asked };
  const { writeTranslation: written } = await client.run(WriteTranslation, {
    input: {
      ...place,
      idempotencyKey: randomId(),
      seenSourceHash: it.source.hash,
      seenHash: it.target?.hash ?? null,
      text: (isDone && withStamp(text, it.stamp)) || text,
      blocks: pairs.map(({ source, target }) => ({ source, target })),
    },
  });
  if (written.__typename === 'Refusal') return written;
  const reviewed = taken.flatMap(({ becomes, pair }) => (becomes === 'reviewed' && pair ? [pair] : []));
  if (!it.mayReview || reviewed.length === 0) return written;
  const { reviewTranslation } = await client.run(ReviewTranslation, {
    input: {
      ...place,
      idempotencyKey: randomId(),
      // A file of YAML is its own source.
      seenSourceHash: asked === null ? it.source.hash : written.hash,
      seenHash: written.hash,
      blocks: reviewed,
      isReviewed: true,
    },
  });
  return reviewTranslation;
}
