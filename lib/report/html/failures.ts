import { unwaived } from '../waived.ts';
import { card } from './card.ts';
import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

const kinds = [
  {
    verdict: 'failed',
    id: 'violated',
    title: 'Violated',
    says: 'A must that the Image API promises, and that this target does otherwise.',
  },
  { verdict: 'broken', id: 'broken', title: 'Faults of the suite', says: 'The suite itself erred here; nothing is said about the target.' },
  {
    verdict: 'warning',
    id: 'warnings',
    title: 'Warnings',
    says: 'A should that this target does otherwise. It decides no verdict on a profile.',
  },
] as const;

/** More open cards than this hide each other: the rest is to be opened, and reads as a list. */
const openCards = 5;

/** A section for each kind of what is wrong and not waived, without those that are empty. */
export function failureSections(reading: Reading): readonly Section[] {
  return kinds.flatMap(({ verdict, id, title, says }) => {
    const requirements = unwaived(reading.of(verdict));
    if (requirements.length === 0) return [];
    const cards = requirements.map((requirement, index) => card(requirement, reading, index < openCards && verdict !== 'warning'));
    return { id, title, count: requirements.length, body: html`<p>${says}</p>${cards}` };
  });
}
