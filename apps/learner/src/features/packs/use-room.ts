import { useEffect, useState } from 'react';

/** What a browser says of the room for this site. */
export interface Room {
  used: number;
  left: number;
  /** The browser does not delete it when the device runs out of room. */
  isSafe: boolean;
}

/** Null where a browser does not say. `sign` changes when it is worth another look. */
export const useRoom = (sign: unknown): Room | null => {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const { usage, quota } = await navigator.storage.estimate();
      const isSafe = await navigator.storage.persisted();
      if (isCurrent && usage !== undefined && quota !== undefined)
        setRoom({ used: usage, left: Math.max(0, quota - usage), isSafe });
    };
    void look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [sign]);
  return room;
};
