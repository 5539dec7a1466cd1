import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of the folder that a version was made of. */
@Entity('version_file')
export class VersionFileEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('text')
  path: string;

  @Column('text')
  hash: string;
}
