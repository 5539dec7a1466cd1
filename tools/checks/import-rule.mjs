// The rule behind boundaries.mjs. It judges every import by the two paths alone (no resolver, no project graph),
// static and dynamic, values and types, so nothing has to be built or cached before lint can refuse it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { banned, contracts, domains, scopes, types, webLayers } from '../../boundaries.mjs';

const WORKSPACE = '@campus/';
const SERVER = 'libs/server/';
const LIBS = ['apps', 'libs', 'libs/server'];

/** Every project of the tree with its tags, by folder. */
export function readProjects(root) {
  const folders = LIBS.flatMap((room) =>
    existsSync(join(root, room)) ? readdirSync(join(root, room)).map((name) => `${room}/${name}`) : [],
  );
  const projects = folders.flatMap((folder) => {
    const file = join(root, folder, 'package.json');
    if (!existsSync(file)) return [];
    const { name, nx, exports } = JSON.parse(readFileSync(file, 'utf8'));
    return [{ folder, name, entries: Object.keys(exports ?? {}), ...readTags(nx?.tags ?? []) }];
  });
  return [
    ...projects,
    { folder: 'tools', name: '@campus/tools', entries: [], scope: 'tools', type: 'tools' },
  ];
}

function readTags(tags) {
  const valueOf = (kind) => tags.find((tag) => tag.startsWith(`${kind}:`))?.slice(kind.length + 1);
  return { scope: valueOf('scope'), type: valueOf('type') };
}

const projectOf = (projects, path) => projects.find(({ folder }) => path.startsWith(`${folder}/`));
const isTestKit = (path) => path.includes('/src/testing/');
const isSpec = (path) => /\.spec\.tsx?$/.test(path) || isTestKit(path);
const isSource = (project, path) => path.startsWith(`${project.folder}/src/`);
const isTestOrConfig = (project, path) =>
  !isSource(project, path) || isSpec(path) || project.type === 'journeys';

/** Why the file at `from` may not import `specifier`; null when it may. Paths are relative to the root, with slashes. */
export function refusalOf(projects, from, specifier) {
  const project = projectOf(projects, from);
  if (!project) return null;
  if (!scopes[project.scope] || !types[project.type]) {
    return `${project.name} carries no known scope: and type: tag (package.json, nx.tags).`;
  }
  if (specifier.startsWith('.')) {
    const to = posix.join(posix.dirname(from), specifier);
    const own = to.startsWith(`${project.folder}/`);
    return own ? refusalInside(project, from, to) : refusalOutside(projects, project, from, to);
  }
  if (specifier.startsWith(WORKSPACE)) return refusalOfPackage(projects, project, from, specifier);
  return refusalOfDependency(project, from, specifier);
}

function refusalOutside(projects, project, from, to) {
  if (contracts.includes(to)) return null;
  if (to.startsWith('content/')) return 'Nothing imports content/: the importer reads it from disk.';
  const target = projectOf(projects, to);
  if (target?.type === 'tools' || !target) {
    return isTestOrConfig(project, from)
      ? null
      : 'Sources stand on their own: only tests and configuration use this.';
  }
  // Journeys show screens over the answers that an app's specs are given, too.
  if (target.type === 'app' && project.type === 'journeys' && isTestKit(to)) return null;
  return target.type === 'app'
    ? 'Nobody imports an app.'
    : `Import ${target.name} by its name, not by a path into its folder.`;
}

function refusalOfPackage(projects, project, from, specifier) {
  const [name, ...deeper] = specifier.slice(WORKSPACE.length).split('/');
  const target = projects.find((each) => each.name === WORKSPACE + name);
  if (!target) return `There is no project ${WORKSPACE}${name}.`;
  if (deeper.length > 0 && !mayReachInto(target, deeper, isTestOrConfig(project, from)))
    return `Import from ${target.name}, its only door.`;
  if (target === project) {
    return isSource(project, from) ? 'The door is for others: import the file itself.' : null;
  }
  if (!scopes[project.scope].includes(target.scope)) {
    return `scope:${project.scope} never imports scope:${target.scope}.`;
  }
  if (!types[project.type].includes(target.type)) {
    return `type:${project.type} never imports type:${target.type}.`;
  }
  return refusalBetweenDomains(project, target);
}

const domainOf = ({ folder }) => folder.slice(SERVER.length);

function refusalBetweenDomains(project, target) {
  if (project.type !== 'domain' || target.type !== 'domain') return null;
  const order = Object.keys(domains);
  const [user, used] = [domainOf(project), domainOf(target)];
  const homeless = [user, used].find((name) => !order.includes(name));
  if (homeless) return `Give the domain ${homeless} its place in boundaries.mjs.`;
  return order.indexOf(used) > order.indexOf(user)
    ? `${user} is below ${used}: it emits an event, and ${used} listens.`
    : null;
}

/**
 * The platform has no single entry point: its files are entries, because one would load every driver. A lib of rules may
 * name entries beside its index, for what a page loads first; `early` of any lib is for what it runs before that.
 */
function mayReachInto(target, path, isTest) {
  if (isStyle(target, path) || (target.type === 'platform' && target.entries.includes('./*.ts'))) return true;
  const isEntry = target.entries.includes(`./${path.join('/')}`);
  if (isEntry && (target.type === 'rules' || path[0] === 'early')) return true;
  return isTest && (isEntry || target.entries.includes('./*.ts'));
}

/** A style sheet that a project offers by a pattern of its exports: `./course/*.css`. */
function isStyle({ entries }, path) {
  const pattern = `./${[...path.slice(0, -1), '*.css'].join('/')}`;
  return path.at(-1).endsWith('.css') && entries.includes(pattern);
}

function refusalOfDependency(project, from, specifier) {
  const isRules = project.type === 'rules';
  if (!isRules && isTestOrConfig(project, from)) return null;
  for (const tag of [`type:${project.type}`, `scope:${project.scope}`]) {
    if ((banned[tag] ?? []).some((pattern) => isOfPackage(specifier, pattern))) {
      return `${tag} does without ${specifier}.`;
    }
  }
  return null;
}

function isOfPackage(specifier, pattern) {
  if (pattern.endsWith('/*')) return specifier.startsWith(pattern.slice(0, -1));
  return specifier === pattern || specifier.startsWith(`${pattern}/`);
}

function refusalInside(project, from, to) {
  if (!isSource(project, from)) return null;
  if (isTestKit(to) && !isTestOrConfig(project, from)) return 'The test kit is for tests.';
  if (project.type === 'domain') return refusalInDomain(project, from, to);
  return existsInLayers(from) || existsInLayers(to) ? refusalInWeb(project, from, to) : null;
}

const existsInLayers = (path) => webLayers.some((layer) => path.includes(`/src/${layer}/`));

function refusalInWeb(project, from, to) {
  const place = (path) => path.slice(`${project.folder}/src/`.length).split('/');
  const [fromLayer, fromFeature] = place(from);
  const [toLayer, toFeature] = place(to);
  const [low, high] = [webLayers.indexOf(fromLayer), webLayers.indexOf(toLayer)];
  if (low === -1) return null;
  if (high > low) return `${fromLayer}/ knows nothing of ${toLayer}/ above it.`;
  const isOther = fromLayer === 'features' && toLayer === 'features' && fromFeature !== toFeature;
  return isOther ? 'Features never import each other: they meet in a route.' : null;
}

function refusalInDomain(project, from, to) {
  const nouns = domains[domainOf(project)] ?? [];
  const nounOf = (path) => path.slice(`${project.folder}/src/`.length).split('/');
  const [[user, ...below], [used]] = [nounOf(from), nounOf(to)];
  if (used === 'index.ts') return 'The door is for others: import the file itself.';
  if (below.length === 0 || user === used) return null;
  const homeless = [user, used].find((name) => !nouns.includes(name));
  if (homeless) return `Give ${homeless} its place in boundaries.mjs.`;
  return nouns.indexOf(used) > nouns.indexOf(user)
    ? `${user} is below ${used}: it emits an event, and ${used} listens.`
    : null;
}

export { domains };

/** The root of the tree this file is in. */
export const root = dirname(dirname(import.meta.dirname));
