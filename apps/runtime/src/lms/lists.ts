import { attemptLine, interaction, objective, type Assignment } from './elements.ts';
import type { Lms } from './find-api.ts';
import type { Interaction, Report } from './report.ts';

/** Answers reported in 1.2: as many as 2004 requires a platform to store. */
const mostInteractions = 250;

/** Objectives and answers read when a launch finds existing ones. */
const mostFound = 300;

/** Questions a package may ask to have each of them reported separately in 2004. */
const mostQuestions = 12;

/**
 * Most bytes of separately reported answers in a 2004 commit. Moodle sends both lists whole with every
 * commit; if that is too much when the browser leaves the page, it is lost.
 */
const roomForAnswers = 4800;

/** As a form sends it: dots are doubled lines, lists are counted with an N. */
const weightOf = ([element, value]: Assignment): number =>
  element.replaceAll('.', '__').length + encodeURIComponent(value).length + 3;

const sum = (assignments: readonly Assignment[]) =>
  assignments.reduce((total, assignment) => total + weightOf(assignment), 0);

/** The index of each objective and each answer in the platform's lists, and what is reported there. */
export class Lists {
  readonly #lms: Lms;
  readonly #objectives = new Map<string, number>();
  /** By id. */
  readonly #answers = new Map<string, number>();
  #count = 0;
  readonly #found: number;
  #room = roomForAnswers;
  /** Attempts of which an answer had no room. */
  readonly #inLine = new Set<string>();

  constructor(lms: Lms) {
    this.#lms = lms;
    this.#findObjectives();
    this.#count = this.#found = this.#countOf('interactions');
    if (lms.standard === '2004') this.#findAnswers();
  }

  /** The platform had answers when the page began: it may send them all again with the first commit. */
  get hasFound(): boolean {
    return this.#found > 0;
  }

  told(report: Report, answers: readonly Interaction[]): Assignment[] {
    const { standard } = this.#lms;
    const isBrief = report.questions > mostQuestions;
    const objectives = report.objectives.filter(({ score }) => standard === '1.2' || score !== null);
    return [
      ...(standard === '1.2' ? this.#each12(answers) : this.#each2004(report, answers, isBrief)),
      ...objectives.flatMap((one) => objective(standard, this.#objectiveAt(one.id), one, isBrief)),
    ];
  }

  #each12(answers: readonly Interaction[]): Assignment[] {
    return answers.flatMap((one) => {
      const at = this.#placeOf(one.id);
      return at < mostInteractions ? interaction('1.2', at, one) : [];
    });
  }

  /** Answer by answer while there is room, else each attempt in one line: of a test taken again, the last. */
  #each2004(
    { attempts, questions }: Report,
    answers: readonly Interaction[],
    isBrief: boolean,
  ): Assignment[] {
    // Decisions are not marked: beside a test, they leave it the room.
    const isTold = ({ share }: Interaction) => !isBrief && (share !== null || questions === 0);
    for (const answer of answers) if (!isTold(answer)) this.#inLine.add(answer.attempt);
    const sittings = Map.groupBy(answers.filter(isTold), ({ attempt, revision }) => `${attempt} ${revision}`);
    const apart = [...sittings.values()].flatMap((sitting) => this.#apart(sitting));
    const lines = attempts.filter(({ id }) => isBrief || this.#inLine.has(id) || this.#answers.has(id));
    return [...apart, ...lines.flatMap((line) => attemptLine(this.#placeOf(line.id), line))];
  }

  /** Answers that were given together: all of them or none. */
  #apart(sitting: readonly Interaction[]): Assignment[] {
    const isNew = ({ id }: Interaction) => !this.#answers.has(id);
    const weight = sum(sitting.filter(isNew).flatMap((one) => interaction('2004', this.#count, one)));
    const told = sitting.filter((one) => !isNew(one));
    if (weight > this.#room) this.#inLine.add(sitting[0]?.attempt ?? '');
    else {
      this.#room -= weight;
      told.push(...sitting.filter(isNew));
    }
    return told.flatMap((one) => interaction('2004', this.#placeOf(one.id), one));
  }

  #countOf(list: string): number {
    return Number.parseInt(this.#lms.get(`cmi.${list}._count`), 10) || 0;
  }

  #findObjectives(): void {
    const count = Math.min(this.#countOf('objectives'), mostFound);
    for (let at = 0; at < count; at++) {
      const id = this.#lms.get(`cmi.objectives.${at}.id`);
      if (id) this.#objectives.set(id, at);
    }
  }

  /** 2004 lets content read the answers it told. */
  #findAnswers(): void {
    for (let at = 0; at < Math.min(this.#count, mostFound); at++) {
      const path = `cmi.interactions.${at}`;
      const id = this.#lms.get(`${path}.id`);
      if (id) this.#answers.set(id, at);
      const fields = ['id', 'type', 'learner_response', 'result', 'description'];
      this.#room -= sum(fields.map((field) => [`${path}.${field}`, this.#lms.get(`${path}.${field}`)]));
    }
  }

  #objectiveAt(id: string): number {
    const at = this.#objectives.get(id) ?? this.#objectives.size;
    this.#objectives.set(id, at);
    return at;
  }

  #placeOf(id: string): number {
    const at = this.#answers.get(id) ?? this.#count++;
    this.#answers.set(id, at);
    return at;
  }
}
