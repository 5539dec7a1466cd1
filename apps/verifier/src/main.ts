import './verifier.css';
import { dataOf, isLocale } from './data.ts';
import { Verifier } from './verifier.ts';

const data = dataOf(document);
const place = document.getElementById('verifier');

function chosenLocale() {
  const asked = [
    place?.dataset['locale'],
    new URLSearchParams(location.search).get('lang'),
    ...navigator.languages,
  ];
  return asked.map((one) => one?.slice(0, 2).toLowerCase()).find(isLocale) ?? 'es';
}

if (data && place) {
  const isWhole = place.dataset['locale'] === undefined;
  const serial = place.dataset['serial'] ?? null;
  const verifier = new Verifier(place, { data, locale: chosenLocale(), serial, isWhole });
  verifier.draw();
  // A QR code opens the page with its seal behind the `#`.
  const readAddress = () => {
    if (isWhole && location.hash.length > 1) verifier.readText(`${data.origin}/v${location.hash}`);
  };
  readAddress();
  addEventListener('hashchange', readAddress);
}
