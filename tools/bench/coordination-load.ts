import { readFileSync } from 'node:fs';
import { fire } from './fire.ts';
import type { PlannedRequest } from './requests.ts';

interface CoordinationPlan {
  url: string;
  connections: number;
  seconds: number;
  mark: string;
  requests: PlannedRequest[];
}

/** Some seconds of coordinators who open one kind of screen, in a separate process, away from the server's core. */
const { url, connections, seconds, mark, requests } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
) as CoordinationPlan;
let number = 0;
const next = () => requests[number++ % requests.length] as PlannedRequest;
const isRight = (body: string) => body.includes(mark);

process.stdout.write(JSON.stringify(await fire({ url, connections, seconds, next, isRight })));
