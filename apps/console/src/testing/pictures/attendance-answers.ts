import type { Picture } from '@campus/web-shell/testing';
import { attendee, board, session } from '../attendance.fixture.ts';
import { names } from './drawn.ts';

/** A table of two half days, with each mark there is. */
export const answers: Picture['answers'] = {
  AttendanceBoard: () => ({
    attendanceBoard: board({
      people: names.slice(0, 9).flatMap((name, index) =>
        board().people.map((person) => ({
          ...person,
          enrolmentId: `enrolment-${index}`,
          name,
          percent: index * 12,
          marks: index % 3 === 0 ? [] : person.marks,
        })),
      ),
      totalCount: 9,
    }),
  }),
  AttendanceSession: () => ({ attendanceSession: session() }),
};

/** Who is expected at the door. */
export const people: Picture['answers'] = {
  AttendancePeople: () => ({
    attendancePeople: {
      items: names
        .slice(0, 9)
        .map((name, index) =>
          attendee({ enrolmentId: `enrolment-${index}`, name, code: `ABCD1234EFGH567${index}` }),
        ),
      totalCount: 9,
    },
  }),
};
