import { type AttemptPolicy } from '@campus/scorm-format';
import { statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type LibrarySort } from './library.type.ts';
import { type PackageReport } from '../package-report.type.ts';

export interface VersionRow {
  id: string;
  number: number;
  standard: string;
  title: string;
  fileName: string;
  publishedAt: string | null;
  createdAt: string;
  uploadedBy: string | null;
  attempts: number;
  report: PackageReport;
}

export interface LibraryRow {
  id: string;
  title: string;
  policy: AttemptPolicy;
  course_id: string | null;
  activity_id: string | null;
  edition_id: string | null;
  archived_at: Date | null;
  created_at: Date;
  learners: number;
  versions: VersionRow[];
}

const versions = `
  select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'standard', p.standard,
                                               'title', p.title, 'fileName', v.file_name,
                                               'publishedAt', v.published_at, 'createdAt', v.created_at,
                                               'report', v.report,
                                               'uploadedBy',
                                                 (select concat_ws(' ', w.given_names, w.first_surname)
                                                    from account w
                                                   where w.id = v.uploaded_by),
                                               'attempts', (select count(*)
                                                              from scorm_attempt a
                                                             where a.package_id = v.package_id
                                                               and a.activity_id = l.activity_id))
                            order by v.number desc), '[]')
    from (select * from library_version where library_package_id = l.id order by number desc limit 100) v
    join scorm_package p on p.id = v.package_id`;

const columns = `l.id, l.title, l.policy, l.course_id, l.activity_id, l.edition_id, l.archived_at, l.created_at,
  (select count(*)::int from participant e where e.edition_id = l.edition_id) as learners, (${versions}) as versions`;

export const libraryById = statement<LibraryRow>(
  'library-package',
  `select ${columns} from library_package l where l.id = $1`,
);

const orders: Record<LibrarySort, string> = {
  created: 'l.created_at $dir',
  title: `l.title collate "es-x-icu" $dir`,
  learners: '(select count(*) from participant e where e.edition_id = l.edition_id) $dir, l.created_at desc',
};

/** Archived ones last. $1 part of the title as a pattern, or null. */
export const libraryList = inEveryOrder(orders, ({ suffix, text }) =>
  statement<LibraryRow>(
    `library-packages-${suffix}`,
    `select ${columns} from library_package l where $1::text is null or l.title ilike $1
      order by l.archived_at is not null, ${text}, l.id desc limit $2 offset $3`,
  ),
);

export const libraryCount = statement<{ count: number }>(
  'library-package-count',
  `select count(*)::int as count from library_package l where $1::text is null or l.title ilike $1`,
);

export interface LockedLibrary {
  id: string;
  title: string;
  policy: AttemptPolicy;
  course_id: string | null;
  activity_id: string | null;
  edition_id: string | null;
  is_archived: boolean;
}

const locked = `id, title, policy, course_id, activity_id, edition_id, archived_at is not null as is_archived`;

/** Anyone who changes a library package has its row. */
export const lockLibrary = statement<LockedLibrary>(
  'library-lock',
  `select ${locked} from library_package where id = $1 for update`,
);

/** The same by one of its versions. */
export const lockLibraryOfVersion = statement<LockedLibrary>(
  'library-lock-of-version',
  `select ${locked} from library_package
    where id = (select library_package_id from library_version where id = $1) for update`,
);

export interface KeepableUpload {
  owner_id: string | null;
  status: string;
  package_id: string | null;
  file_name: string;
  report: PackageReport | null;
  library_package_id: string | null;
  is_kept: boolean;
}

export const lockUpload = statement<KeepableUpload>(
  'package-upload-lock',
  `select owner_id, status, package_id, file_name, report, library_package_id, kept_at is not null as is_kept
     from package_upload where id = $1 for update`,
);

export const uploadKept = statement(
  'package-upload-kept',
  `update package_upload set library_package_id = $2, kept_at = coalesce(kept_at, now()) where id = $1`,
);

/** If two people keep the same content at the same moment, the second waits, and finds it kept. */
export const lockPackage = statement(
  'library-package-content-lock',
  `select 1 from scorm_package where id = $1 for update`,
);

export const libraryWithPackage = statement<{ id: string }>(
  'library-with-package',
  `select v.library_package_id as id from library_version v join library_package l on l.id = v.library_package_id
    where v.package_id = $1 and l.archived_at is null order by v.created_at, v.id limit 1`,
);

export const addLibrary = statement<
  object,
  { id: string; title: string; policy: string; createdBy: string | null }
>(
  'library-package-add',
  `insert into library_package (id, title, policy, created_by) values (:id, :title, :policy::jsonb, :createdBy)`,
);

/** Returns nothing when the library package already has this content. */
export const addLibraryVersion = statement<
  { id: string; number: number },
  {
    id: string;
    libraryPackageId: string;
    packageId: string;
    fileName: string;
    report: string;
    uploadedBy: string | null;
  }
>(
  'library-version-add',
  `insert into library_version (id, library_package_id, number, package_id, file_name, report, uploaded_by)
   select :id, :libraryPackageId, coalesce(max(number), 0) + 1, :packageId, :fileName, :report::jsonb,
          :uploadedBy
     from library_version
    where library_package_id = :libraryPackageId
   on conflict (library_package_id, package_id) do nothing returning id, number`,
);

export const versionWithPackage = statement<{ id: string }>(
  'library-version-with-package',
  `select id from library_version where library_package_id = $1 and package_id = $2`,
);

export const setLibraryPolicy = statement(
  'library-policy-set',
  `update library_package set policy = $2::jsonb where id = $1`,
);
export const renameLibrary = statement(
  'library-rename',
  `update library_package set title = $2 where id = $1`,
);
export const archiveLibrary = statement(
  'library-archive',
  `update library_package set archived_at = case when $2::boolean then coalesce(archived_at, now()) end where id = $1`,
);
export const offerLibrary = statement<
  object,
  { id: string; courseId: string; activityId: string; editionId: string }
>(
  'library-offer',
  `update library_package set course_id = :courseId, activity_id = :activityId, edition_id = :editionId where id = :id`,
);
export const publishLibraryVersion = statement(
  'library-version-publish',
  `update library_version set published_at = now() where id = $1`,
);

export interface VersionForUse {
  id: string;
  number: number;
  package_id: string;
  report: PackageReport;
}

export const versionForUse = statement<VersionForUse>(
  'library-version-for-use',
  `select id, number, package_id, report from library_version where id = $1`,
);

export interface ShelfRow {
  id: string;
  package_id: string;
  policy: AttemptPolicy;
  pop_ups: boolean;
  hosts: string[];
  start_bytes: number | null;
  labels: Record<string, string>;
}

const trial = `v.report -> 'trial'`;
const wasTried = `coalesce((${trial} -> 'ran')::boolean, false)`;

/**
 * The version new attempts use: the one published last. What a trial observed comes before what the files
 * suggest, because much of what authoring tools put into packages never runs.
 */
export const versionOnShelf = statement<ShelfRow>(
  'library-version-on-shelf',
  `select v.id, v.package_id, l.policy,
          case when ${wasTried} then coalesce((${trial} -> 'popUps')::int, 0) > 0
               else coalesce((v.report -> 'popUps')::boolean, false) end as pop_ups,
          coalesce(case when ${wasTried} then ${trial} -> 'hosts' else v.report -> 'hosts' end,
                   '[]') as hosts,
          (select max((t -> 'bytes')::float8)
             from jsonb_array_elements(coalesce(${trial} -> 'items', '[]')) t) as start_bytes,
          (select coalesce(jsonb_object_agg(o.package_id, o.number::text), '{}')
             from library_version o
            where o.library_package_id = l.id) as labels
     from library_version v
     join library_package l on l.id = v.library_package_id
    where l.id = $1 and v.published_at is not null
    order by v.published_at desc, v.number desc limit 1`,
);
