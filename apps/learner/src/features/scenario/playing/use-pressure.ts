import { useState } from 'react';

const name = 'campus.scenario.pressure';

const kept = (): boolean => {
  try {
    return localStorage.getItem(name) === 'on';
  } catch {
    return false;
  }
};

/** Whether somebody wants time pressure: a setting of the device, off by default. */
export interface Pressure {
  isOn: boolean;
  choose: (isOn: boolean) => void;
}

export const usePressure = (): Pressure => {
  const [isOn, setOn] = useState(kept);
  const choose = (next: boolean) => {
    setOn(next);
    try {
      if (next) localStorage.setItem(name, 'on');
      else localStorage.removeItem(name);
    } catch {
      // It then lasts as long as the screen.
    }
  };
  return { isOn, choose };
};
