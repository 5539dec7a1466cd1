import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { EnrolmentsService } from '@campus/delivery';
import { BringPackage, type Brought } from '@campus/scorm';
import { People } from '@campus/people';
import { PackageRefused } from '@campus/scorm';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { withCampus } from '../in-campus.ts';
import { OperatorError, say, type Arguments, type Command } from '../command.ts';
import { refusalOf, refusedValue } from './package-report.ts';
import { about } from './package-sentences.ts';
import { packageWords } from './words/package.words.ts';
import { readerLanguage } from '../terminal/reader-language.ts';
import { notUnderstood } from '../terminal/terminal-language.ts';
import { terminalWords } from '../terminal/words/terminal.words.ts';

interface Options {
  path: string;
  title: string | null;
  libraryPackageId: string | null;
  owner: string | null;
  /** The person to be enrolled. */
  learner: string | null;
  isPublished: boolean;
  /** Of a refusal. */
  language: Locale;
}

const KNOWN = ['title', 'library', 'owner', 'enrol', 'lang'];
const FLAGS = ['publish', 'json'];

async function optionsOf({ values, flags, rest }: Arguments): Promise<Options> {
  const strange = Object.keys(values).find((name) => !KNOWN.includes(name));
  if (strange !== undefined)
    throw new OperatorError(
      notUnderstood(
        `--${strange}`,
        [...KNOWN, ...FLAGS].map((name) => `--${name}`),
        values.lang,
      ),
    );
  const language = readerLanguage(values.lang);
  const [file, ...more] = rest;
  if (!file || more.length)
    throw new OperatorError(terminalWords(language)('nameOneFile', { command: 'scorm import' }));
  const path = resolve(file);
  if (!(await stat(path).catch(() => null))?.isFile())
    throw new OperatorError(
      about(basename(path), packageWords(language)('trouble.FILE_NOT_FOUND'), language),
    );
  const { title = null, library: libraryPackageId = null, owner = null, enrol: learner = null } = values;
  // Nobody can be enrolled in an unpublished package.
  return {
    path,
    title,
    libraryPackageId,
    owner,
    learner,
    isPublished: flags.has('publish') || learner !== null,
    language,
  };
}

/** The person who brings it, or who is enrolled. */
const personBy = async (app: INestApplicationContext, address: string) =>
  (await app.get(Database).transaction((tx) => app.get(People).byAddress(tx, address))).personId;

interface Placed {
  enrolmentId: string;
  /** Where the learner plays it. */
  address: string;
}

async function bring(options: Options): Promise<{ brought: Brought; placed: Placed | null }> {
  return withCampus(async (app) => {
    const { path, owner, learner, language: _, ...how } = options;
    const personId = owner === null ? null : await personBy(app, owner);
    const learnerId = learner === null ? null : await personBy(app, learner);
    const brought = await app
      .get(BringPackage)
      .bring(path, { ...how, personId, fileName: basename(path) }, () => Promise.resolve());
    const { editionId, activityId } = brought.library;
    if (learnerId === null || !editionId || !activityId) return { brought, placed: null };
    const request = { personId: learnerId, editionId, source: 'imported' as const };
    const { enrolmentId } = await app
      .get(Database)
      .transaction((tx) => app.get(EnrolmentsService).enrolOther(tx, personId, request));
    const { publicUrl } = app.get<Config>(CONFIG);
    return {
      brought,
      placed: { enrolmentId, address: `${publicUrl}/course/${enrolmentId}/scorm/${activityId}` },
    };
  });
}

function linesOf({ library, version, isNew }: Brought, placed: Placed | null): string[] {
  const state = version.isCurrent ? 'published' : 'not published';
  return [
    `“${library.title}”, version ${version.number}: ${isNew ? 'kept' : 'was on the shelf already'}, ${state}.`,
    ...(placed ? ['It is played at', `  ${placed.address}`] : []),
  ];
}

export const scormImport: Command = {
  name: 'scorm import',
  usage: `scorm import FILE [--title T] [--publish] [--library ID] [--owner EMAIL] [--enrol EMAIL] [--lang en|es|fr]`,
  summary:
    'import a SCORM package into the library as an upload would; --library: as the next version of an existing one; --enrol: publish it and enrol a person',
  needsDatabase: true,
  async run(args) {
    const options = await optionsOf(args);
    try {
      const { brought, placed } = await bring(options);
      const { library, version, packageId, isNew } = brought;
      say(args, linesOf(brought, placed), {
        accepted: true,
        libraryPackageId: library.id,
        versionId: version.id,
        number: version.number,
        packageId,
        isNew,
        isPublished: version.isCurrent,
        title: library.title,
        courseId: library.courseId,
        activityId: library.activityId,
        editionId: library.editionId,
        ...placed,
        report: version.report,
      });
      return 0;
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error;
      const { language } = options;
      const refusal = refusalOf(error.fault, basename(options.path), language);
      say(
        args,
        [`${options.path}: ${packageWords(language)('refused')} ${refusal.message}`],
        refusedValue(options.path, refusal),
      );
      return 1;
    }
  },
};
