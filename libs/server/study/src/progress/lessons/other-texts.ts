import { MOST_OTHERS } from './field-texts.rules.ts';
import { type OtherText } from './lesson.type.ts';

/** A text of a field and those beside it, as a statement reads them. */
export interface KeptTexts {
  value: string;
  textId: string;
  otherTexts: (Omit<OtherText, 'occurredAt'> & { occurredAt: string })[];
}

/** SQL expression: the other texts of the field `w`, of `worksheet_value`, the newest first. */
export const otherTexts = `
  array(select json_build_object('textId', o.text_id, 'value', o.value, 'occurredAt', o.occurred_at)
          from other_text o
         where o.enrolment_id = w.enrolment_id and o.activity_id = w.activity_id and o.field_id = w.field_id
         order by o.occurred_at desc, o.text_id
         limit ${MOST_OTHERS})`;

export const otherTextsIn = (texts: KeptTexts['otherTexts']): OtherText[] =>
  texts.map((text) => ({ ...text, occurredAt: new Date(text.occurredAt) }));
