import { Editions, Roster } from '@campus/api-client';
import { useFormats, useLocale, usePath, useQuery, type Person } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { accountsPaths } from '../../shared/paths/accounts-paths.ts';
import { callPaths } from '../../shared/paths/calls-paths.ts';
import { editionStages } from '../../shared/paths/edition-places.ts';
import { editionPaths } from '../../shared/paths/editions-paths.ts';
import { importPaths } from '../../shared/paths/imports-paths.ts';
import { kitPaths } from '../../shared/paths/kit-paths.ts';
import { learnerPaths, paths } from '../../shared/paths/paths.ts';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { isCoordinator } from '../../shared/staff.ts';
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

/** Results of the server, limited to what each person may see. Only coordinators search for people. */
const useFound = (person: Person, search: string) => {
  const locale = useLocale();
  const formats = useFormats();
  const isAsked = isCoordinator(person) && search.length >= FEWEST_LETTERS;
  const editions = useQuery(
    Editions,
    isAsked
      ? { locale, search, phase: null, sort: 'STARTS', isDescending: true, limit: MOST_OF_A_KIND, offset: 0 }
      : null,
  );
  const people = useQuery(
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
  const enrolled = people.data?.roster.items ?? [];
  return {
    isLoading: isAsked && [editions, people].some(({ data, failure }) => !data && !failure),
    editions: (editions.data?.editions.items ?? []).map(({ id, title, startsOn }): Entry => ({
      id: `edition-${id}`,
      label: title,
      note: formats.day(startsOn, 'medium'),
      href: editionPaths.overview(id),
    })),
    // Somebody in several editions is one person.
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
    place(accountsPaths.staff, t('palette.act.invite')),
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

/** What is found for some words, by kind: people and editions from the server, the rest known here. */
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
  return {
    isLoading: found.isLoading || (search.length >= FEWEST_LETTERS && rested !== search),
    groups: shownOf([
      { name: t('palette.people'), entries: isFresh ? found.people : [] },
      { name: t('palette.editions'), entries: isFresh ? found.editions : [] },
      { name: t('palette.here'), entries: matching(known.here, search) },
      { name: t('palette.acts'), entries: matching(known.acts, search) },
      { name: t('palette.places'), entries: matching(known.places, search) },
      { name: t('palette.help'), entries: matching(known.help, search) },
    ]),
  };
};
