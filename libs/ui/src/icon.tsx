import './icon.css';

const shapes = {
  alert: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.1',
  award: 'M12 3a6 6 0 1 1 0 12 6 6 0 0 1 0-12M8.6 14 7.5 21l4.5-2.4 4.5 2.4-1.1-7',
  back: 'M19 12H5m6-6-6 6 6 6',
  book: 'M12 6.5C10 4.8 7 4.5 3.5 4.8v13.4c3.5-.3 6.5 0 8.5 1.7 2-1.7 5-2 8.5-1.7V4.8c-3.5-.3-6.5 0-8.5 1.7v13.4',
  bookmark: 'M7 4h10v16l-5-4-5 4z',
  box: 'M4 7.5 12 3.5l8 4v9l-8 4-8-4zM4 7.5l8 4 8-4M12 11.5v9',
  branch: 'M12 21v-8L5 5m7 8 7-8',
  check: 'm4.5 12.5 5 5 10-11',
  close: 'm6 6 12 12M18 6 6 18',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3 2',
  device: 'M7 3h10a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1m3.5 15h3',
  done: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18m-4.3 9.3 3 3 5.6-6.2',
  down: 'm6 9.5 6 6 6-6',
  download: 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6',
  'eye-off': 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M4 4l16 16',
  flag: 'M6 21V4m0 0c4-2.5 8 2.5 12 0v9.5c-4 2.5-8-2.5-12 0',
  folder: 'M3.5 6h6l2 2.5h9V19h-17z',
  full: 'M4 9.5V4h5.5M14.5 4H20v5.5M20 14.5V20h-5.5M9.5 20H4v-5.5',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M3.5 12h17M12 3c5 5 5 13 0 18-5-5-5-13 0-18',
  help: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M9.3 9.5c.2-3.3 5.4-3.3 5.4 0 0 2-2.7 2.2-2.7 4.2M12 17v.1',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M12 11.5V17M12 7.5v.1',
  list: 'M9.5 6H20M9.5 12H20M9.5 18H20M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  lock: 'M6 11h12v9H6zm2.5 0V7.5a3.5 3.5 0 0 1 7 0V11',
  map: 'm3.5 6.5 5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13m6-11v13',
  next: 'M5 12h14m-6-6 6 6-6 6',
  offline: 'M4 4l16 16M8.5 7.6A6 6 0 0 1 17.7 11 4 4 0 0 1 20 17.6M16 18.5H7a4.5 4.5 0 0 1-.8-8.9',
  pen: 'm4 20 1-4L16 5l3 3L8 19z',
  pause: 'M8.5 5.5v13m7-13v13',
  play: 'M7.5 4.5v15l11.5-7.5z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  question: 'M4 4.5h16v12h-8l-4.5 4v-4H4zM10 8.7c.2-2.2 4-2.2 4 0 0 1.4-2 1.5-2 2.9M12 13.7v.1',
  ring: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16',
  saved: 'M7 18.5a4.5 4.5 0 0 1-.6-9 6 6 0 0 1 11.4 1.4 3.9 3.9 0 0 1-.3 7.6zM9 13.5l2.2 2.2 3.8-4',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13m5 11.5 5 5',
  send: 'M12 19V6m-5.5 5.5L12 6l5.5 5.5',
  stop: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM9 9l6 6m0-6-6 6',
  'zoom-in': 'M12 5v14M5 12h14',
  'zoom-out': 'M5 12h14',
  user: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20.5c.8-8 14.2-8 15 0',
} as const;

/** The drawings of the product, all on a 24 × 24 grid and drawn for it. */
export type IconName = keyof typeof shapes;

/** A drawing beside a word. It is hidden from screen readers: the word carries the meaning. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
