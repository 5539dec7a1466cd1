import { type CardText } from '@campus/content-format';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised } from '../outline.ts';

/** One printed page that an officer takes along: a checklist and messages to send. */
@Entity('field_card')
export class FieldCardEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'module_id' })
  moduleId: string;

  /** From 0, within its module. */
  @Column('int')
  position: number;

  @Column('text')
  key: string;

  /** Keys of the MICIC guidelines it puts into practice. */
  @Column('text', { array: true })
  guidelines: string[];

  /** Rendered and sanitised when it was imported, per language. */
  @Column('jsonb')
  texts: Localised<CardText>;
}
