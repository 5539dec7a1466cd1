import './second-factor.css';
import encodeQR from 'qr';
import { useMemo } from 'react';
import { useShellText } from '../hooks.tsx';

/** A square to scan, drawn here: no picture of a secret travels or is kept. */
export const KeySquare = ({ uri }: { uri: string }) => {
  const t = useShellText();
  const rows = useMemo(() => encodeQR(uri, 'raw', { ecc: 'medium', border: 4 }), [uri]);
  const path = rows
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className="key-square"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={t('factor.add.square')}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
