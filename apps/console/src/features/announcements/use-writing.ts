import { Announce } from '@campus/api-client';
import { useIntention, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { halfWritten, noTexts, unknownNames, writtenOf } from '../../shared/mails/texts.ts';
import type { AnnouncementPlace } from './announcements-page.tsx';

/** Writing, looking at it, and sending it to as many people as were shown. */
export const useWriting = (place: AnnouncementPlace, people: number) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [texts, setTexts] = useState(noTexts);
  const [isChecked, setChecked] = useState(false);
  const [isPreviewed, setPreviewed] = useState(false);
  const [sentTo, setSentTo] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isBack = useRef(false);
  const written = writtenOf(texts);
  useUnsavedWarning(written.length > 0);
  // Back from the preview, the focus is at the form again.
  useEffect(() => {
    if (!isPreviewed && isBack.current) heading.current?.focus();
    isBack.current = isPreviewed;
  }, [isPreviewed]);
  const check = () => {
    setChecked(true);
    setSentTo(null);
    const isWhole = written.length > 0 && halfWritten(texts) === null && unknownNames(texts, []) === null;
    setPreviewed(isWhole && people > 0);
  };
  const send = async () => {
    const done = await act(
      { ...place, texts: written, expectedCount: people },
      async (input) => (await client.run(Announce, { input })).announce,
    );
    cache.invalidate();
    if (!done) return;
    setTexts(noTexts());
    setChecked(false);
    setSentTo(people);
    setPreviewed(false);
  };
  return {
    texts,
    setTexts,
    isChecked,
    isPreviewed,
    sentTo,
    heading,
    check,
    send,
    change: () => setPreviewed(false),
    isRunning,
    trouble,
  };
};
