import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised } from '@campus/course';
import { type Letters } from '../letters/letter-texts.ts';

/** What was decided of a call; its days say the rest. */
export const callStates = ['draft', 'open', 'closed'] as const;
export type CallState = (typeof callStates)[number];

/** An invitation to nominate people for an edition: its document, its days, and the people it asks for. */
@Entity('call')
export class CallEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column({ type: 'text', enum: callStates })
  state: CallState;

  @Column('jsonb')
  titles: Localised;

  /** The document, in the marks that `call-text.ts` reads. */
  @Column('jsonb')
  texts: Localised;

  /** Letters with their own text; a kind that is missing uses the standard text. */
  @Column('jsonb')
  letters: Letters;

  /** `YYYY-MM-DD`, from the first moment of that day in `timeZone`. */
  @Column('date', { name: 'opens_on' })
  opensOn: string;

  /** The last day, to its end in `timeZone`. */
  @Column('date', { name: 'closes_on' })
  closesOn: string;

  /** Days a person who was accepted has to confirm. */
  @Column('int', { name: 'confirm_days' })
  confirmDays: number;

  /** IANA name. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** From the vocabulary of audiences; empty: any. */
  @Column('text', { array: true })
  audiences: string[];

  /** From the vocabulary of institutions; empty: any. */
  @Column('text', { name: 'institution_kinds', array: true })
  institutionKinds: string[];

  /** Codes; empty: any. */
  @Column('text', { array: true })
  countries: string[];

  /** A letter of the institution must come with each nomination. */
  @Column('boolean', { name: 'needs_letter' })
  needsLetter: boolean;

  @Column('text', { name: 'contact_name' })
  contactName: string;

  @Column('text', { name: 'contact_address' })
  contactAddress: string;

  /** Grows with each change, so that two people do not overwrite each other. */
  @Column('int')
  revision: number;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
