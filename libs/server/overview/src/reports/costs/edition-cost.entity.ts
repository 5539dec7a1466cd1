import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Currency } from '@campus/figures';

/** Total cost of an edition, entered by a coordinator of all countries. No row: not entered. */
@Entity('edition_cost')
export class EditionCostEntity {
  @PrimaryColumn('uuid', { name: 'edition_id' })
  editionId: string;

  /** A decimal number with two decimals. */
  @Column('numeric', { precision: 12, scale: 2 })
  amount: string;

  @Column('text')
  currency: Currency;

  /** What the amount covers, in the words of the person who entered it. */
  @Column('text')
  note: string;

  @Column('uuid', { name: 'entered_by' })
  enteredBy: string;

  @Column('timestamptz', { name: 'entered_at' })
  enteredAt: Date;
}
