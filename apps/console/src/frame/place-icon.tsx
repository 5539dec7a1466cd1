const shapes = {
  today: 'M4 11.5 12 4.5l8 7M6.5 9.5V20h11V9.5M10 20v-5.5h4V20',
  editions: 'M5 5.5h14V20H5zM5 10h14M9 3v4.5M15 3v4.5M9 14h2.5M9 17h5.5',
  calls: 'M4 10v4.5h3.5L17 19V5.5L7.5 10zM8 14.5l1.5 5.5h2.5M20 10.5v3.5',
  attendance: 'M8 4.5h8v3H8zM8 6H5.5v14.5h13V6H16M9 14l2.2 2.2L15.5 12',
  people:
    'M9 5a3.3 3.3 0 1 1 0 6.6A3.3 3.3 0 0 1 9 5M3 19.5c.6-6 11.4-6 12 0M16 5.6a3 3 0 0 1 0 5.6M18 14.6c1.9.7 3 2.3 3.2 4.9',
  certificates: 'M12 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M8.8 13.8 7.6 21l4.4-2.4 4.4 2.4-1.2-7.2',
  groups:
    'M12 3.5a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M5.5 13.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2M18.5 13.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2M10.5 8.8 7 13.9M13.5 8.8l3.5 5.1M8.3 16.2h7.4',
  questions: 'M4 4.5h16v12h-8l-4.5 4v-4H4zM10 8.7c.2-2.2 4-2.2 4 0 0 1.4-2 1.5-2 2.9M12 13.7v.1',
  plans: 'M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5M9 14.2l2.2 2.2 4.3-4.4',
  imports: 'M12 3.5V14m-4-4 4 4 4-4M4 14.5V20h16v-5.5',
  figures: 'M4 4v16h16M8.5 16.5v-4M12.5 16.5V8M16.5 16.5v-6',
  reports: 'M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5M9 13h6.5M9 16.5h6.5',
  versions: 'm12 3.5 8.5 4.3-8.5 4.3-8.5-4.3zM3.5 12.2l8.5 4.3 8.5-4.3M3.5 16.4l8.5 4.3 8.5-4.3',
  analysis: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.5 15.5l5 5M8 12.5v-2M10.5 12.5V8M13 12.5v-3',
  studio: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5M13 20h7',
  kit: 'M4 8.5h16v11H4zM9 8.5V5h6v3.5M4 13h16M12 12v2.5',
  packages: 'M4 7.5 12 3.5l8 4v9l-8 4-8-4zM4 7.5l8 4 8-4M12 11.5v9',
  upload: 'M12 14.5V4m-4 4 4-4 4 4M4 14.5V20h16v-5.5',
  exports: 'M13 4h7v7M20 4l-8.5 8.5M10 5.5H4.5v14h14V14',
  dispatches:
    'M10 14a4 4 0 0 0 5.7 0l3.2-3.2a4 4 0 0 0-5.7-5.7L11.8 6.5M14 10a4 4 0 0 0-5.7 0l-3.2 3.2a4 4 0 0 0 5.7 5.7l1.4-1.4',
  programmes: 'm3.5 6.5 5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13m6-11v13',
  countries: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18M3.5 12h17M12 3c5 5 5 13 0 18-5-5-5-13 0-18',
  institutions: 'M3.5 9.5 12 4l8.5 5.5zM6 10v7.5M10 10v7.5M14 10v7.5M18 10v7.5M3.5 20.5h17',
  posts:
    'M12 3.5a6 6 0 0 1 6 6c0 4.4-6 11-6 11s-6-6.6-6-11a6 6 0 0 1 6-6M12 7.4a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4',
  accounts:
    'M3.5 5.5h17v13h-17zM8.5 9a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6M5.8 16c.6-2.4 4.8-2.4 5.4 0M14.5 10h3M14.5 13.5h3',
  staff:
    'M12 3.5 19 6v5.5c0 4.3-2.8 7.4-7 9-4.2-1.6-7-4.7-7-9V6zM12 8.2a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8M8.8 16c.5-3 5.9-3 6.4 0',
  sessions: 'M4 5h16v11H4zM9 20h6M12 16v4',
  security: 'M6 11h12v9H6zm2.5 0V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2',
  providers: 'M3.5 20h17M5.5 20V9.5L12 5l6.5 4.5V20M10 20v-5.5h4V20',
  platforms: 'M3.5 5h17v11h-17zM8.5 20h7M12 8v5m-2.3-2.3L12 8l2.3 2.7',
  audit: 'M5 4h10v16H5zM8 8.5h4M8 12h4M8 15.5h2.5M18 7.5v9l1.5 3 1.5-3v-9z',
  jobs: 'M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9 18 18M18 6l-2.1 2.1M8.1 15.9 6 18M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6',
  retention: 'M3.5 4.5h17v4h-17zM5 8.5V20h14V8.5M10 12.5h4',
  accompanying:
    'M8 6a2.9 2.9 0 1 1 0 5.8A2.9 2.9 0 0 1 8 6M2.8 20c.5-6 9.9-6 10.4 0M13.5 4h7v6.5h-3L15 13v-2.5h-1.5z',
  results: 'M3.5 17.5 9 11l4 4 7.5-8.5M15.5 6.5h5v5',
  content:
    'M4.5 5.2c3-1.2 5.5-.8 7.5 1 2-1.8 4.5-2.2 7.5-1v13c-3-1.2-5.5-.8-7.5 1-2-1.8-4.5-2.2-7.5-1zM12 6.2v13',
  programme: 'M6 21V4.5c4-2 7.5 2 12.5 0V14c-5 2-8.5-2-12.5 0',
  administration:
    'M4 7h9m4 0h3M4 12h2.5m4 0H20M4 17h11m4 0h1M15 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4M8.5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4M17 15a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  account: 'M12 4a3.6 3.6 0 1 1 0 7.2A3.6 3.6 0 0 1 12 4M5 20c.8-7 13.2-7 14 0',
  text: 'm3.5 18 4.5-12 4.5 12M5.1 14h5.8M18.3 13.2a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8M20.7 13v5',
  course: 'M3 8.5 12 4l9 4.5-9 4.5zM7 10.8v5.4c2.5 2.4 7.5 2.4 10 0v-5.4M21 8.5V14',
  theme:
    'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M12 2.5v2m0 15v2m9.5-9.5h-2m-15 0h-2m16.2-6.7-1.4 1.4M6.7 17.3l-1.4 1.4m13.4 0-1.4-1.4M6.7 6.7 5.3 5.3',
  signOut: 'M10 4H4.5v16H10M14.5 8l4.5 4-4.5 4M19 12H9',
  fold: 'M4 4.5h16v15H4zM9.5 4.5v15M16 9.5 13.5 12l2.5 2.5',
  unfold: 'M4 4.5h16v15H4zM9.5 4.5v15M13.5 9.5 16 12l-2.5 2.5',
} as const;

/** The icon of a place or a heading of the rail: each has its own, because a folded rail shows nothing else. */
export type PlaceIconName = keyof typeof shapes;

export const placeIconNames = Object.keys(shapes);

/** Drawn on the grid of `Icon`, but only for the console, so that the learner's client does not carry them. */
export const PlaceIcon = ({ name }: { name: PlaceIconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
