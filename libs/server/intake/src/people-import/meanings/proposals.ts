import { Injectable } from '@nestjs/common';
import { Database } from '@campus/platform/database/database.ts';
import { allCountries, institutionsIn, postsOf } from '../checking/world.statements.ts';
import { kindGuessed } from '../reading/institution-kinds.ts';
import { proposalFor, type Proposal, type UnknownText } from './closest-places.ts';

/** What texts that nothing is called like may mean, out of the directory as it is now. */
@Injectable()
export class Proposals {
  constructor(private readonly database: Database) {}

  async beside<Text extends UnknownText>(
    unknown: readonly Text[],
  ): Promise<(Text & { proposal: Proposal | null; kind: string | null })[]> {
    const has = (field: UnknownText['field']) => unknown.some((one) => one.field === field);
    const named = [[...new Set(unknown.map(({ country }) => country))].filter(Boolean)];
    const directory = {
      institutions: has('institution') ? await this.database.rows(institutionsIn, named) : [],
      posts: has('post') ? await this.database.rows(postsOf, named) : [],
      countries: has('country') ? await this.database.rows(allCountries) : [],
    };
    return unknown.map((text) => ({
      ...text,
      proposal: proposalFor(text, directory),
      kind: text.field === 'institution' ? kindGuessed(text.text) : null,
    }));
  }
}
