import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery, for development: every component in every state. It is in no product. */
export default defineConfig({ root: join(import.meta.dirname, 'src/gallery'), plugins: [react()] });
