import { CoursePeople, MyContacts } from '@campus/api-client';
import { useFormats, useLocale, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';

/** Names joined for a sentence, and how many: none where nobody facilitates the group. */
export interface Facilitators {
  names: string;
  count: number;
}

/** Who facilitates the group of an enrolment, as far as this device knows: nothing is asked for it. Null: it does not. */
export const useFacilitators = (enrolmentId: string): Facilitators | null => {
  const { cache } = useShell();
  const locale = useLocale();
  const formats = useFormats();
  const [names, setNames] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const known =
        (await cache.keptInAnyLanguage(MyContacts, { locale })) ??
        (await cache.keptInAnyLanguage(CoursePeople, { enrolmentId, locale }));
      const people = known?.myContacts.find((contacts) => contacts.enrolmentId === enrolmentId)?.people;
      const facilitators = people?.filter(({ role }) => role === 'FACILITATOR').map(({ name }) => name);
      if (isCurrent) setNames(facilitators ?? null);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [cache, enrolmentId, locale]);
  return names && { names: formats.list([...names]), count: names.length };
};
