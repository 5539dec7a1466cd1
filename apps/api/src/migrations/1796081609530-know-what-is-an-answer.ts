import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was typed; signs and spaces of all kinds are the same. */
const TYPED = `
  btrim(regexp_replace(
    translate(normalize(response ->> 'text', NFKC),
              U&'\\2010\\2011\\2012\\2013\\2014\\2015\\2212\\2018\\2019\\02BC', '-------'''''''),
    '\\s+', ' ', 'g'))`;

const APOSTROPHE = "''";
/** Digits, or one to three of them and then groups of three that one of these signs parts. */
const whole = (...signs: string[]) =>
  `([0-9]+|[1-9][0-9]{0,2}(${signs.map((sign) => `(${sign}[0-9]{3})+`).join('|')}))`;
const groups = (sign: string) => `[1-9][0-9]{0,2}(${sign}[0-9]{3}){2,}`;

/** What can be read as a number: a point or a comma before the decimals, the other one between groups. */
const NUMBER = [
  whole(' ', APOSTROPHE),
  `${whole(' ', APOSTROPHE, ',')}?[.][0-9]*`,
  `${whole(' ', APOSTROPHE, '[.]')}?,[0-9]*`,
  groups('[.]'),
  groups(','),
].join('|');

/** More characters than a number that a computer can hold. */
const TOO_LONG = 309;

/**
 * Whether something was answered is a rule of the database too: a text that is no number where one is asked for is no
 * answer, to the learner and to those who count answers. Sheets that say otherwise are made again from the answers.
 */
export class KnowWhatIsAnAnswer1796081609530 implements MigrationInterface {
  name = 'KnowWhatIsAnAnswer1796081609530';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function study.is_answered(response jsonb) returns boolean immutable language sql parallel safe
      return coalesce(
        case response ->> 'type'
          when 'numeric' then ${TYPED} ~ '^[+-]? ?(${NUMBER})$'
                              and ${TYPED} ~ '[0-9]'
                              and length(${TYPED}) < ${TOO_LONG}
          when 'short-text' then normalize(response ->> 'text', NFKC) ~ '\\S'
          when 'cloze' then exists (select from jsonb_each_text(response -> 'blanks') blank
                                     where normalize(blank.value, NFKC) ~ '\\S')
          when 'match' then response -> 'pairs' <> '{}'
          when 'order' then response -> 'order' <> '[]'
          when 'multiple' then response -> 'choices' <> '[]'
          else response ->> 'choice' is not null
        end, false)`);
    await db.query(`
      comment on function study.is_answered is
        'Whether a response answers its question. Half an answer does; a text that is no number where one is asked for does not.'`);
    await db.query(`
      delete from study.answer_sheet k
       using study.quiz_answer q
       where q.attempt_id = k.attempt_id
         and q.response ->> 'type' in ('numeric', 'short-text', 'cloze', 'match', 'order')
         and not study.is_answered(q.response)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function study.is_answered');
  }
}
