import { type BundlePlanModel, type KitKind } from '@campus/content-format';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/** The kit of the version of a course that is on offer, by the titles of its documents. */
export interface KitOfCourse {
  versionId: string;
  courseTitle: string;
  versionNumber: number;
  publishedAt: Date;
  papers: { id: string; kind: KitKind; title: string; isStale: boolean }[];
  /** Modules with lessons: slides are made of them. */
  decks: { moduleId: string; title: string }[];
  /** Sessions of session plans that list their lessons: slides are made of those too. */
  sessionDecks: { paperId: string; place: number; title: string }[];
}

/** A paper of the kit in one language. */
export interface PaperOfKit {
  id: string;
  kind: KitKind;
  title: string;
  isStale: boolean;
  html: string;
  courseTitle: string;
  versionNumber: number;
  locale: Locale;
  /** What a plan that is an example holds. */
  model: BundlePlanModel | null;
  /** Of a session plan: the lessons of each session. */
  sessions: string[][];
}

/** Courses listed, at most. */
const COURSES = 100;

/** $1 language, $2 how many. A course in other languages only answers in the one it was written in. */
const currentKits = statement<KitOfCourse>(
  'facilitator-kits',
  `select v.id as "versionId", coalesce(v.titles ->> $1, v.titles ->> v.source_locale) as "courseTitle",
          v.number as "versionNumber", v.published_at as "publishedAt",
          (select coalesce(jsonb_agg(jsonb_build_object('id', paper ->> 'uuid', 'kind', paper ->> 'kind',
                                                        'title', text ->> 'title',
                                                        'isStale', (text -> 'stale')::boolean)
                                     order by place), '[]')
             from jsonb_array_elements(v.kit) with ordinality as listed (paper, place),
                  lateral (select coalesce(paper -> 'texts' -> $1,
                                           paper -> 'texts' -> v.source_locale)) as in_it (text)) as papers,
          (select coalesce(jsonb_agg(jsonb_build_object('moduleId', m.id,
                                                        'title', coalesce(m.titles ->> $1,
                                                                          m.titles ->> v.source_locale))
                                     order by m.position), '[]')
             from module m
            where m.version_id = v.id
              and exists (select from activity a
                           where a.version_id = m.version_id
                             and a.module_id = m.id
                             and a.kind = 'lesson')) as decks,
          (select coalesce(jsonb_agg(jsonb_build_object('paperId', paper ->> 'uuid', 'place', held.place,
                                                        'title', held.title)
                                     order by listed.place, held.place), '[]')
             from jsonb_array_elements(v.kit) with ordinality as listed (paper, place),
                  lateral (select coalesce(paper -> 'texts' -> $1,
                                           paper -> 'texts' -> v.source_locale)) as in_it (text),
                  jsonb_array_elements_text(coalesce(text -> 'sessions', '[]'))
                    with ordinality as held (title, place)) as "sessionDecks"
     from course c
     join course_version v on v.id = c.current_version_id
    where v.kit <> '[]' and v.published_at is not null
    order by "courseTitle", c.id limit $2`,
);

/** $1 version, $2 paper, $3 language. */
const paperOfVersion = statement<PaperOfKit>(
  'facilitator-kit-paper',
  `select paper ->> 'uuid' as id, paper ->> 'kind' as kind, text ->> 'title' as title,
          (text -> 'stale')::boolean as "isStale", text ->> 'html' as html,
          coalesce(v.titles ->> $3, v.titles ->> v.source_locale) as "courseTitle",
          v.number as "versionNumber",
          case when paper -> 'texts' ? $3 then $3 else v.source_locale end as locale,
          nullif(paper -> 'model', 'null') as model, coalesce(paper -> 'sessions', '[]') as sessions
     from course_version v, jsonb_array_elements(v.kit) as paper,
          lateral (select coalesce(paper -> 'texts' -> $3, paper -> 'texts' -> v.source_locale))
            as in_it (text)
    where v.id = $1 and v.status = 'published' and paper ->> 'uuid' = $2::text`,
);

/** $1 version, $2 key of a module, $3 language. */
const guideOfModule = statement<{ html: string }>(
  'facilitator-kit-guide',
  `select coalesce(paper -> 'texts' -> $3, paper -> 'texts' -> v.source_locale) ->> 'html' as html
     from course_version v, jsonb_array_elements(v.kit) as paper
    where v.id = $1 and paper ->> 'kind' = 'guide' and paper ->> 'about' = $2::text limit 1`,
);

/** The kits of the courses on offer. Read seldom and by few: nothing is kept in memory. */
@Injectable()
export class FacilitatorKits {
  constructor(private readonly database: Database) {}

  offered(locale: Locale): Promise<KitOfCourse[]> {
    return this.database.rows(currentKits, [locale, COURSES]);
  }

  /** Null: the version has no such paper, or is not published. */
  async paper(versionId: string, paperId: string, locale: Locale): Promise<PaperOfKit | null> {
    if (!isId(versionId) || !isId(paperId)) return null;
    return (await this.database.row(paperOfVersion, [versionId, paperId, locale])) ?? null;
  }

  /** The guide of a module as HTML; null when the kit has none. */
  async guideOf(versionId: string, moduleKey: string, locale: Locale): Promise<string | null> {
    return (await this.database.row(guideOfModule, [versionId, moduleKey, locale]))?.html ?? null;
  }
}
