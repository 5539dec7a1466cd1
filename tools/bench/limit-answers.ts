import type { Statements } from './statements.ts';
import type { World } from './world.ts';

type Row = Record<string, unknown>;

export interface LimitContext {
  query(name: string, text: string, values: unknown[]): Promise<Row[]>;
  statements: Statements;
  world: World;
  isPassword(password: string, phc: string): Promise<boolean>;
}

export interface Ask {
  operation: string;
  variables: Row;
  network: string;
  /** Empty when nobody is signed in. */
  personId: string;
  /** Sets the cookie; returns the hash of its token. */
  newSession(): Buffer;
}

type Answer = (context: LimitContext, ask: Ask) => Promise<Row>;

/** By number, or by name in the order of their numbers; a missing value is null. */
function send({ query, statements }: LimitContext, name: keyof Statements, values: unknown[] | Row) {
  const { text, names } = statements[name];
  if (Array.isArray(values)) return query(name, text, values);
  return query(
    name,
    text,
    (names ?? []).map((one) => values[one] ?? null),
  );
}

/** One lean join: the outline in one language with the learner's progress. Long texts only where a module begins. */
const OUTLINE = `
  select a.id, a.key, a.kind, a.titles ->> $2 as title, a.minutes, a.is_required as "isRequired", p.status,
         p.score::float8 as score, p.is_passed as "isPassed",
         case a.kind when 'quiz' then (a.settings ->> 'pass')::float8 when 'scorm' then (a.settings ->> 'mastery')::float8 end as "passMark",
         e.version_id, m.id as module_id, m.key as module_key, m.titles ->> $2 as module_title,
         case when a.position = 0 then m.summaries ->> $2 end as summary, m.minutes_core, m.minutes_extended
    from enrolment e
    join module m on m.version_id = e.version_id
    join activity a on a.version_id = m.version_id and a.module_id = m.id
    left join activity_progress p on p.enrolment_id = e.id and p.activity_id = a.id
   where e.id = $1 and e.person_id = $3
   order by m.position, a.position`;

const stateOf = (row: Row | undefined) =>
  row?.status === 'completed' ? 'COMPLETED' : row?.status === 'started' ? 'STARTED' : 'NOT_STARTED';

interface ModuleAnswer extends Row {
  activities: Row[];
}

function modulesOf(rows: Row[]): ModuleAnswer[] {
  const modules: ModuleAnswer[] = [];
  for (const row of rows) {
    let module = modules.at(-1);
    if (module?.id !== row.module_id) {
      module = {
        id: row.module_id,
        key: row.module_key,
        title: row.module_title,
        summary: row.summary,
        minutes: row.minutes_core,
        minutesExtended: row.minutes_extended,
        isOpen: true,
        closedBy: null,
        percent: 0,
        activities: [],
      };
      modules.push(module);
    }
    module?.activities.push({
      id: row.id,
      key: row.key,
      kind: String(row.kind).toUpperCase(),
      title: row.title,
      minutes: row.minutes,
      isRequired: row.isRequired,
      state: stateOf(row),
      score: row.score,
      isPassed: row.isPassed,
      isGraded: row.passMark !== null,
      passMark: row.passMark,
    });
  }
  return modules;
}

const courseHome: Answer = async ({ query, world }, { variables, personId }) => {
  const { enrolmentId, locale } = variables;
  const rows = await query('limit-outline', OUTLINE, [enrolmentId, locale, personId]);
  const frame = world.homes[`${String(rows[0]?.version_id)}/${String(locale)}`];
  return { courseHome: { ...frame, modules: modulesOf(rows) } };
};

const lesson: Answer = async (context, { variables, personId }) => {
  const { enrolmentId, activityId, locale } = variables;
  const frame = context.world.frames[`${String(activityId)}/${String(locale)}`];
  const [[text], [state]] = await Promise.all([
    send(context, 'lesson-text', [frame?.versionId, activityId, locale]),
    // Nothing was corrected in an edition of this world: it does not matter in which this is.
    send(context, 'lesson-state', { enrolmentId, activityId, personId }),
  ]);
  return {
    lesson: {
      activityId,
      key: frame?.key,
      title: text?.title,
      moduleTitle: frame?.moduleTitle,
      minutes: frame?.minutes,
      locale,
      askedLocale: null,
      isStale: text?.isStale,
      screens: text?.screens,
      planHtml: text?.planHtml,
      sourcesHtml: text?.sourcesHtml,
      extendedHtml: text?.extendedHtml,
      terms: frame?.terms,
      state: stateOf(state),
      seenScreens: state?.screens ?? [],
      lastScreen: state?.last_screen ?? null,
      values: state?.written ?? [],
      previous: frame?.previous,
      next: frame?.next,
    },
  };
};

interface WorkInput {
  deviceId: string;
  entries: [
    { sequence: number; questionAnswered?: Row; scormCommitted?: Row & { cmi: { core: { score: Row } } } },
  ];
}

/** 12 minutes and 34 seconds, as in every commit of the load. */
const SESSION_SECONDS = 754;

const recordWork: Answer = async (context, { variables, personId }) => {
  const { deviceId, entries } = variables.input as WorkInput;
  const [{ sequence, questionAnswered: said, scormCommitted: commit }] = entries;
  const now = new Date();
  const receipt = { personId, deviceId, sequence, occurredAt: now };
  const [row] = commit
    ? await send(context, 'scorm-commit-record', {
        ...receipt,
        kind: 'scormCommitted',
        sessionId: commit.sessionId,
        commitNumber: commit.commitNumber,
        cmi: JSON.stringify(commit.cmi),
        seconds: SESSION_SECONDS,
        isFinish: commit.isFinish,
        isCompleted: false,
        score: Number(commit.cmi.core.score.raw),
        launchable: 1,
        isSuspended: false,
        grading: 'highest',
        byItems: true,
      })
    : await send(context, 'quiz-answer-record', {
        ...receipt,
        kind: 'questionAnswered',
        attemptId: said?.attemptId,
        questionId: said?.questionId,
        response: JSON.stringify(said?.response),
        locale: said?.locale,
        isFlagged: said?.isFlagged,
      });
  const refusal = row?.refusal ?? null;
  return {
    recordWork: {
      __typename: 'WorkRecorded',
      receipts: [
        { sequence, isRecorded: row !== undefined && refusal === null, refusal, isRepeat: row?.is_repeat },
      ],
      serverTime: now,
      timeToken: 'm0000000.000000000000000000000000000',
    },
  };
};

const QUARTER_HOUR = 900;

const signIn: Answer = async (context, ask) => {
  const { email, password } = ask.variables.input as { email: string; password: string };
  const own = `limit:${email}:${ask.network}`;
  await send(context, 'throttle-count', [
    [own, `limit:${ask.network}`],
    [QUARTER_HOUR, QUARTER_HOUR],
    [1, 1],
  ]);
  const [known] = await send(context, 'credentials-by-address', [email]);
  if (!known || !(await context.isPassword(password, String(known.password_hash)))) return { signIn: null };
  await send(context, 'throttle-forget', [own]);
  await send(context, 'session-create', {
    tokenHash: ask.newSession(),
    personId: known.person_id,
    days: 30,
  });
  const [me] = await send(context, 'me-by-id', [known.person_id]);
  const { id, given_names, first_surname, second_surname, locale, time_zone, country_code, roles } = me ?? {};
  return {
    signIn: {
      __typename: 'SignedIn',
      me: {
        id,
        givenNames: given_names,
        firstSurname: first_surname,
        secondSurname: second_surname,
        fullName: [given_names, first_surname, second_surname].filter(Boolean).join(' '),
        email,
        locale,
        timeZone: time_zone,
        country: { code: country_code },
        roles,
      },
    },
  };
};

const answers: Record<string, Answer> = {
  CourseHome: courseHome,
  Lesson: lesson,
  RecordWork: recordWork,
  SignIn: signIn,
};

/** What the campus would answer, with nothing between the request and the rows. */
export function limitAnswers(context: LimitContext, ask: Ask): Promise<Row> {
  const answer = answers[ask.operation];
  if (!answer) throw new Error(`the limit has no ${ask.operation}`);
  return answer(context, ask);
}
