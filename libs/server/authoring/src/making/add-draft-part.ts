import { Injectable } from '@nestjs/common';
import { courseLanguages } from '@campus/content-format/editing';
import { addPart, type MadePart } from '@campus/content-format/making';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { Locale, locales } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput, writtenIn } from '@campus/platform/graphql/written.ts';
import { canWriteAll } from '../course-rights/course-rights.access.ts';
import { DraftFiles } from '../drafts/draft-files.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { makerIn } from './maker.ts';
import { type AddDraftPartInput, type DraftPartAdded } from './making.type.ts';

/** A part as it was made of a draft that somebody else may change meanwhile. */
interface Made extends MadePart {
  /** Of the list as it was read. */
  seen: string;
}

/** Adds parts to courses that are being written. */
@Injectable()
export class AddDraftPart {
  constructor(
    private readonly database: Database,
    private readonly reading: DraftReading,
    private readonly files: DraftFiles,
    private readonly contents: FileContents,
  ) {}

  /** Refuses NOT_FOUND, INPUT_INVALID {field}, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, FILES_NOT_TAKEN. */
  async add(actor: Actor, input: AddDraftPartInput): Promise<DraftPartAdded> {
    const { draftId } = input;
    const { rights } = await this.reading.own(actor, draftId);
    if (!canWriteAll(rights)) throw new Refused('COURSE_RIGHT_MISSING');
    const { files, listed, opens, seen } = await this.made(input);
    return this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, input.idempotencyKey, 'addDraftPart', async () => {
        const draft = await this.files.lockOpen(tx, draftId);
        const texts = [...files, listed].map(({ path, text }) => ({
          path,
          bytes: Buffer.from(text, 'utf8'),
        }));
        const kept = await this.contents.keep(tx, texts);
        const wanted = [...kept].map(([path, becomes]) => ({
          path,
          seen: path === listed.path ? seen : null,
          becomes,
        }));
        await this.files.change(tx, draft, actor.personId, wanted);
        return { draftId, path: opens };
      }),
    );
  }

  private async made({ draftId, kind, module, ...input }: AddDraftPartInput): Promise<Made> {
    const title = writtenIn({ ...input.title }, 'title');
    const tree = await this.files.tree(draftId);
    const path = kind === 'module' ? 'course.yaml' : `modules/${module ?? ''}/module.yaml`;
    const seen = tree.get(path) ?? refuseInput('module');
    const texts = await this.textsIn(tree);
    const { source, locales: all } = courseLanguages(texts.get('course.yaml') ?? null, locales, Locale.es);
    const made = addPart(makerIn([source, ...all.filter((each) => each !== source)]), {
      kind,
      title,
      module: module ?? null,
      listedIn: { path, text: texts.get(path) ?? '' },
      paths: new Set(tree.keys()),
      keys: keysIn(texts.values()),
    });
    return made ? { ...made, seen } : refuseInput('module');
  }

  private async textsIn(tree: Tree): Promise<Map<string, string>> {
    const written = [...tree].filter(([path]) => /\.(md|ya?ml)$/.test(path));
    const contents = await this.contents.textsOf(written.map(([, hash]) => hash));
    return new Map(written.map(([path, hash]) => [path, contents.get(hash) ?? '']));
  }
}

/** Every key of a course, of options too: a new one is like none of them. */
function keysIn(texts: Iterable<string>): Set<string> {
  const keys = new Set<string>();
  for (const text of texts)
    for (const [, key] of text.matchAll(/\bkey:[ \t]*['"]?([\w.-]+)/g)) if (key !== undefined) keys.add(key);
  return keys;
}
