import { statement } from '@campus/platform/database/database.ts';
import { type CertificateSnapshot, type Texts } from '../certificate-snapshot.ts';
import { type TemplateContent } from './template-content.ts';

export interface TemplateRow {
  id: string;
  number: number;
  content: TemplateContent;
  created_at: Date;
  created_by_name: string;
}

const template = `
  select t.id, t.number, t.content, t.created_at, concat_ws(' ', w.given_names, w.first_surname) as created_by_name
    from certificate_template t join account w on w.id = t.created_by`;

/** $1 edition. The one in use: the newest. */
export const templateOfEdition = statement<TemplateRow>(
  'certificate-template-of-edition',
  `${template} where t.edition_id = $1 order by t.number desc limit 1`,
);

/** $1 template. */
export const templateById = statement<TemplateRow>(
  'certificate-template-by-id',
  `${template} where t.id = $1`,
);

/** Two at once get two numbers: the edition is locked. */
export const addTemplate = statement<
  object,
  { id: string; editionId: string; content: TemplateContent; createdBy: string }
>(
  'certificate-template-add',
  `insert into certificate_template (id, edition_id, number, content, created_by)
   select :id, :editionId,
          coalesce((select max(number) from certificate_template where edition_id = :editionId), 0) + 1,
          :content, :createdBy`,
);

export interface ImageRow {
  id: string;
  media_type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
  bytes: Buffer;
}

/** $1 ids. */
export const imagesById = statement<ImageRow>(
  'certificate-images',
  `select id, media_type, width, height, bytes from certificate_image where id = any($1::uuid[])`,
);

/** The same picture keeps its first id. */
export const keepImage = statement<
  { id: string },
  {
    id: string;
    hash: string;
    mediaType: string;
    width: number;
    height: number;
    bytes: Buffer;
    createdBy: string;
  }
>(
  'certificate-image-keep',
  `insert into certificate_image (id, hash, media_type, width, height, bytes, created_by)
   values (:id, :hash, :mediaType, :width, :height, :bytes, :createdBy)
   on conflict (hash) do update set hash = excluded.hash returning id`,
);

/** $1 ids. Without the pictures themselves. */
export const imageSizes = statement<Pick<ImageRow, 'id' | 'width' | 'height'>>(
  'certificate-image-sizes',
  `select id, width, height from certificate_image where id = any($1::uuid[])`,
);

/** $1 edition. What its programme gives a template: the line of today's donor, and logos, by their hashes. */
export const editionOfTemplate = statement<{
  id: string;
  version_id: string;
  donor: Texts | null;
  logos: string[];
}>(
  'certificate-template-edition',
  `select ed.id, ed.version_id, d.acknowledgement as donor, array_remove(array[p.logo_id, d.logo_id], null) as logos
     from offering ed left join programme_today p on p.id = ed.programme_id
     left join lateral (
       select acknowledgement, logo_id from donor d where d.programme_id = p.id and d.pays_today
        order by d.valid_from desc, d.id limit 1) d on true
    where ed.id = $1`,
);

/** $1 edition. What its certificates say about the edition itself. */
export const specimenEdition = statement<{
  titles: Texts;
  route: CertificateSnapshot['route'];
  starts_on: string;
  ends_on: string | null;
  version_id: string;
  version_number: number;
  planned_minutes: number;
  today: string;
}>(
  'certificate-specimen-edition',
  `select ed.titles, ed.route, ed.starts_on::text as starts_on, ed.ends_on::text as ends_on, ed.version_id,
          v.number as version_number,
          (select coalesce(sum(h.planned_minutes), 0)::int
             from live_half_day h
            where h.edition_id = ed.id and not h.is_cancelled and h.group_id is null) as planned_minutes,
          ed.today::text as today
     from offering ed
     join published_version v on v.id = ed.version_id
    where ed.id = $1`,
);
