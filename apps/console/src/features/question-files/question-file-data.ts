import type { CourseDraft, DataOf, DraftPools, ReadQuestionFile } from '@campus/api-client';
import type { locales } from '@campus/web-shell';
import { base64Of } from '../../shared/files/read-file.ts';

export type Locale = (typeof locales)[number];
export type Draft = NonNullable<DataOf<typeof CourseDraft>['courseDraft']>;
export type Choices = NonNullable<DataOf<typeof DraftPools>['draftPools']>;
export type Pool = Choices['pools'][number];
export type ReadFile = NonNullable<DataOf<typeof ReadQuestionFile>['readQuestionFile']>;
export type ReadQuestion = ReadFile['questions'][number];

/** What the server takes; a larger file is not sent. */
export const mostBytes = 1024 * 1024;

/** A file as it is sent. */
export interface ChosenFile {
  name: string;
  /** In base64; null: it is too large. */
  content: string | null;
}

/** What a file does not say of its questions. Empty: as for all, or not said at all. */
export interface Said {
  outcome: string;
  difficulty: string;
  guidelines: readonly string[];
}

export const nothingSaid: Said = { outcome: '', difficulty: '', guidelines: [] };

/** Reads a file of this device; fails where it was moved or changed meanwhile. */
export const chosenFile = async (file: File): Promise<ChosenFile> => ({
  name: file.name,
  content: file.size > mostBytes ? null : await base64Of(file),
});

/** A question with what its author says of it: of itself, else of all, else what its file says. */
export function takenOf(question: ReadQuestion, all: Said, own: Said | undefined) {
  const difficulty = Number(own?.difficulty || all.difficulty) || question.difficulty;
  return {
    item: question.item,
    outcome: own?.outcome || all.outcome || question.outcome,
    guidelines: all.guidelines.length ? [...all.guidelines] : question.guidelines,
    difficulty,
  };
}

export const isTakeable = ({ refusal }: ReadQuestion): boolean => refusal === null;
