import { useEffect, useRef, type ReactNode } from 'react';

/** What takes the place of something that was just used: it takes the focus too, which would be lost otherwise. */
export const Arrival = ({ isHere, children }: { isHere: boolean; children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHere) box.current?.focus();
  }, [isHere]);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
};
