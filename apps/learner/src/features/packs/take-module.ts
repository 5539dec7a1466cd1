import { FieldCards, Recall, type Locale } from '@campus/api-client';
import { locales, type Shell } from '@campus/web-shell';
import { bringPiece, dropPiece, hasPiece, type Pack } from './pieces.ts';
import { bringPart, dropParts, hasPart, partsFor, type NamedPart } from './search-along.ts';
import { hasShelf, isOnShelf, putOnShelf, takeOffShelf } from './shelf.ts';

type Cache = Shell['cache'];

/** A pack of an enrolment, in a language. */
export interface Wanted {
  enrolmentId: string;
  locale: Locale;
  pack: Pack;
  /** The parts of the search of its course, where they are known. */
  search?: readonly NamedPart[];
}

/** What a device has of a module. */
export interface Standing {
  activities: number;
  bytes: number;
  /** Bytes that are not here. */
  missing: number;
  /** Other languages in which some of it is here. */
  others: Locale[];
}

/** Why a module is not here as a whole. */
export type Stop = 'offline' | 'metered' | 'failed' | 'stopped';

const sum = (parts: readonly { bytes: number }[]): number => parts.reduce((all, { bytes }) => all + bytes, 0);

export const standingOf = async (
  cache: Cache,
  { enrolmentId, locale, pack, search = [] }: Wanted,
): Promise<Standing> => {
  const pieces = [];
  for (const piece of pack.pieces)
    if (await hasPiece(cache, piece, { enrolmentId, locale })) pieces.push(piece);
  const files = [];
  // Where a browser keeps no files, none is missing: there is nothing anybody could do about it.
  for (const file of pack.files) if (!hasShelf() || (await isOnShelf(file.path))) files.push(file);
  const parts = partsFor(search, pack.moduleId);
  const searched = [];
  for (const part of parts) if (await hasPart(cache, part, { enrolmentId, locale })) searched.push(part);
  const bytes = sum(pieces) + sum(files) + sum(searched);
  const others: Locale[] = [];
  for (const other of locales) {
    const has = (piece: Pack['pieces'][number]) => hasPiece(cache, piece, { enrolmentId, locale: other });
    const lessons = pack.pieces.filter(({ kind }) => kind !== 'QUIZ');
    if (other !== locale && (await Promise.all(lessons.map(has))).includes(true)) others.push(other);
  }
  const whole = sum(pack.pieces) + sum(pack.files) + sum(parts);
  return { activities: pieces.length, bytes, missing: whole - bytes, others };
};

/**
 * Fetches what is missing, piece by piece: a cut costs one of them. Returns why it has stopped; null when all is here.
 * `may` is asked before each.
 */
export const takeModule = async (
  cache: Cache,
  { enrolmentId, locale, pack, search = [] }: Wanted,
  may: () => Stop | null,
  onBytes: (bytes: number) => void,
): Promise<Stop | null> => {
  // Without them the module works all the same.
  const bringBeside = async () => {
    await cache.prefetch(FieldCards, { enrolmentId, locale });
    await cache.prefetch(Recall, { enrolmentId, locale, occasion: pack.moduleId });
    return true;
  };
  const steps = [
    { bytes: 0, bring: bringBeside },
    ...pack.pieces.map((piece) => ({
      bytes: piece.bytes,
      bring: () => bringPiece(cache, piece, { enrolmentId, locale }),
    })),
    ...(hasShelf() ? pack.files : []).map(({ path, bytes }) => ({ bytes, bring: () => putOnShelf(path) })),
    ...partsFor(search, pack.moduleId).map((part) => ({
      bytes: part.bytes,
      bring: () => bringPart(cache, part, { enrolmentId, locale }),
    })),
  ];
  for (const { bytes, bring } of steps) {
    const stop = may();
    if (stop) return stop;
    if (!(await bring())) return may() ?? 'failed';
    onBytes(bytes);
  }
  return null;
};

/** Takes modules off this device. Pictures that modules which stay show are left. */
export const dropModules = async (
  cache: Cache,
  enrolmentId: string,
  leaving: readonly Pack[],
  staying: readonly Pack[],
  search: readonly NamedPart[] = [],
): Promise<void> => {
  for (const { moduleId } of leaving) await dropParts(cache, search, moduleId, enrolmentId);
  const files = new Set(leaving.flatMap((pack) => pack.files.map(({ path }) => path)));
  for (const piece of leaving.flatMap(({ pieces }) => pieces))
    for (const path of await dropPiece(cache, piece, enrolmentId)) files.add(path);
  for (const { path } of staying.flatMap((pack) => pack.files)) files.delete(path);
  await takeOffShelf([...files]);
};
