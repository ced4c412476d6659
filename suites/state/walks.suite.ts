import { covers, describe, test, walksOfEachKind } from '../../lib/conformance.ts';

const walks = [
  ['state.walk.statuses', 'statuses', 24],
  ['state.walk.attributes', 'attributes', 28],
  ['state.walk.sharing', 'sharing', 20],
  ['state.walk.stores', 'stores', 18],
] as const;

describe('random walks through the life of an image', () => {
  for (const [requirement, theme, length] of walks) {
    for (let number = 1; number <= walksOfEachKind(); number += 1) {
      test(`walk ${number} through its ${theme} goes as the model says`, covers(requirement), async ({ walking }) => {
        await walking(theme, length);
      });
    }
  }
});
