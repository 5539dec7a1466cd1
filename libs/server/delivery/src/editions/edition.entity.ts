import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised } from '@campus/course';
import { type Route, routes } from '@campus/course-rules';

/** One run of a course version. It has national groups; the version is fixed once somebody is enrolled. */
@Entity('edition')
export class EditionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  /** For people, unique: `2026-27-open`. */
  @Column('text')
  key: string;

  @Column('jsonb')
  titles: Localised;

  /** What it is for, in a paragraph; null: the titles say enough. */
  @Column('jsonb', { nullable: true })
  description: Localised | null;

  /** Whose names, donors and logos its documents carry; null: of none. */
  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  /** A self-paced, B tutored with live sessions, C workshop. */
  @Column({ type: 'text', enum: routes })
  route: Route;

  @Column('text')
  audience: string;

  /** Languages it is offered in. */
  @Column('text', { array: true })
  locales: string[];

  /** `YYYY-MM-DD`, a day of each group's zone. */
  @Column('date', { name: 'starts_on' })
  startsOn: string;

  /** The last day, which ends at midnight in each group's zone; null: no end. */
  @Column('date', { name: 'ends_on', nullable: true })
  endsOn: string | null;

  /** IANA name; the zone of people whose group has none of its own. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** Officers may enrol themselves. */
  @Column('boolean', { name: 'is_open' })
  isOpen: boolean;

  /** A mailbox for its people; null: they write to those who accompany and coordinate them. */
  @Column('text', { name: 'contact_address', nullable: true })
  contactAddress: string | null;

  /** From here on its data is frozen for reporting: no work is recorded any more. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
