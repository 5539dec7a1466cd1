import { type Type } from '@nestjs/common';

/** What a domain brings to the program: its Nest modules, lower nouns first, and its tables. */
export interface Domain {
  modules: Type[];
  /** The data source is given classes: a bundled server has no folder to look into. */
  entities: Type[];
}
