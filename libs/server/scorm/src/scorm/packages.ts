import { Injectable } from '@nestjs/common';
import {
  flattenItems,
  launchHref,
  learnerWideOf,
  needsCourseRun,
  type Item,
  type LearnerWide,
  type Organization,
  type PlacedItem,
} from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database } from '@campus/platform/database/database.ts';
import { packageById, type PackageRow } from './scorm.statements.ts';

/** A package as launching and reading need it. Shared by all requests, so it must not be changed. */
export interface KnownPackage extends PackageRow {
  /** Items of the organization to play, in reading order; headings that are hidden are left out. */
  items: PlacedItem[];
  /** Items in the table of contents: one hidden by the manifest is played but not listed. */
  listed: PlacedItem[];
  launchable: Item[];
  /** The organization to play; null when the manifest has none, which import does not let through. */
  organization: Organization | null;
  /** 2004 whose whole tree an engine runs. */
  isCourse: boolean;
  /** What of a learner's data outlives the attempt. */
  learnerWide: LearnerWide;
}

/** Manifests of a few dozen kilobytes. */
const PACKAGES = 64;

/** Packages never change: read once. */
@Injectable()
export class Packages {
  private readonly kept = new BoundedCache<KnownPackage>(PACKAGES);

  constructor(private readonly database: Database) {}

  /** Null for an unknown package. */
  async of(id: string): Promise<KnownPackage | null> {
    const load = async () => knownOf(await this.database.row(packageById, [id]));
    return this.kept.peek(id) ?? (await this.kept.load(id, load));
  }

  /** The package a row of ours refers to. */
  async get(id: string): Promise<KnownPackage> {
    return there(id, await this.of(id));
  }

  /** The same inside a transaction, which must not wait for another's load: that one may wait for a connection. */
  async getIn(tx: EntityManager, id: string): Promise<KnownPackage> {
    const known = this.kept.peek(id);
    if (known) return known;
    const row = await this.database.rowIn(tx, packageById, [id]);
    return this.kept.put(id, there(id, knownOf(row)));
  }
}

function there(id: string, found: KnownPackage | null): KnownPackage {
  if (!found) throw new Error(`package ${id} is not there`);
  return found;
}

function knownOf(row: PackageRow | null): KnownPackage | null {
  if (!row) return null;
  const organization = row.manifest.organizations[row.manifest.defaultOrganization];
  const items = flattenItems(organization?.items ?? []).filter(({ item }) => item.isVisible || item.launch);
  return {
    ...row,
    items,
    listed: items.filter(({ item }) => item.isVisible),
    organization: organization ?? null,
    isCourse: needsCourseRun(row.manifest),
    learnerWide: learnerWideOf(row.manifest),
    launchable: items.map(({ item }) => item).filter((item) => launchHref(item) !== null),
  };
}
