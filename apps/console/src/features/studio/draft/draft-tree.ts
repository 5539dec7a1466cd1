import type {
  CourseDraft,
  CoursesToWrite,
  DataOf,
  DraftDifferences,
  DraftFiles,
  DraftTranslations,
  LatestDraftRun,
} from '@campus/api-client';
import { locales } from '@campus/web-shell';

export type Course = DataOf<typeof CoursesToWrite>['coursesToWrite'][number];
export type Draft = NonNullable<DataOf<typeof CourseDraft>['courseDraft']>;
export type DraftFile = DataOf<typeof DraftFiles>['draftFiles'][number];
export type Difference = DataOf<typeof DraftDifferences>['draftDifferences'][number];
export type Run = NonNullable<DataOf<typeof LatestDraftRun>['latestDraftRun']>;

/** `fr.md`, `map.fr.svg`; null: the file holds all languages, or none. */
export const localeOf = (path: string): (typeof locales)[number] | null => {
  const parts = (path.split('/').at(-1) ?? '').split('.');
  return parts.length > 1 ? (locales.find((locale) => locale === parts.at(-2)) ?? null) : null;
};

/** What can be opened as text. */
export const isText = (path: string): boolean => /\.(md|ya?ml|json|vtt|svg|txt|csv)$/i.test(path);

/** It has all languages of its texts. */
export const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** What draws questions from pools, by what its file says of itself. */
export const isQuiz = (path: string, text: string): boolean => isOfKind('quiz', path, text);

/** A simulation, by what its file says of itself. */
export const isScenario = (path: string, text: string): boolean => isOfKind('scenario', path, text);

const isOfKind = (kind: 'quiz' | 'scenario', path: string, text: string): boolean =>
  isYaml(path) && /^kind:[ \t]*['"]?(\w+)['"]?[ \t]*(?:#.*)?\r?$/m.exec(text)?.[1] === kind;

/** `modules/03-law`, `countries`; the files at the top are a part of their own, ''. */
export const partOf = (path: string): string => {
  const parts = path.split('/');
  return parts[0] === 'modules' && parts.length > 2
    ? `modules/${parts[1]}`
    : parts.length > 1
      ? (parts[0] ?? '')
      : '';
};

/** A part of a draft in one language, or what of it has none. */
export interface Cell {
  files: number;
  changed: number;
  problems: number;
  /** Null: not counted, because the draft was not checked as it stands. */
  stale: number | null;
  missing: number | null;
  /** Blocks that wait for a translation; null: not counted yet, or there is nothing to translate. */
  waiting: number | null;
}

export interface MapRow {
  part: string;
  cells: ReadonlyMap<string | null, Cell>;
}

/** What the draft has, part by part; the top first, then by name. */
export function mapOf(
  files: readonly DraftFile[],
  differences: readonly Difference[],
  run: Run | null,
  translations: readonly Translated[] = [],
): MapRow[] {
  const parts = [...new Set([...files, ...differences].map(({ path }) => partOf(path)))].sort();
  const problems = run?.problems ?? [];
  return parts.map((part) => {
    const isHere =
      (locale: string | null) =>
      ({ path }: { path: string }) =>
        partOf(path) === part && localeOf(path) === locale;
    const cells = [...locales, null].map((locale): [string | null, Cell] => {
      const counted = run?.modules.find((each) => each.folder === part && each.locale === locale);
      return [
        locale,
        {
          files: files.filter(isHere(locale)).length,
          changed: differences.filter(isHere(locale)).length,
          problems: problems.filter(isHere(locale)).length,
          stale: counted?.stale ?? null,
          missing: counted?.missing ?? null,
          waiting: locale === null ? null : waitingIn(translations, part, locale),
        },
      ];
    });
    return { part, cells: new Map(cells) };
  });
}

type Translated = DataOf<typeof DraftTranslations>['draftTranslations'][number];

function waitingIn(translations: readonly Translated[], part: string, locale: string): number | null {
  const own = translations.filter((each) => each.locale === locale && partOf(each.path) === part);
  return own.length === 0
    ? null
    : own.reduce((sum, { untranslated, changed }) => sum + untranslated + changed, 0);
}

export const isRunning = (run: Run | null | undefined): boolean => run != null && run.endedAt === null;

/** What a check found the draft to be as it stands; null: it was not checked, or has faults. */
export function foundIn(draft: Draft, run: Run | null): 'correction' | 'version' | null {
  if (run?.kind !== 'CHECK' || run.changes !== draft.changes || run.isCorrection === null) return null;
  return run.isCorrection ? 'correction' : 'version';
}
