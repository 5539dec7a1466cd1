import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { Outline, type OutlineRow } from './outline.ts';

/** Course versions kept in memory: a few dozen serve every open edition. */
const VERSIONS = 48;

const outlineOfVersion = statement<OutlineRow>(
  'outline-of-version',
  `select v.id as version_id, v.course_id, c.key as course_key, v.number, v.published_at, v.content_hash,
          v.locales, v.source_locale, v.titles, v.summaries, v.effort_core_minutes, v.effort_extended_minutes,
          v.outcome, v.completion_rule, v.further_outcomes, v.glossary, v.plan, v.seasons, v.audience, v.tryout,
          (select coalesce(jsonb_agg(jsonb_build_object(
                                       'id', m.id, 'key', m.key, 'titles', m.titles, 'summaries', m.summaries,
                                       'minutesCore', m.minutes_core, 'minutesExtended', m.minutes_extended,
                                       'isGate', m.is_gate, 'recall', m.recall, 'outcomes', m.outcomes,
                                       'cards',
                                         (select coalesce(
                                                   jsonb_agg(
                                                     jsonb_build_object(
                                                       'id', k.id, 'key', k.key,
                                                       'titles',
                                                         (select coalesce(jsonb_object_agg(
                                                                            t.key, t.value -> 'title'), '{}')
                                                            from jsonb_each(k.texts) t))
                                                     order by k.position), '[]')
                                            from field_card k
                                           where k.version_id = m.version_id and k.module_id = m.id))
                                     order by m.position), '[]')
             from module m
            where m.version_id = v.id) as modules,
          (select coalesce(jsonb_agg(jsonb_build_object(
                                       'id', a.id, 'moduleId', a.module_id, 'key', a.key, 'kind', a.kind,
                                       'titles', a.titles, 'minutes', a.minutes, 'isRequired', a.is_required,
                                       'outcomes', coalesce(a.tags -> 'outcomes', '[]'),
                                       'settings', a.settings,
                                       'unitCountries',
                                         (select coalesce(jsonb_agg(u.country_code order by u.country_code),
                                                          '[]')
                                            from country_unit u
                                           where u.version_id = a.version_id and u.activity_id = a.id))
                                     order by a.position), '[]')
             from activity a
            where a.version_id = v.id) as activities
     from course_version v
     join course c on c.id = v.course_id
    where v.id = $1 and v.status <> 'draft' and v.published_at is not null`,
);

/** Outlines of published versions. They never change, so nothing here is ever out of date. */
@Injectable()
export class OutlineCache {
  private readonly kept = new BoundedCache<Outline>(VERSIONS);

  constructor(private readonly database: Database) {}

  /** Without a query when it is in memory; null for a draft or an unknown version. */
  async of(versionId: string): Promise<Outline | null> {
    return this.kept.peek(versionId) ?? (await this.kept.load(versionId, () => this.read(versionId)));
  }

  /** The outline a row of ours refers to. */
  async get(versionId: string): Promise<Outline> {
    const outline = await this.of(versionId);
    if (!outline) throw new Error(`course version ${versionId} is not published`);
    return outline;
  }

  /**
   * The same inside a transaction. It must not wait for a load that others have begun: that one may itself wait for a
   * connection, which all hold who wait for it.
   */
  async getIn(tx: EntityManager, versionId: string): Promise<Outline> {
    const known = this.kept.peek(versionId);
    if (known) return known;
    const row = await this.database.rowIn(tx, outlineOfVersion, [versionId]);
    if (!row) throw new Error(`course version ${versionId} is not published`);
    return this.kept.put(versionId, new Outline(row));
  }

  private async read(versionId: string): Promise<Outline | null> {
    const row = await this.database.row(outlineOfVersion, [versionId]);
    return row ? new Outline(row) : null;
  }
}
