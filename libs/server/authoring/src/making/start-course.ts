import { Injectable } from '@nestjs/common';
import { copiedCourse, newCourse, type NewFile } from '@campus/content-format/making';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { keyIn, refuseInput, writtenIn, type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { hasEveryRight } from '../course-rights/course-rights.access.ts';
import { DraftFiles } from '../drafts/draft-files.ts';
import { type DraftStarted } from '../drafts/draft.type.ts';
import { Drafts } from '../drafts/drafts.service.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { VersionTrees } from '../trees/version-trees.ts';
import { makerIn } from './maker.ts';
import { type StartCourseInput } from './making.type.ts';

const LONGEST_NAME = 80;

const courseWithKey = statement<{ key: string }>(
  'making-course-with-key',
  `select course_key as key from version_on_offer where course_key = $1
   union
   select course_key from draft where course_key = $1 and state = 'open'`,
);
const versionToCopy = statement<{ number: number }>(
  'making-version-to-copy',
  'select number from published_version where id = $1',
);

/** The files of a new course: texts that are new, and what stays as it is in a version. */
interface CourseFiles {
  made: NewFile[];
  kept: Tree;
}

/** Courses that do not exist yet. */
@Injectable()
export class StartCourse {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly contents: FileContents,
    private readonly trees: VersionTrees,
  ) {}

  /** Refuses NOT_FOUND, INPUT_INVALID {field}, COURSE_KEY_TAKEN, VERSION_WITHOUT_FILES {version}. */
  async start(actor: Actor, input: StartCourseInput): Promise<DraftStarted> {
    if (!hasEveryRight(actor)) throw new Refused('NOT_FOUND');
    const key = keyIn(input.key);
    const title = writtenIn({ ...input.title }, 'title');
    const locales = [...new Set(input.locales)];
    const course = { uuid: newId(), key, title };
    const versionId = input.versionId ?? null;
    if (versionId === null && !locales.length) refuseInput('locales');
    const files =
      versionId === null
        ? { made: newCourse(makerIn(locales), course), kept: new Map<string, string>() }
        : await this.copied(versionId, course);
    const name = (locales.map((each) => title[each]).find(Boolean) ?? Object.values(title)[0] ?? key)
      .slice(0, LONGEST_NAME)
      .trim();
    const draftId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'startCourse', async () => {
        if (await this.database.rowIn(tx, courseWithKey, [key])) throw new Refused('COURSE_KEY_TAKEN');
        const id = await this.drafts.start(tx, {
          courseId: course.uuid,
          courseKey: key,
          name,
          base: null,
          startedBy: actor.personId,
        });
        await this.fill(tx, id, actor, files);
        return id;
      }),
    );
    return { draftId };
  }

  private async copied(
    versionId: string,
    course: { uuid: string; key: string; title: WrittenInLocales },
  ): Promise<CourseFiles> {
    const version = isId(versionId) ? await this.database.row(versionToCopy, [versionId]) : null;
    if (!version) throw new Refused('NOT_FOUND');
    const tree = await this.trees.of(versionId);
    if (!tree) throw new Refused('VERSION_WITHOUT_FILES', { version: version.number });
    const written = [...tree].filter(([path]) => /\.(md|ya?ml)$/.test(path));
    const contents = await this.contents.textsOf(written.map(([, hash]) => hash));
    const texts = new Map(
      written.flatMap(([path, hash]): [string, string][] => {
        const text = contents.get(hash);
        return text === undefined ? [] : [[path, text]];
      }),
    );
    const copies = copiedCourse(texts, { ...course, newId }) ?? refuseInput('versionId');
    return {
      made: [...copies].map(([path, text]) => ({ path, text })),
      kept: new Map([...tree].filter(([path]) => !copies.has(path))),
    };
  }

  private async fill(
    tx: EntityManager,
    draftId: string,
    { personId }: Actor,
    { made, kept }: CourseFiles,
  ): Promise<void> {
    const texts = made.map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'utf8') }));
    const tree = new Map([...kept, ...(await this.contents.keep(tx, texts))]);
    const draft = await this.files.lockOpen(tx, draftId);
    const wanted = [...tree].map(([path, becomes]) => ({ path, seen: null, becomes }));
    await this.files.change(tx, draft, personId, wanted);
  }
}
