import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is known about a device's contacts; it bounds how long ago its work can have been done. */
@Entity('journal_device')
export class JournalDeviceEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'device_id' })
  deviceId: string;

  /** When it last sent anything. */
  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;

  /** When it last had nothing left to send. */
  @Column('timestamptz', { name: 'heard_at', nullable: true })
  heardAt: Date | null;

  /** When it began to send what it still sends; null when nothing is left. */
  @Column('timestamptz', { name: 'run_since', nullable: true })
  runSince: Date | null;
}
