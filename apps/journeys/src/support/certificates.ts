import type { Campus } from './test.ts';

const plain = {
  heading: null,
  statements: {},
  signatories: [],
  logos: [],
  showsDonor: true,
  accent: '#0b5c63',
  paper: 'a4',
  validityMonths: 24,
  needsSecondPerson: false,
};

/** Lets one person issue certificates of the edition one at a time, for stories about what comes after. */
export async function needOnePerson({ database }: Campus, enrolmentId: string): Promise<void> {
  await database.query(
    `insert into certificate_template (id, edition_id, number, content, created_by)
     select gen_random_uuid(), e.edition_id, 1, $2, m.person_id
       from enrolment e, person_email m where e.id = $1 and m.address = 'lucia@demo.campus.example'
     on conflict (edition_id, number) do nothing`,
    [enrolmentId, JSON.stringify(plain)],
  );
}
