/** What a program may ask, as the page about the interface shows it; the spec sends each. */
export interface InterfaceExample {
  title: string;
  query: string;
  variables?: Record<string, unknown>;
}

export const interfaceExamples: readonly InterfaceExample[] = [
  {
    title: 'The editions there are',
    query: `{
  editions {
    items { id titles { en } startsOn endsOn isClosed }
    next
  }
}`,
  },
  {
    title: 'A page of enrolments, and the next one by its `next`',
    query: `query ($after: ID) {
  enrolments(first: 100, after: $after) {
    items { id personId editionId status enrolledAt }
    next
  }
}`,
    variables: { after: null },
  },
  {
    title: 'How far everybody is, and what was certified',
    query: `{
  progress(first: 100) { items { enrolmentId percent lastWorkAt } next }
  certificates(first: 100) { items { enrolmentId outcome serial status issuedAt } next }
}`,
  },
  {
    title: 'Who they are',
    query: `{
  people(first: 100) { items { id fullName email country language } next }
}`,
  },
];
