import './scenario-map.css';
import {
  scenarioGraph,
  type GraphFinding,
  type GraphPlace,
  type ScenarioGraph,
} from '@campus/content-format/scenario-graph';
import { Button, classes, Notice, Tag } from '@campus/ui';
import { useLocale } from '@campus/web-shell';
import { useDeferredValue, useId, useMemo } from 'react';
import { useText } from '../../../shared/text.ts';
import { useSettled } from '../../../shared/use-settled.ts';
import { BOX, layoutOf } from './map-layout.ts';

/** Milliseconds without a key before the map is drawn anew. */
const PAUSE = 400;

type Texts = GraphPlace['titles'];

/** Names of places and decisions in the language of the reader; keys where there are none. */
const useNames = ({ places }: Pick<ScenarioGraph, 'places'>) => {
  const locale = useLocale();
  const said = (texts: Texts | undefined, key: string): string =>
    texts?.[locale] || Object.values(texts ?? {}).find(Boolean) || key;
  const byKey = new Map(places.map((place) => [place.key, place]));
  return {
    placeOf: (key: string) => said(byKey.get(key)?.titles, key),
    choiceOf: (place: string, key: string) =>
      said(byKey.get(place)?.choices.find((choice) => choice.key === key)?.texts, key),
    said,
  };
};

type Names = ReturnType<typeof useNames>;

/** What is wrong with the graph, each with the way to its lines. */
const Findings = ({
  findings,
  places,
  names,
  onGo,
}: Pick<ScenarioGraph, 'findings' | 'places'> & { names: Names; onGo: (line: number) => void }) => {
  const t = useText();
  if (findings.length === 0) return <Notice tone="done" title={t('studio.scenes.fine')} />;
  const wordsOf = (finding: GraphFinding): string => {
    const place = 'place' in finding ? names.placeOf(finding.place) : '';
    const choice = 'choice' in finding ? names.choiceOf(finding.place, finding.choice) : '';
    return t(`studio.scenes.${finding.kind}`, { place, choice, to: 'to' in finding ? finding.to : '' });
  };
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.scenes.findings')}>
      {findings.map((finding) => {
        const words = wordsOf(finding);
        const line = places.find(({ key }) => 'place' in finding && key === finding.place)?.line ?? 1;
        return (
          <li key={`${finding.kind} ${words}`}>
            <p>{words}</p>
            <Button kind="bare" onClick={() => onGo(line)}>
              {t('studio.problem.line', { line })}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};

/** The picture, for those who see it: everything in it stands in words below. */
const Picture = ({ graph, names }: { graph: ScenarioGraph; names: Names }) => {
  const t = useText();
  const { places, start, findings } = graph;
  const { width, height, spots, lines } = layoutOf(graph);
  const faulty = new Set(findings.map((finding) => ('place' in finding ? finding.place : '')));
  const arrow = useId();
  const endings = new Set(places.filter(({ isEnding }) => isEnding).map(({ key }) => key));
  return (
    <div className="scenario-map" role="region" aria-label={t('studio.scenes.picture')} tabIndex={0}>
      <div
        className="scenario-map__sheet"
        style={{ inlineSize: width, blockSize: height }}
        aria-hidden="true"
      >
        <svg width={width} height={height} focusable="false">
          <defs>
            <marker id={arrow} markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">
              <path className="scenario-map__arrow" d="M 0 0 L 8 4 L 0 8 Z" />
            </marker>
          </defs>
          {lines.map(({ from, to, path, isConditional }) => (
            <path
              key={`${from} ${to}`}
              d={path}
              markerEnd={`url(#${arrow})`}
              className={classes('scenario-map__way', isConditional && 'scenario-map__way--sometimes')}
            />
          ))}
        </svg>
        {spots.map(({ key, x, y }) => (
          <span
            key={key}
            className={classes(
              'scenario-map__place',
              key === start && 'scenario-map__place--start',
              endings.has(key) && 'scenario-map__place--ending',
              faulty.has(key) && 'scenario-map__place--faulty',
            )}
            style={{ insetInlineStart: x, insetBlockStart: y, inlineSize: BOX.width, blockSize: BOX.height }}
          >
            {names.placeOf(key)}
          </span>
        ))}
      </div>
    </div>
  );
};

/** A scene in words: when it is, what can be decided, and where that leads. */
const Scene = ({
  place: { key, clock, isEnding, choices, line },
  start,
  names,
  onGo,
}: {
  place: GraphPlace;
  start: string;
  names: Names;
  onGo: (line: number) => void;
}) => {
  const t = useText();
  const when = names.said(clock, '');
  return (
    <li className="stack stack--tight">
      <span className="row">
        <Button kind="bare" onClick={() => onGo(line)}>
          {names.placeOf(key)}
        </Button>
        {when !== '' && <span className="soft small">{when}</span>}
        {key === start && <Tag tone="info">{t('studio.scenes.start')}</Tag>}
        {isEnding && <Tag tone="quiet">{t('studio.scenes.ending')}</Tag>}
      </span>
      {choices.length > 0 && (
        <ul className="small">
          {choices.map((choice) => (
            <li key={choice.key}>
              {t('studio.scenes.way', {
                choice: names.choiceOf(key, choice.key),
                to: [...new Set(choice.ways.map(({ to }) => names.placeOf(to)))].join(' / ') || '–',
              })}{' '}
              {choice.isConditional && <Tag tone="quiet">{t('studio.scenes.sometimes')}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** A simulation as a map: its scenes and endings, the ways between them, and what is wrong with them. */
export const ScenarioMap = ({ text, onGo }: { text: string; onGo: (line: number) => void }) => {
  const t = useText();
  const settled = useDeferredValue(useSettled(text, PAUSE));
  const graph = useMemo(() => scenarioGraph(settled), [settled]);
  const names = useNames(graph ?? { places: [] });
  return (
    <section className="stack scenario-view" aria-labelledby="studio-scenes">
      <h2 id="studio-scenes">{t('studio.scenes')}</h2>
      <p className="soft small">{t('studio.scenes.note')}</p>
      {graph === null ? (
        <Notice tone="warn" title={t('studio.scenes.unreadable')} />
      ) : (
        <>
          <p>
            {t('studio.scenes.count', {
              scenes: graph.places.filter(({ isEnding }) => !isEnding).length,
              endings: graph.places.filter(({ isEnding }) => isEnding).length,
            })}
          </p>
          <Findings {...graph} names={names} onGo={onGo} />
          <Picture graph={graph} names={names} />
          <ol className="stack scenario-map__list" aria-label={t('studio.scenes.list')}>
            {graph.places.map((place) => (
              <Scene
                key={`${place.key} ${place.line}`}
                place={place}
                start={graph.start}
                names={names}
                onGo={onGo}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
};
