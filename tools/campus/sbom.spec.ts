import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sbom } from './sbom.ts';

interface Bill {
  bomFormat: string;
  components: { name: string; group?: string; version: string; licenses?: unknown[] }[];
}

describe('./campus sbom', () => {
  const folder = mkdtempSync(join(tmpdir(), 'campus-sbom-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes what production is made of as a CycloneDX bill, without what only builds and tests it', async () => {
    const file = join(folder, 'sbom.cdx.json');
    expect(await sbom([file])).toBe(0);
    const { bomFormat, components } = JSON.parse(readFileSync(file, 'utf8')) as Bill;
    expect(bomFormat).toBe('CycloneDX');
    const names = components.map(({ name, group }) => (group ? `${group}/${name}` : name));
    expect(names).toEqual(expect.arrayContaining(['fastify', 'typeorm', 'pg']));
    expect(names).not.toContain('jest');
    expect(components.every(({ version }) => version)).toBe(true);
  });

  it('takes one file and nothing else', async () => {
    await expect(sbom(['a.json', 'b.json'])).rejects.toThrow('./campus sbom');
    await expect(sbom(['--help'])).rejects.toThrow('./campus sbom');
  });
});
