import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type NominationState, nominationStates } from './nomination-states.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Sex } from '@campus/people';

/** Who wrote it down. */
const nominationSources = ['link', 'sheet', 'coordinator'] as const;

/** What a coordinator said about a look-alike. */
const samePersonAnswers = ['same', 'other'] as const;
export type SamePersonAnswer = (typeof samePersonAnswers)[number];

/** A person proposed by an institution for an edition, from the first draft to the first day of the course. */
@Entity('nomination')
export class NominationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'call_id' })
  callId: string;

  /** Of the call; seats are counted by it. */
  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('uuid', { name: 'link_id', nullable: true })
  linkId: string | null;

  /** Made where it was written: the same once more is a correction, not a second nomination. */
  @Column('uuid', { name: 'client_key' })
  clientKey: string;

  @Column({ type: 'text', enum: nominationSources })
  source: (typeof nominationSources)[number];

  @Column({ type: 'text', enum: nominationStates })
  state: NominationState;

  /** The institution’s order, 1 first; null: it said none, and the order of its list counts. */
  @Column('int', { nullable: true })
  priority: number | null;

  @Column('text', { name: 'given_names' })
  givenNames: string;

  @Column('text', { name: 'first_surname' })
  firstSurname: string;

  @Column('text', { name: 'second_surname', nullable: true })
  secondSurname: string | null;

  @Column('text')
  address: string;

  /** The address as compared. */
  @Column({
    name: 'address_key',
    type: 'text',
    nullable: true,
    insert: false,
    update: false,
    generatedType: 'STORED',
    asExpression: 'lower(address)',
  })
  addressKey: string | null;

  /** For the balance of the selection only. */
  @Column({ type: 'text', enum: Sex, nullable: true })
  sex: Sex | null;

  @Column('char', { name: 'country_code', nullable: true, length: 2 })
  countryCode: string | null;

  @Column('text', { name: 'institution_name' })
  institutionName: string;

  @Column('text', { name: 'institution_kind' })
  institutionKind: string;

  @Column('text')
  position: string;

  /** Where the person serves, in words. */
  @Column('text')
  post: string;

  /** From the vocabulary of audiences; empty: not said. */
  @Column('text')
  audience: string;

  @Column({ type: 'text', enum: Locale })
  locale: Locale;

  @Column('text', { name: 'access_needs' })
  accessNeeds: string;

  /** What the person would study on: `phone`, `shared`, `own`, or empty. */
  @Column('text')
  device: string;

  /** `good`, `weak`, `rare`, or empty. */
  @Column('text')
  connection: string;

  @Column('text', { name: 'nominator_name' })
  nominatorName: string;

  @Column('text', { name: 'nominator_title' })
  nominatorTitle: string;

  /** The supervisor lets the person study three hours a week. */
  @Column('boolean', { name: 'has_consent' })
  hasConsent: boolean;

  @Column('uuid', { name: 'letter_id', nullable: true })
  letterId: string | null;

  /** Place on the waiting list of the edition, the smallest first. */
  @Column('int', { name: 'waiting_rank', nullable: true })
  waitingRank: number | null;

  /** Whose seat this person took. */
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;

  /** Who it turned out to be. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** What a coordinator decided about somebody who looks alike; null: nothing yet. */
  @Column({ type: 'text', enum: samePersonAnswers, name: 'same_person', nullable: true })
  samePerson: SamePersonAnswer | null;

  @Column('uuid', { name: 'enrolment_id', nullable: true })
  enrolmentId: string | null;

  /** sha256 of the token of the link by which the person confirms. */
  @Column('bytea', { name: 'confirm_hash', nullable: true })
  confirmHash: Buffer | null;

  @Column('int', { name: 'confirm_generation' })
  confirmGeneration: number;

  /** The last day to confirm. */
  @Column('date', { name: 'confirm_by', nullable: true })
  confirmBy: string | null;

  /** The state that the last letter announced. */
  @Column('text', { name: 'told_state', nullable: true })
  toldState: string | null;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt: Date | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz', { name: 'declined_at', nullable: true })
  declinedAt: Date | null;

  /** The reason for the state: for coordinators and readers of the audit log. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** What the letter tells the nominee of why; null: nothing. */
  @Column('text', { name: 'letter_reason', nullable: true })
  letterReason: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'anonymised_at', nullable: true })
  anonymisedAt: Date | null;
}
