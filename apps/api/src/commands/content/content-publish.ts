import { PublishDraft } from '@campus/authoring';
import { type CourseImport } from '@campus/course';
import { OperatorError, say, type Command } from '../command.ts';
import { withCampus } from '../in-campus.ts';
import { draftNamed } from './content-drafts.ts';
import { correctionIn } from './correction-note.ts';
import { overlayFolders } from './course-folders.ts';
import { asOperatorError } from './draft-sentences.ts';
import { refuseCourse } from './import-courses.ts';

const lineOf = ({ courseKey, number, corrects }: CourseImport): string =>
  corrects === null
    ? `${courseKey}: published as version ${number}.`
    : `${courseKey}: version ${number} is a correction of version ${corrects}. Running editions keep theirs until it is applied in the console, under Versions.`;

/** Null: none is named. */
function numberIn(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new OperatorError('--over needs the number of a version.');
  return Number(given);
}

export const contentPublish: Command = {
  name: 'content publish',
  usage:
    'content publish --draft NAME [--course micic-consular] [--correction --note es=TEXT en=TEXT fr=TEXT] [--over VERSION]',
  summary:
    'publish a draft as a new version or as a correction, completely or not at all; --over: although this newer version is on offer',
  needsDatabase: true,
  async run(args) {
    const { options, correction } = await correctionIn(args, 0, ['draft', 'course', 'over']);
    const { draft: name, course } = options;
    if (!name) throw new OperatorError('Name the draft: --draft NAME');
    const over = numberIn(options.over);
    const overlays = await overlayFolders();
    const done = await withCampus(async (app) => {
      const { id: draftId } = await draftNamed(app, name, course).catch(asOperatorError);
      process.stderr.write(`Reading, checking and publishing the draft “${name}”.\n`);
      return app
        .get(PublishDraft)
        .publish({ draftId, actorId: null, overlays, correction, over })
        .catch((error: unknown) => refuseCourse(`The draft “${name}”`, error))
        .catch(asOperatorError);
    });
    say(args, [lineOf(done)], done);
    return 0;
  },
};
