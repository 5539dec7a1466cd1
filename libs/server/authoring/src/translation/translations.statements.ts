import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

export interface KnownRow {
  source: string;
  target: string;
  isReviewed: boolean;
  translatedBy: string | null;
  translatedAt: Date;
  reviewedBy: string | null;
  reviewedAt: Date | null;
}
/** $1 course, $2 language, $3 hashes of translated words, null: all. The newest last. */
export const knownTranslations = statement<KnownRow>(
  'translations-known',
  `select b.source, b.target, b.reviewed_at is not null as "isReviewed", t.full_name as "translatedBy",
          b.translated_at as "translatedAt", r.full_name as "reviewedBy", b.reviewed_at as "reviewedAt"
     from block_translation b
     left join account t on t.id = b.translated_by
     left join account r on r.id = b.reviewed_by
    where b.course_id = $1 and b.locale = $2 and ($3::text[] is null or b.target_hash = any($3))
    order by b.translated_at, b.id limit 100000`,
);

/** Tells what is on record in a language from what was before or is after. */
export const recordOfLanguage = statement<{ record: string }>(
  'translations-record-of-language',
  `select concat_ws(' ', count(*), count(reviewed_at), max(translated_at), max(reviewed_at)) as record
     from block_translation
    where course_id = $1 and locale = $2`,
);

export interface NewTranslations {
  courseId: string;
  locale: Locale;
  personId: string;
  /** id, sourceHash, targetHash, source, target of each. */
  blocks: string;
}
/** What is on record already stays as it is. */
export const addTranslations = statement<unknown, NewTranslations>(
  'translations-add',
  `insert into block_translation (id, course_id, locale, source_hash, target_hash, source, target,
                                  translated_by, translated_at)
   select id, :courseId, :locale, "sourceHash", "targetHash", source, target, :personId, now()
     from jsonb_to_recordset(:blocks)
            as given (id uuid, "sourceHash" text, "targetHash" text, source text, target text)
   on conflict (course_id, locale, source_hash, target_hash) do nothing`,
);
/** Who translated them stays on record; of those nobody is on record for, nobody is named. */
export const reviewTranslations = statement<unknown, NewTranslations>(
  'translations-review',
  `insert into block_translation (id, course_id, locale, source_hash, target_hash, source, target,
                                  translated_by, translated_at, reviewed_by, reviewed_at)
   select id, :courseId, :locale, "sourceHash", "targetHash", source, target, null, now(), :personId, now()
     from jsonb_to_recordset(:blocks)
            as given (id uuid, "sourceHash" text, "targetHash" text, source text, target text)
   on conflict (course_id, locale, source_hash, target_hash)
   do update set reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at
    where block_translation.reviewed_at is null`,
);
/** $1 course, $2 language, $3 the hashes of words and of their translations, as pairs. */
export const withdrawReviews = statement(
  'translations-withdraw-reviews',
  `update block_translation b set reviewed_by = null, reviewed_at = null
     from jsonb_to_recordset($3) as given ("sourceHash" text, "targetHash" text)
    where b.course_id = $1 and b.locale = $2
      and b.source_hash = given."sourceHash" and b.target_hash = given."targetHash"`,
);

const KNOWN = `
  with known as (
     select h.before_hash as hash, 0 as age, h.number from draft_change h
      where h.draft_id = :draftId and h.path = :path and h.before_hash is not null
     union all
     select f.hash, 1, v.number from published_version v
       join version_file f on f.version_id = v.id
      where v.course_id = :courseId and f.path = :path),
   newest as (select hash, min(age) as age, max(number) as number from known group by hash)`;

interface EarlierOf {
  draftId: string;
  courseId: string;
  path: string;
}
/** What a file of a draft was once, in the draft or in a version of its course; the newest first. */
export const earlierTexts = statement<{ text: string }, EarlierOf>(
  'translations-earlier-texts',
  `${KNOWN}
   select c.text from newest n join file_content c on c.hash = n.hash
    where c.text is not null
    order by n.age, n.number desc, n.hash limit 100`,
);
/** The same by the hashes of its bytes. */
export const earlierHashes = statement<{ hash: string }, EarlierOf & { most: number }>(
  'translations-earlier-hashes',
  `${KNOWN}
   select n.hash from newest n
    order by n.age, n.number desc, n.hash limit :most`,
);
