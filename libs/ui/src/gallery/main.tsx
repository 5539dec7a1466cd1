import '../index.ts';
import './gallery.css';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';
import { Stage } from './stage.tsx';
import { locales } from './words.ts';

const asked = new URLSearchParams(location.search);
const component = asked.get('component') ?? 'Button';
const locale = locales.find((one) => one === asked.get('locale')) ?? 'es';
const theme = asked.get('theme');

document.documentElement.lang = locale;
if (theme) document.documentElement.dataset['theme'] = theme;

const root = document.getElementById('gallery');
if (!root) throw new Error('index.html has no element with the id "gallery".');
createRoot(root).render(
  theme ? <Stage component={component} locale={locale} /> : <Gallery component={component} locale={locale} />,
);
