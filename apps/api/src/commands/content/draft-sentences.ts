import { FolderRefused, type FolderRefusal, LanguagesIncomplete } from '@campus/authoring';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { OperatorError } from '../command.ts';

/** A terminal has room for so many. */
const NAMED = 40;

export function listOf(paths: readonly string[]): string[] {
  const more = paths.length - NAMED;
  return [...paths.slice(0, NAMED).map((path) => `  ${path}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}

const FAULTS: Record<string, string> = {
  PATH_EMPTY: 'has no name',
  PATH_LEAVES: 'leaves the folder',
  PATH_HIDDEN: 'is hidden',
  PATH_LETTERS: 'has a character or a name that some systems refuse',
  PATH_NOT_NFC: 'has accents that are characters of their own (rename it: NFC)',
  PATH_LONG: 'is too long a path',
  PATH_TWICE: 'differs from another path by its case only, or is a file and a folder',
  FILE_LARGE: 'is too large (a text has 1 MB at most, any other file 64 MB)',
  NOT_UTF8: 'is not UTF-8 text',
  TREE_LARGE: 'makes the course too large (2,000 files and 512 MB at most)',
};

function reasonOf(why: FolderRefusal): string[] {
  switch (why.reason) {
    case 'NOT_A_COURSE':
      return ['This folder is no course: it has no course.yaml. Name an empty or a new one.'];
    case 'STATE_UNREADABLE':
      return ['.campus-draft.json cannot be read. Pull into a new folder, and copy your changes there.'];
    case 'PULLED_FROM':
      return [
        `This folder was pulled from ${why.course}${why.draft === null ? '' : `, draft “${why.draft}”`}. Use another folder.`,
      ];
    case 'BOTH_CHANGED':
      return [
        'These files were changed in the folder and on the campus. Nothing was pulled; pull into a new folder and bring them together by hand:',
        ...listOf(why.paths),
      ];
    case 'MOVED':
      return [
        'The draft has moved since this folder was pulled. Nothing was pushed; pull first:',
        ...listOf(why.paths),
      ];
    case 'COURSE_UNNAMED':
      return ['course.yaml needs a uuid and a key.'];
    case 'DRAFT_UNNAMED':
      return ['A new draft needs a name: --draft NAME'];
    case 'NO_DRAFT':
      return [`There is no open draft “${why.name}”: ./campus content drafts lists them.`];
    case 'NO_COURSE':
      return ['No such course is published.'];
    case 'WHICH_COURSE':
      return [`Name the course: --course ${why.keys.join(' or ')}`];
  }
}

const rowsOf = ({ params }: Refused) => (Array.isArray(params.rows) ? params.rows : []);

function sentencesOf(refused: Refused): string[] {
  const { code, params } = refused;
  switch (code) {
    case 'NOT_FOUND':
      return ['There is no such draft.'];
    case 'INPUT_INVALID':
      return [`The ${String(params.field)} is not acceptable.`];
    case 'DRAFT_CLOSED':
      return [`The draft is ${String(params.state)}; it changes no more.`];
    case 'DRAFT_NAME_TAKEN':
      return ['The course has an open draft of this name. Pull it first, or choose another name.'];
    case 'VERSION_WITHOUT_FILES':
      return [
        `The folder of version ${String(params.version)} was not kept. Import it again (./campus content import): that keeps it.`,
      ];
    case 'FILES_CHANGED':
      return ['Somebody changed the draft meanwhile. Nothing was published; try again.'];
    case 'FILES_NOT_TAKEN':
      return [
        'Nothing was taken in:',
        ...rowsOf(refused).map(({ path, fault }) => `  ${String(path)}  ${FAULTS[String(fault)] ?? ''}`),
      ];
    case 'BASE_NOT_OFFERED':
      return [
        params.offered === null
          ? 'Nothing of this course is published any more.'
          : `Version ${String(params.offered)} is on offer, and the draft began from ${params.base === null ? 'none' : `version ${String(params.base)}`}. Nothing was published. Bring its changes into the draft, or publish over it: --over ${String(params.offered)}`,
      ];
    case 'OTHER_PUBLISHER_NEEDED':
      return [
        'The course asks for two: what was pushed from a folder is published by somebody else, in the console.',
      ];
    case 'COURSE_OF_OTHER':
      return [`course.yaml states another uuid than the course has: ${String(params.courseId)}`];
    case 'DRAFT_SAYS_NOTHING_NEW':
      return [`The draft says what version ${String(params.version)} says. Nothing was published.`];
    default:
      return [`Refused: ${code}.`];
  }
}

/** What an operator reads of a refusal about drafts; anything else is thrown as it came. */
export function asOperatorError(error: unknown): never {
  if (error instanceof FolderRefused) throw new OperatorError(reasonOf(error.why).join('\n'));
  if (error instanceof LanguagesIncomplete)
    throw new OperatorError(
      [
        'The course asks for complete languages. Nothing was published; these blocks wait for a translation:',
        ...listOf(error.problems.map(({ file, line, reason }) => `${file}:${line}  ${reason}`)),
      ].join('\n'),
    );
  if (error instanceof Refused) throw new OperatorError(sentencesOf(error).join('\n'));
  throw error;
}
