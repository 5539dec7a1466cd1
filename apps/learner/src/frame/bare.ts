import { createContext, useContext, useEffect } from 'react';

/** How a screen asks the frame for the whole window. */
export const BareContext = createContext<(isBare: boolean) => void>(() => {});

/** While `isBare`, the frame shows no header and no footer: the screen brings its own way out. */
export const useBareFrame = (isBare: boolean) => {
  const setBare = useContext(BareContext);
  useEffect(() => {
    setBare(isBare);
    return () => setBare(false);
  }, [setBare, isBare]);
};
