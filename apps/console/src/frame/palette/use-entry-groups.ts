import { AttendanceSessions, Editions, FacilitatorKits, NominationCalls, Roster } from '@campus/api-client';
import { useFormats, useLocale, usePath, useQuery, type Person } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { accountsPaths } from '../../shared/paths/accounts-paths.ts';
import { attendancePaths } from '../../shared/paths/attendance-paths.ts';
import { callPaths } from '../../shared/paths/calls-paths.ts';
import { editionStages } from '../../shared/paths/edition-places.ts';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { importPaths } from '../../shared/paths/imports-paths.ts';
import { kitPaths } from '../../shared/paths/kit-paths.ts';
import { learnerPaths, paths } from '../../shared/paths/paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { hasRole, isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { isOpenTo, jobs, ownSessions, placesFor, today } from '../jobs.ts';
import { useIsWriter } from '../use-is-writer.ts';
import {
  FEWEST_LETTERS,
  matching,
  MOST_OF_A_KIND,
  shownOf,
  type Entry,
  type EntryGroup,
} from './palette-entries.ts';

/** What was typed, once the typing rests: the server is not asked about every letter. */
const useRested = (text: string) => {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), 200);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
};

/** The server gives no more at once. */
const MOST = 100;

const first = { isDescending: true, limit: MOST, offset: 0 } as const;

/** Editions, all of them if they are not too many: here a letter amiss is forgiven. Of more the server searches. */
const useEditions = (isAsked: boolean, rested: string) => {
  const locale = useLocale();
  const formats = useFormats();
  const asked = { ...first, locale, phase: null, sort: 'STARTS' } as const;
  const known = useQuery(Editions, isAsked ? { ...asked, search: null } : null);
  const isMore = (known.data?.editions.totalCount ?? 0) > MOST;
  const isSearched = isMore && rested.length >= FEWEST_LETTERS;
  const found = useQuery(Editions, isSearched ? { ...asked, search: rested, limit: MOST_OF_A_KIND } : null);
  const rows = [...(known.data?.editions.items ?? []), ...(found.data?.editions.items ?? [])];
  return [...new Map(rows.map((row) => [row.id, row])).values()].map(
    ({ id, key, title, startsOn }): Entry => ({
      id: `edition-${id}`,
      label: title,
      also: key,
      note: formats.day(startsOn, 'medium'),
      href: editionPaths.overview(id),
    }),
  );
};

/** The sessions nearest to now, of the groups somebody coordinates or accompanies. */
const useSessions = () => {
  const locale = useLocale();
  const formats = useFormats();
  const { data } = useQuery(AttendanceSessions, {
    ...first,
    locale,
    editionId: null,
    isComing: null,
    search: '',
    sort: 'NEAREST',
    isDescending: false,
  });
  return (data?.attendanceSessions.items ?? []).map(
    ({ id, title, halfDays, timeZone, editionTitle }): Entry => ({
      id: `session-${id}`,
      label: title,
      note: [halfDays[0] && formats.dateTime(halfDays[0].startsAt, timeZone), editionTitle]
        .filter(Boolean)
        .join(', '),
      href: attendancePaths.session(id),
    }),
  );
};

const useCalls = (isAsked: boolean) => {
  const locale = useLocale();
  const { data } = useQuery(
    NominationCalls,
    isAsked ? { ...first, locale, editionId: null, search: null, phase: null, sort: 'CLOSES' } : null,
  );
  return (data?.nominationCalls.items ?? []).map(({ id, editionId, title, editionTitle }): Entry => ({
    id: `call-${id}`,
    label: title,
    note: editionTitle,
    href: callPaths.one(editionId, id),
  }));
};

/** Guides, session plans and other papers for those who teach. */
const usePapers = (isAsked: boolean) => {
  const locale = useLocale();
  const { data } = useQuery(FacilitatorKits, isAsked ? { locale } : null);
  return (data?.facilitatorKits ?? []).flatMap(({ versionId, courseTitle, papers }) =>
    papers.map(({ id, title }): Entry => ({
      id: `paper-${versionId}-${id}`,
      label: title,
      note: courseTitle,
      href: kitPaths.paper(versionId, id),
    })),
  );
};

/** People, as the server finds them; somebody in several editions is one person. */
const usePeople = (isAsked: boolean, search: string) => {
  const locale = useLocale();
  const formats = useFormats();
  const { data, failure } = useQuery(
    Roster,
    isAsked
      ? {
          locale,
          editionId: null,
          filter: { search },
          sort: 'NAME',
          isDescending: false,
          limit: 2 * MOST_OF_A_KIND,
          offset: 0,
        }
      : null,
  );
  const enrolled = data?.roster.items ?? [];
  return {
    isLoading: isAsked && !data && !failure,
    isClose: data?.roster.isClose ?? false,
    people: [...new Map(enrolled.map((row) => [row.personId, row])).values()].map(
      ({ personId, fullName, country, institution }): Entry => ({
        id: `person-${personId}`,
        label: fullName,
        note: [country && formats.country(country.code), institution].filter(Boolean).join(', '),
        href: peoplePaths.person(personId),
      }),
    ),
  };
};

/** Results of the server, limited to what each person may see. Trainers find sessions only. */
const useFound = (person: Person, rested: string) => {
  const coordinates = isCoordinator(person);
  return {
    ...usePeople(coordinates && rested.length >= FEWEST_LETTERS, rested),
    editions: useEditions(coordinates, rested),
    sessions: useSessions(),
    calls: useCalls(coordinates),
    papers: usePapers(isOpenTo(person, kitPaths.list)),
  };
};

/** What one can do, and the places of the console: all known here, without asking. */
const useKnown = (person: Person) => {
  const t = useText();
  const path = usePath();
  const isWriter = useIsWriter(person, true);
  const place = (href: string, label: string, note?: string): Entry => ({
    id: `place-${href}`,
    label,
    href,
    ...(note ? { note } : {}),
  });
  const editionId = /^\/console\/editions\/([0-9a-f-]{36})/.exec(path)?.[1];
  const acts = [
    place(editionPaths.add, t('palette.act.edition')),
    place(importPaths.list(), t('palette.act.import')),
    place(callPaths.all, t('palette.act.nominations')),
    place(paths.upload(), t('palette.act.upload')),
    {
      ...place(
        accountsPaths.staff,
        t('palette.act.invite'),
        hasRole(person, 'ADMINISTRATOR') ? undefined : t('palette.act.invite.ask'),
      ),
      also: t('palette.act.invite.also'),
    },
    place(paths.platforms, t('palette.act.platforms')),
  ].filter(({ href }) => isOpenTo(person, href.split('?')[0] ?? href));
  return {
    here: editionId
      ? editionStages.flatMap(({ places }) =>
          places
            .filter(({ isFor }) => isFor?.(person) ?? true)
            .map(({ label, href }) => place(href(editionId), t(label))),
        )
      : [],
    acts,
    places: [
      place(today.href, t(today.label)),
      ...jobs.flatMap((job) =>
        placesFor(job, person, isWriter).map(({ href, label }) => place(href, t(label), t(job.label))),
      ),
      place(ownSessions.href, t(ownSessions.label)),
      place(paths.look, t('console.look')),
      place(paths.signOut, t('signOut.button')),
    ],
    help: [
      place(`${kitPaths.list}?help`, t('console.place.kit'), t('palette.help.kit')),
      place(learnerPaths.home, t('console.course'), t('palette.help.course')),
    ],
  };
};

/** What is found for some words, by kind: people are found by the server, the rest among what is known here. */
export const useEntryGroups = (
  person: Person,
  words: string,
): { groups: EntryGroup[]; isLoading: boolean } => {
  const t = useText();
  const search = words.trim();
  const rested = useRested(search);
  const found = useFound(person, rested);
  const known = useKnown(person);
  const isFresh = search.length >= FEWEST_LETTERS && rested === search;
  const among = (entries: readonly Entry[]) =>
    search.length >= FEWEST_LETTERS ? matching(entries, search) : [];
  return {
    isLoading: found.isLoading || (search.length >= FEWEST_LETTERS && rested !== search),
    groups: shownOf([
      {
        name: t(found.isClose ? 'palette.people.close' : 'palette.people'),
        entries: isFresh ? found.people : [],
      },
      { name: t('palette.editions'), entries: among(found.editions) },
      { name: t('palette.sessions'), entries: among(found.sessions) },
      { name: t('palette.calls'), entries: among(found.calls) },
      { name: t('palette.here'), entries: matching(known.here, search) },
      { name: t('palette.acts'), entries: matching(known.acts, search) },
      { name: t('palette.places'), entries: matching(known.places, search) },
      { name: t('palette.help'), entries: [...matching(known.help, search), ...among(found.papers)] },
    ]),
  };
};
