import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { limitOf } from '@campus/platform/graphql/page.ts';
import { Packages } from '../scorm/packages.ts';
import { ScormRecordReading } from './scorm-record-reading.ts';
import { callsOfRecord, type CallsRow } from './scorm-records.statements.ts';
import { type ScormCall, type ScormCallPage, type ScormTimelineArgs } from './scorm-record.type.ts';

/** A place in the timeline: the call before which a page ends. */
interface Place {
  launchId: string;
  sessionId: string;
  commitNumber: number;
  call: number;
}

const written = ({ launchId, sessionId, commitNumber, call }: Place): string =>
  [launchId, sessionId, commitNumber, call].join('.');

function placeIn(text: string | null): Place | null {
  const [launchId, sessionId, commitNumber, call] = text?.split('.') ?? [];
  if (!isId(launchId) || !isId(sessionId)) return null;
  const numbers = [Number(commitNumber), Number(call)];
  return numbers.every((number) => Number.isSafeInteger(number) && number >= 0 && number < 2 ** 31)
    ? { launchId, sessionId, commitNumber: numbers[0] ?? 0, call: numbers[1] ?? 0 }
    : null;
}

/** What content asked of the API, call by call, newest first. */
@Injectable()
export class ScormTimeline {
  constructor(
    private readonly database: Database,
    private readonly packages: Packages,
    private readonly reading: ScormRecordReading,
  ) {}

  /** Null when there is no such attempt for the actor. */
  async page(
    actor: Actor,
    { attemptId, itemId, before, ...asked }: ScormTimelineArgs,
  ): Promise<ScormCallPage | null> {
    const row = await this.reading.find(actor, attemptId);
    if (!row) return null;
    const limit = limitOf(asked);
    const start = placeIn(before);
    // Each commit that was kept has a call at least: so many commits fill a page.
    const rows = await this.database.rows(callsOfRecord, {
      attemptId: row.id,
      itemId,
      launchId: start?.launchId ?? null,
      sessionId: start?.sessionId ?? null,
      commitNumber: start?.commitNumber ?? null,
      limit: limit + 2,
    });
    const known = await this.packages.get(row.package_id);
    const titles = new Map(known.items.map(({ item }) => [item.identifier, item.title]));
    const found = rows.flatMap((commit) => placedCalls(commit, start, titles));
    const calls = found.slice(0, limit);
    const last = calls.at(-1);
    return {
      calls: calls.map(({ call }) => call),
      before: last && found.length > limit ? written(last.place) : null,
    };
  }
}

function placedCalls(
  commit: CallsRow,
  start: Place | null,
  titles: ReadonlyMap<string, string>,
): { place: Place; call: ScormCall }[] {
  const at = { launchId: commit.launch_id, sessionId: commit.session_id, commitNumber: commit.commit_number };
  const isStart = start?.sessionId === at.sessionId && start.commitNumber === at.commitNumber;
  return commit.calls
    .map((call, index) => {
      const place = { ...at, call: index };
      return { place, call: readable(written(place), commit, call, titles) };
    })
    .slice(0, isStart ? start.call : undefined)
    .reverse();
}

function readable(
  id: string,
  commit: CallsRow,
  [ms, fullName, parameters, answer, error]: CallsRow['calls'][number],
  titles: ReadonlyMap<string, string>,
): ScormCall {
  const name = fullName.replace(/^LMS/, '').replace(/^Finish$/, 'Terminate');
  const isOfElement = name === 'GetValue' || name === 'SetValue';
  return {
    id,
    at: new Date(commit.launched_at.getTime() + ms),
    itemId: commit.item_id,
    itemTitle: titles.get(commit.item_id) ?? commit.item_id,
    sessionId: commit.session_id,
    name,
    element: isOfElement ? (parameters[0] ?? '') : null,
    value: name === 'SetValue' ? (parameters[1] ?? '') : name === 'GetValue' ? answer : null,
    answer,
    errorCode: error === '' || error === '0' ? null : error,
  };
}
