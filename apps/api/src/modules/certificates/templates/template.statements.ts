import { statement } from '../../../platform/database/database.ts';
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
    from certificate_template t join person w on w.id = t.created_by`;

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

/** $1 id · $2 edition · $3 content · $4 who. Two at once get two numbers: the edition is locked. */
export const addTemplate = statement<object>(
  'certificate-template-add',
  `insert into certificate_template (id, edition_id, number, content, created_by)
   select $1, $2, coalesce((select max(number) from certificate_template where edition_id = $2), 0) + 1, $3, $4`,
);

export const lockEdition = statement<{ id: string }>(
  'certificate-template-lock-edition',
  `select id from edition where id = $1 for update`,
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

/** $1 id · $2 hash · $3 type · $4 width · $5 height · $6 bytes · $7 who. The same picture keeps its first id. */
export const keepImage = statement<{ id: string }>(
  'certificate-image-keep',
  `insert into certificate_image (id, hash, media_type, width, height, bytes, created_by) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (hash) do update set hash = excluded.hash returning id`,
);
