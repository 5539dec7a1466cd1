import { type Type } from '@nestjs/common';
import { type Statement } from './database/database.ts';
import { type DeclaredPersonTable, type WhoValues } from './database/person-table.ts';
import { type Retained } from './database/retained.ts';

/** What a domain brings to the program: its Nest modules, lower nouns first, its tables, and what others may read. */
export interface Domain {
  modules: Type[];
  /** The data source is given classes: a bundled server has no folder to look into. */
  entities: Type[];
  /** Tables without an entity: only named statements read and write them. */
  tables?: string[];
  /** Views that the statements of higher domains may read; all else of a domain is its own. */
  views?: string[];
  /** Views that this domain needs and a higher one publishes: lower domains need not know whose they are. */
  asks?: string[];
  /** Tables that hold something of people: for the copy of their data, and for their erasure. */
  personTables?: readonly DeclaredPersonTable[];
  /** What else an erasure changes here, before those tables; asked with the same values. */
  personErasures?: readonly Statement<unknown, WhoValues>[];
  /** What is kept for a time and no longer. */
  retained?: readonly Retained[];
}
