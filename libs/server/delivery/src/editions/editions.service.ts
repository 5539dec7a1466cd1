import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { type Localised } from '@campus/course';
import { EditionEntity } from './edition.entity.ts';
import { EditionGroupEntity } from './edition-group.entity.ts';
import { nationalZones, REGIONAL_ZONE } from './national-zones.ts';
import { countriesAmong } from './planning/plan.statements.ts';

export interface NewEdition {
  courseKey: string;
  /** Unique among editions. */
  key: string;
  titles: Localised;
  route: EditionEntity['route'];
  /** `YYYY-MM-DD`. */
  startsOn: string;
  endsOn: string | null;
  isOpen: boolean;
  /** Of the version's; those of the version unless given. */
  locales?: string[];
  audience?: string;
  description?: Localised | null;
  programmeId?: string | null;
  /** IANA name; the region's unless given. */
  timeZone?: string;
  /** Countries that get a group; those of the region by default. */
  countries?: readonly string[];
}

const currentVersion = statement<{ course_id: string; version_id: string; locales: string[] }>(
  'edition-current-version',
  `select course_id, id as version_id, locales from version_on_offer where course_key = $1`,
);
const editionByKey = statement<{ id: string }>('edition-by-key', `select id from edition where key = $1`);

@Injectable()
export class EditionsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /**
   * An edition of the version of a course that is offered, with a group for each country and one for everybody else. Refuses NOT_FOUND without such a course, INPUT_INVALID when the key is taken.
   */
  async add(tx: EntityManager, actorId: string | null, edition: NewEdition): Promise<string> {
    const version = await this.database.rowIn(tx, currentVersion, [edition.courseKey]);
    if (!version) throw new Refused('NOT_FOUND');
    if (await this.database.rowIn(tx, editionByKey, [edition.key])) {
      throw new Refused('INPUT_INVALID', { field: 'key', reason: 'TAKEN' });
    }
    const id = newId();
    const { courseKey, countries = Object.keys(nationalZones), timeZone = REGIONAL_ZONE, ...rest } = edition;
    await tx.insert(EditionEntity, {
      locales: version.locales,
      audience: 'consul_abroad',
      ...rest,
      id,
      courseId: version.course_id,
      versionId: version.version_id,
      timeZone,
    });
    await this.addGroups(tx, id, countries, timeZone);
    await this.audit.record(tx, {
      actorId,
      action: 'edition.added',
      subjectType: 'edition',
      subjectId: id,
      detail: { course: courseKey, key: edition.key, versionId: version.version_id },
    });
    return id;
  }

  private async addGroups(tx: EntityManager, editionId: string, countries: readonly string[], zone: string) {
    const names = new Map(
      (await this.database.rowsIn(tx, countriesAmong, [countries])).map(({ code, name }) => [code, name]),
    );
    await tx.insert(
      EditionGroupEntity,
      [...countries, null].map((countryCode) => ({
        id: newId(),
        editionId,
        countryCode,
        name: (countryCode && names.get(countryCode)) ?? countryCode ?? 'General',
        timeZone: (countryCode && nationalZones[countryCode]) ?? zone,
      })),
    );
  }

  /** The edition with this key, or null. */
  async idOf(tx: EntityManager, key: string): Promise<string | null> {
    return (await this.database.rowIn(tx, editionByKey, [key]))?.id ?? null;
  }
}
