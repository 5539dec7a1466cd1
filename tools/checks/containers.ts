import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parse } from 'yaml';

const service = z.looseObject({
  image: z.string().optional(),
  build: z.looseObject({ dockerfile: z.string(), context: z.string() }).optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }),
  restart: z.string(),
  secrets: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const compose = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), z.looseObject({ file: z.string() })),
});

/** Faults of docker/: the files that compose and the Dockerfile name must exist. */
export function findContainerIssues(root: string): string[] {
  const file = join(root, 'docker/compose.yaml');
  if (!existsSync(file)) return ['docker/compose.yaml is missing.'];
  const read = compose.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success)
    return read.error.issues.map((each) => `compose.yaml: ${each.path.join('.')}: ${each.message}`);
  return [...composeIssues(root, read.data), ...imageIssues(root)];
}

function composeIssues(root: string, { services, secrets, volumes }: z.infer<typeof compose>): string[] {
  return Object.entries(services).flatMap(([name, each]) => {
    const dockerfile = each.build && join(root, 'docker', each.build.context, each.build.dockerfile);
    const unknownSecrets = (each.secrets ?? []).filter((secret) => !(secret in secrets));
    const sources = (each.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    const missing = sources.filter((source) =>
      source.startsWith('.') ? !existsSync(join(root, 'docker', source)) : !(source in volumes),
    );
    const open = Object.entries(each.environment ?? {}).filter(([key]) =>
      /(PASSWORD|SECRET|_URL)$/.test(key),
    );
    return [
      ...(each.image || each.build ? [] : [`compose.yaml: ${name} has neither image nor build.`]),
      ...(dockerfile && !existsSync(dockerfile)
        ? [`compose.yaml: ${name}: no ${each.build?.dockerfile}.`]
        : []),
      ...unknownSecrets.map((secret) => `compose.yaml: ${name}: no secret ${secret}.`),
      ...missing.map((source) => `compose.yaml: ${name}: nothing to mount at ${source}.`),
      ...open
        .filter(([key]) => key !== 'PUBLIC_URL')
        .map(([key]) => `compose.yaml: ${name}: ${key} belongs into a secret (${key}_FILE).`),
    ];
  });
}

/** The sources of COPY lines that come from the tree, not from another stage. */
function imageIssues(root: string): string[] {
  const text = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
  const copies = text.split('\n').filter((line) => line.startsWith('COPY ') && !line.includes('--from='));
  const sources = copies.flatMap((line) =>
    line
      .split(/\s+/)
      .slice(1, -1)
      .filter((word) => !word.startsWith('--')),
  );
  const missing = sources.filter((source) => !existsSync(join(root, source)));
  const hasCommand = /^COPY docker\/campus campus$/m.test(text);
  const isRoot = !/^USER (?!root|0)\S+/m.test(text.split(/^FROM /m).at(-1) ?? '');
  return [
    ...missing.map((source) => `Dockerfile: nothing to copy at ${source}.`),
    ...(hasCommand ? [] : ['Dockerfile: what commands and docs call ./campus is not in the image.']),
    ...(isRoot ? ['Dockerfile: the last stage runs as root.'] : []),
  ];
}
