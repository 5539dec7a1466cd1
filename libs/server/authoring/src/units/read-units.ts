import { Injectable } from '@nestjs/common';
import { courseLanguages } from '@campus/content-format/editing';
import { lessonHead, unitFile, unitHead, unitOf } from '@campus/content-format/making';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Locale, locales } from '@campus/platform/graphql/locale.ts';
import { canWriteAll, canWriteUnitsOf } from '../course-rights/course-rights.access.ts';
import { DraftReading, type OwnDraft } from '../drafts/reading/draft-reading.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { type DraftUnit, type DraftUnits, type UnitLesson } from './unit.type.ts';

const MOST = 1000;
const NONE: DraftUnits = { units: [], lessons: [], mayWriteAll: false, countries: [] };

/** A draft as far as units are concerned. */
export interface UnitCourse {
  source: Locale;
  locales: readonly Locale[];
  /** By their keys, in the order of the course. */
  lessons: ReadonlyMap<string, UnitLesson>;
}

/** The units of drafts, by country and lesson. */
@Injectable()
export class ReadUnits {
  constructor(
    private readonly drafts: DraftReading,
    private readonly contents: FileContents,
  ) {}

  async of(actor: Actor, draftId: string): Promise<DraftUnits> {
    const files = await this.drafts.files(actor, draftId);
    if (!files.length) return NONE;
    const own = await this.drafts.own(actor, draftId);
    const tree: Tree = new Map(files.map(({ path, hash }) => [path, hash]));
    const course = await this.courseOf(tree);
    const { rights } = own;
    return {
      units: await this.unitsIn(tree, course, own),
      lessons: [...course.lessons.values()].slice(0, MOST),
      mayWriteAll: own.draft.state === 'open' && canWriteAll(rights),
      countries: rights.flatMap(({ kind, country }) => (kind === 'country' && country ? [country] : [])),
    };
  }

  /** Languages and lessons of a course, as its draft has them. */
  async courseOf(tree: Tree): Promise<UnitCourse> {
    const hash = tree.get('course.yaml');
    const { source, locales: all } = courseLanguages(
      hash ? await this.contents.textOf(hash) : null,
      locales,
      Locale.es,
    );
    const paths = [...tree].filter(([path]) => path.startsWith('modules/') && path.endsWith(`/${source}.md`));
    const texts = await this.contents.textsOf(paths.map(([, at]) => at));
    const lessons = new Map<string, UnitLesson>();
    for (const [path, at] of paths) {
      const { key, title } = lessonHead(texts.get(at) ?? '');
      if (path.includes('/lessons/') && key !== '') lessons.set(key, { key, title: title || key });
    }
    return { source, locales: [source, ...all.filter((each) => each !== source)], lessons };
  }

  private async unitsIn(
    tree: Tree,
    { source, locales: all, lessons }: UnitCourse,
    { draft, rights }: OwnDraft,
  ): Promise<DraftUnit[]> {
    const sources = [...tree].filter(([path]) => unitOf(path)?.locale === source).slice(0, MOST);
    const texts = await this.contents.textsOf(sources.map(([, hash]) => hash));
    return sources.flatMap(([path, hash]): DraftUnit[] => {
      const unit = unitOf(path);
      if (!unit) return [];
      const { country, lesson } = unit;
      return [
        {
          country,
          lesson: lessons.get(lesson) ?? { key: lesson, title: lesson },
          path,
          hash,
          ...unitHead(texts.get(hash) ?? ''),
          missingLocales: all.filter((locale) => !tree.has(unitFile(country, lesson, locale))),
          mayWrite: draft.state === 'open' && canWriteUnitsOf(rights, country),
        },
      ];
    });
  }
}
