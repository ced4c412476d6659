/** Writes docs/detection.md anew from results/mutants.json and reports/lab-mutants.json: after `npm run lab:mutants`, without running the mutants again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { labFigures } from './detection/lab.ts';
import { detectionPage } from './detection/page.ts';
import type { Detection } from './detection/results.ts';

const found: Detection = JSON.parse(readFileSync('results/mutants.json', 'utf8'));
if (!found.named || !found.systematic || !found.variations) {
  console.error('results/mutants.json lacks a part; run them all: npm run mutants');
  process.exit(1);
}
writeFileSync('docs/detection.md', detectionPage(found, labFigures()));
