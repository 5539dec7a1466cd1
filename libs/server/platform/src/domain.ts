import { type Type } from '@nestjs/common';

/** What a domain brings to the program: its Nest modules, lower nouns first, its tables, and what others may read. */
export interface Domain {
  modules: Type[];
  /** The data source is given classes: a bundled server has no folder to look into. */
  entities: Type[];
  /** Tables that no class stands for: named statements alone read and write them. */
  tables?: string[];
  /** Views that the statements of higher domains may read; all else of a domain is its own. */
  views?: string[];
  /** Views that this domain is in need of and a higher one publishes: whoever is below need not know whose they are. */
  asks?: string[];
}
