/** Addresses of the versions of courses. */
export const versionPaths = {
  list: '/console/versions',
  compare: (fromId: string, toId: string) => `/console/versions/${fromId}/to/${toId}`,
  /** A version for an edition that is running. */
  apply: (versionId: string, editionId: string) => `/console/versions/${versionId}/apply/${editionId}`,
} as const;

/** Whose answers are counted. */
export interface AnalysisChoice {
  editionId: string | null;
  versionId: string | null;
  language: string | null;
  country: string | null;
}

function searchOf({ editionId, versionId, language, country }: Partial<AnalysisChoice>): string {
  const parts = { edition: editionId, version: versionId, language, country };
  const said = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}

/** Addresses of what the answers to quizzes say. */
export const analysisPaths = {
  list: '/console/analysis',
  quiz: (activityId: string, choice: Partial<AnalysisChoice> = {}) =>
    `/console/analysis/${activityId}${searchOf(choice)}`,
  question: (activityId: string, questionId: string, choice: Partial<AnalysisChoice> = {}) =>
    `/console/analysis/${activityId}/${questionId}${searchOf(choice)}`,
} as const;

const query = (values: Record<string, string | undefined>): string => {
  const given = Object.entries(values).filter((each): each is [string, string] => Boolean(each[1]));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
};

/** Addresses of the place where courses are written. */
export const studioPaths = {
  list: '/console/studio',
  newCourse: '/console/studio/new',
  /** Open remarks; null: of all drafts; `isMine`: those that wait for the person. */
  remarks: (draftId: string | null, isMine = false) =>
    `/console/studio/remarks${query({ draft: draftId ?? undefined, mine: isMine ? '1' : undefined })}`,
  /** A draft; `part` and `locale`: only these files of it. */
  draft: (draftId: string, shown: { part?: string; locale?: string } = {}) =>
    `/console/studio/${draftId}${query(shown)}`,
  /** A file of a draft; `line` from 1. */
  file: (draftId: string, path: string, line?: number) =>
    `/console/studio/${draftId}/file${query({ path, line: line?.toString() })}`,
  /** What a draft changes, in words. */
  changes: (draftId: string) => `/console/studio/${draftId}/changes`,
  /** The translations of a draft; `path`: one of them; `locale`: of a file of YAML, which has all languages. */
  translation: (draftId: string, path?: string, locale?: string | null) =>
    `/console/studio/${draftId}/translation${query({ path, locale: locale ?? undefined })}`,
  /** What single States add to lessons of a draft. */
  units: (draftId: string) => `/console/studio/${draftId}/countries`,
  /** Questions of files, into a pool of a draft and out of it. */
  questions: (draftId: string, pool?: string) => `/console/studio/${draftId}/questions${query({ pool })}`,
} as const;
