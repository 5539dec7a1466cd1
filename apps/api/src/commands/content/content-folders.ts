import { resolve } from 'node:path';
import { PullFolder, PushFolder, type PulledFolder, type PushedFolder } from '@campus/authoring';
import { OperatorError, optionsOf, say, type Arguments, type Command } from '../command.ts';
import { withCampus } from '../in-campus.ts';
import { asOperatorError, listOf } from './draft-sentences.ts';

/** The one folder that is named, and the options. */
function readFolder({ rest: [folder, ...more], ...args }: Arguments) {
  if (folder === undefined) throw new OperatorError('Name the folder.');
  return { folder: resolve(folder), args: { ...args, rest: more } };
}

const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function pulledLines(folder: string, { course, draft, version, files, taken, removed }: PulledFolder): string[] {
  const what = draft === null ? `version ${version}` : `the draft “${draft.name}”`;
  const done = taken.length + removed.length;
  return [
    `${course}: ${what} is in ${folder}, ${countOf(files, 'file')}.`,
    done === 0 ? 'Nothing had changed there.' : `${countOf(taken.length, 'file')} written, ${removed.length} removed.`,
  ];
}

function pushedLines({ course, draft, version, isNew, changed, leftOut }: PushedFolder): string[] {
  const from = version === null ? 'from nothing' : `from version ${version}`;
  return [
    isNew ? `${course}: the draft “${draft.name}” begins, ${from}.` : `${course}: the draft “${draft.name}”.`,
    changed.length ? `${countOf(changed.length, 'file')} changed:` : 'Nothing had changed here.',
    ...listOf(changed),
    ...(leftOut.length ? ['Left out, because a course has no links:', ...listOf(leftOut)] : []),
  ];
}

export const contentPull: Command = {
  name: 'content pull',
  usage: 'content pull FOLDER [--course micic-consular] [--draft NAME]',
  summary:
    'take a draft out as a folder, or the version on offer; what was changed in the folder stays, and what was changed on both sides is refused',
  needsDatabase: true,
  async run(given) {
    const { folder, args } = readFolder(given);
    const { course = null, draft = null } = optionsOf(args, [], ['course', 'draft']);
    const pulled = await withCampus((app) =>
      app.get(PullFolder).pull(folder, { course, draft }).catch(asOperatorError),
    );
    say(args, pulledLines(folder, pulled), pulled);
    return 0;
  },
};

export const contentPush: Command = {
  name: 'content push',
  usage: 'content push FOLDER [--draft NAME]',
  summary:
    'take a folder in: into the draft it was pulled from, or into a new one; a draft that has moved since is refused with the files that differ',
  needsDatabase: true,
  async run(given) {
    const { folder, args } = readFolder(given);
    const { draft = null } = optionsOf(args, [], ['draft']);
    const pushed = await withCampus((app) => app.get(PushFolder).push(folder, draft).catch(asOperatorError));
    say(args, pushedLines(pushed), pushed);
    return 0;
  },
};
