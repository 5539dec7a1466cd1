import { useEffect } from 'react';

/** A switch with the name that the layer has in the list of its words. */
const switchFor = (item: Element): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.append(...[...(item.querySelector('strong')?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  return made;
};

/** The original drawing with all layers is kept for printing; the screen shows a copy with the selected ones. */
const drawMap = async (figure: Element): Promise<void> => {
  const whole = figure.querySelector('img');
  if (!whole) return;
  figure.setAttribute('data-drawn', '');
  const answer = await fetch(whole.src);
  if (!answer.ok) return;
  const drawing = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  const items = [...figure.querySelectorAll('.map-layers > li')];
  const layers = items.flatMap((_, at) => drawing.getElementById(`layer-${at + 1}`) ?? []);
  if (layers.length !== items.length) return;

  const shown = document.createElement('img');
  shown.className = 'map-shown';
  shown.alt = whole.alt;
  shown.width = whole.width;
  shown.height = whole.height;
  const switches = items.map(switchFor);
  const draw = (): void => {
    layers.forEach((layer, at) => {
      const isOn = switches[at]?.getAttribute('aria-pressed') === 'true';
      layer.setAttribute('display', isOn ? 'inline' : 'none');
    });
    const text = new XMLSerializer().serializeToString(drawing);
    shown.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  };
  switches.forEach((button, at) => {
    button.setAttribute('aria-pressed', String(at === 0));
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      draw();
    });
  });
  draw();
  whole.classList.add('map-whole');
  whole.setAttribute('aria-hidden', 'true');
  const below = document.createElement('div');
  below.className = 'map-switches no-print';
  below.setAttribute('role', 'group');
  below.setAttribute('aria-label', figure.querySelector('figcaption')?.textContent ?? whole.alt);
  below.append(...switches);
  whole.before(shown);
  whole.after(below);
};

/**
 * Adds a switch for each layer to the maps under `root`. Without the drawing (no link, or a missing layer) a
 * map stays as it is: a picture of all its layers, and a description of each. May run again on the same
 * nodes.
 */
export const drawMaps = async (root: ParentNode): Promise<void> => {
  const maps = [...root.querySelectorAll('.map:not([data-drawn])')];
  await Promise.all(maps.map((figure) => drawMap(figure).catch(() => figure.removeAttribute('data-drawn'))));
};

/** For a screen that shows a lesson; its text may be another one after any rendering. */
export const useMaps = (): void => {
  useEffect(() => void drawMaps(document));
};
