/** What an unknown text is most like. */
export interface Proposal {
  /** Null: it is a country. */
  placeId: string | null;
  country: string;
  name: string;
}

/** A text of a list that the directory does not have by that name, whatever the number of its rows. */
export interface SaidText {
  field: 'INSTITUTION' | 'POST' | 'COUNTRY';
  /** Empty: the text is the country. */
  country: string;
  text: string;
  rows: number;
}

export interface UnknownText extends SaidText {
  proposal: Proposal | null;
  /** Of an institution, as its words tell; null: they do not. */
  kind: string | null;
}

/** What it was said to mean. */
export interface AnsweredText extends SaidText {
  /** Null: nothing, or its rows are left out. */
  name: string | null;
  isEarlier: boolean;
  isLeftOut: boolean;
}

export interface MeaningAnswer {
  placeId: string | null;
  isLeftOut: boolean;
  /** Also for later lists of the country. */
  isKept: boolean;
  /** That of its rows, or the one that the text means. */
  country: string;
}

/** An answer, beside the text it is about. */
export interface Answered {
  value: SaidText;
  answer: MeaningAnswer;
}

export const keyOf = ({ field, country, text }: SaidText): string => `${field} ${country} ${text}`;

/** The proposal, taken. */
export const taken = ({ placeId, country }: Proposal): MeaningAnswer => ({
  placeId,
  country,
  isLeftOut: false,
  isKept: placeId !== null,
});
