/** Activities of the course in test/fixtures/course, in teaching order. The first module is a gate. */
export const course = {
  first: '10000000-0000-4000-8000-000000000011',
  hopes: '10000000-0000-4000-8000-000000000012',
  second: '10000000-0000-4000-8000-000000000013',
  only: '10000000-0000-4000-8000-000000000021',
  map: '10000000-0000-4000-8000-000000000022',
  quiz: '10000000-0000-4000-8000-000000000023',
  timed: '10000000-0000-4000-8000-000000000024',
  river: '10000000-0000-4000-8000-000000000025',
  final: '10000000-0000-4000-8000-000000000031',
  feedback: '10000000-0000-4000-8000-000000000032',
  followUp: '10000000-0000-4000-8000-000000000034',
} as const;

/** Its modules; the last one asks about the one before. */
export const modules = {
  start: '10000000-0000-4000-8000-000000000010',
  practice: '10000000-0000-4000-8000-000000000020',
  end: '10000000-0000-4000-8000-000000000030',
} as const;

/** Ids of the screens of its lessons. */
export const screens = {
  first: ['uno', 'dos', 'tres'],
  second: ['antes', 'despues'],
  only: ['aqui', 'alli'],
} as const;
