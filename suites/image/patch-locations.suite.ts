import { covers, describe, expect, type Patch, test } from '../../lib/conformance.ts';

const location = { url: 'http://conformance.invalid/data', metadata: {} };
const refused: readonly Patch[] = [
  [{ op: 'add', path: '/locations/-', value: location }],
  [{ op: 'add', path: '/locations/0', value: location }],
  [{ op: 'replace', path: '/locations', value: [location] }],
];

describe('the locations of an image in a patch', () => {
  test(
    'are neither added to nor replaced where images do not show them: 403',
    covers('patch.locations.refused-while-hidden'),
    async ({ member, queuedImage, activeImage, notApplicableWhen }) => {
      for (const { id } of [activeImage, queuedImage]) {
        const before = await member.showImage(id);
        expect(before).toHaveStatus(200);
        notApplicableWhen('locations' in before.body, 'An image shows its locations here, so that a patch may change them.', before);
        for (const patch of refused) expect(await member.updateImage(id, patch)).toHaveStatus(403);
        const after = await member.showImage(id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(before.body);
        expect(await member.updateImage(id, [{ op: 'add', path: '/conformance', value: 'new' }])).toHaveStatus(200);
      }
    },
  );
});
