import { Drafts, onlyOne, type DraftRow } from '@campus/authoring';
import { type INestApplicationContext } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { optionsOf, say, type Command } from '../command.ts';
import { withCampus } from '../in-campus.ts';
import { asOperatorError } from './draft-sentences.ts';

const minute = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

const lineOf = (draft: DraftRow): string =>
  [
    `${draft.course_key}  “${draft.name}”`,
    draft.state === 'published' ? `published as version ${draft.published_as}` : draft.state,
    draft.base === null ? 'from nothing' : `from version ${draft.base}`,
    draft.changes === 1 ? '1 change' : `${draft.changes} changes`,
    minute(draft.started_at),
  ].join('  ');

/** The open draft that somebody names; with no course named, of any. */
export const draftNamed = async (
  app: INestApplicationContext,
  name: string,
  course: string | undefined,
): Promise<DraftRow> => onlyOne(await app.get(Drafts).named(course ?? null, name), name);

export const contentDrafts: Command = {
  name: 'content drafts',
  usage: 'content drafts [--course micic-consular]',
  summary: 'list drafts: where each began, what became of it',
  needsDatabase: true,
  async run(args) {
    const { course } = optionsOf(args, [], ['course']);
    const drafts = await withCampus((app) => app.get(Drafts).list(course ?? null));
    say(args, drafts.length ? drafts.map(lineOf) : ['There is no draft.'], drafts);
    return 0;
  },
};

async function discard(
  app: INestApplicationContext,
  name: string,
  course: string | undefined,
): Promise<DraftRow> {
  const draft = await draftNamed(app, name, course);
  await app.get(Database).transaction((tx) => app.get(Drafts).discard(tx, draft.id, null));
  return draft;
}

export const contentDiscard: Command = {
  name: 'content discard',
  usage: 'content discard --draft NAME [--course micic-consular]',
  summary: 'close a draft without publishing it; its files and its history stay',
  needsDatabase: true,
  async run(args) {
    const { draft: name, course } = optionsOf(args, ['draft'], ['course']);
    const draft = await withCampus((app) => discard(app, name, course).catch(asOperatorError));
    say(args, [`${draft.course_key}: the draft “${draft.name}” is discarded.`], { id: draft.id });
    return 0;
  },
};
