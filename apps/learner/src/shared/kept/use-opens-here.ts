import { useLocale, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { opensHere, type KnownCourse } from './opens-here.ts';

/** `opensHere`, while it is asked for; null until it is known. */
export const useOpensHere = (course: KnownCourse | null, isAsked: boolean): ReadonlySet<string> | null => {
  const { cache } = useShell();
  const locale = useLocale();
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const ids = course?.modules.map(({ id, isOpen, activities }) => [
    id,
    isOpen,
    activities.map((one) => one.id),
  ]);
  const sign = JSON.stringify([course?.enrolmentId, ids]);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const now = course && isAsked ? await opensHere(cache, course, locale) : null;
      if (isCurrent) setFound(now);
    };
    void read();
    return () => {
      isCurrent = false;
    };
    // The sign stands for the course: a home drawn anew is the same course.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [cache, locale, isAsked, sign]);
  return found;
};
