import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement, type Statement } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { LONGEST_PAGE, type Page } from '@campus/platform/graphql/page.ts';
import { reachedBasis, type OutcomeBasis } from '@campus/certification';
import { OutlineCache, type Outline } from '@campus/course';
import { type GridActivity, type GridRow, type ProgressGrid } from './progress-grid.type.ts';
import { RosterReading } from '../roster-reading.ts';
import { chosenBy, meantBy, type Choice, type ChoicePageValues, type RosterQuery } from '../roster-query.ts';

/** [activity, is it completed, score in per cent, is it passed] */
type CellTuple = [activityId: string, isCompleted: boolean, score: number | null, isPassed: boolean | null];

interface GridRowOfSql {
  enrolment_id: string;
  person_id: string;
  full_name: string;
  percent: number;
  basis: OutcomeBasis | null;
  total: number;
  cells: CellTuple[] | null;
}

/** People, their number and all their cells at once; what a coordinator counts as done is done. */
export const gridPage = (choice: Choice, most: number): Statement<GridRowOfSql, ChoicePageValues> =>
  statement(
    `grid-${most}-${choice.name}`,
    `with ${chosenBy(choice, most)}
     select e.id as enrolment_id, p.id as person_id,
            p.full_name, st.percent,
            ${reachedBasis} as basis, (select count(*)::int from ${meantBy(choice)}) as total,
            (select json_agg(json_build_array(activity_id, o.activity_id is not null or a.is_completed,
                                              a.score,
                                              case when o.activity_id is not null and a.is_passed is false
                                                     then true
                                                   else a.is_passed end))
               from (select w.* from progress w where w.enrolment_id = e.id) a
               full join (select distinct w.activity_id
                            from waived_activity w
                           where w.enrolment_id = e.id) o using (activity_id)) as cells
       from chosen
       join participant e on e.id = chosen.id
       join account p on p.id = e.person_id
       join standing st on st.enrolment_id = e.id
      order by chosen.place`,
  );

const versionOfEdition = statement<{ version_id: string }>(
  'grid-version',
  `select version_id from offering where id = $1`,
);

/** People of an edition against the activities of its course. */
@Injectable()
export class ProgressGridReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly rosters: RosterReading,
  ) {}

  /** Null when there is no such edition. Two statements, the version's and the page's, however many people. */
  async find(actor: Actor, query: RosterQuery, page: Page): Promise<ProgressGrid | null> {
    const edition = isId(query.editionId ?? '')
      ? await this.database.row(versionOfEdition, [query.editionId])
      : null;
    if (!edition) return null;
    const outline = await this.outlines.get(edition.version_id);
    const activities = columnsOf(outline, query);
    const choice = await this.rosters.choose(actor, query);
    if (!choice) return { activities, rows: [], totalCount: 0 };
    const most = Math.max(page.limit, LONGEST_PAGE);
    const rows = await this.database.rows(gridPage(choice, most), { ...choice.values, ...page });
    const places = new Map(activities.map(({ id }, place) => [id, place]));
    return { activities, rows: rows.map((row) => rowOf(row, places)), totalCount: rows[0]?.total ?? 0 };
  }
}

const columnsOf = (outline: Outline, { locale: asked }: RosterQuery): GridActivity[] => {
  const locale = outline.localeFor(asked);
  return outline.modules.flatMap((module) =>
    module.activities.map(({ id, kind, titles, key, isRequired }) => ({
      id,
      kind,
      title: titles[locale] ?? key,
      moduleTitle: module.titles[locale] ?? module.key,
      isRequired,
    })),
  );
};

const rowOf = (row: GridRowOfSql, places: ReadonlyMap<string, number>): GridRow => ({
  enrolmentId: row.enrolment_id,
  personId: row.person_id,
  fullName: row.full_name,
  percent: row.percent,
  basis: row.basis,
  cells: (row.cells ?? []).flatMap(([activityId, isCompleted, score, isPassed]) => {
    const column = places.get(activityId);
    return column === undefined
      ? []
      : [{ column, state: isCompleted ? ('completed' as const) : ('started' as const), score, isPassed }];
  }),
});
