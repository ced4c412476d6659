import { covers, describe, test } from '../../lib/conformance.ts';

const walks = [
  ['state.walk.statuses', 'statuses', 24],
  ['state.walk.attributes', 'attributes', 28],
  ['state.walk.sharing', 'sharing', 20],
  ['state.walk.stores', 'stores', 18],
] as const;

describe('random walks through the life of an image', () => {
  for (const [requirement, theme, length] of walks) {
    for (const number of ['one', 'another']) {
      test(`${number} walk through its ${theme} goes as the model says`, covers(requirement), async ({ walking }) => {
        await walking(theme, length);
      });
    }
  }
});
