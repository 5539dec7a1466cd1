import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One call of the API: milliseconds since the launch, function, parameters, answer, error code. */
export type ApiCall = [number, string, string[], string, string];

/** What content asked of the API before one commit. Added once and never changed; dropped when it is old. */
@Entity('scorm_calls')
export class ScormCallsEntity {
  @PrimaryColumn('uuid', { name: 'session_id' })
  sessionId: string;

  @PrimaryColumn('int', { name: 'commit_number' })
  commitNumber: number;

  @Column('uuid', { name: 'attempt_id' })
  attemptId: string;

  @Column('text', { name: 'item_id' })
  itemId: string;

  /** Of the commit. */
  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  calls: ApiCall[];
}
