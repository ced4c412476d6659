import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('the v2.0 media type of a patch', () => {
  test('replace and remove work on a property', covers('patch.v20.replaces-and-removes'), async ({ member, given }) => {
    const { id } = await given.queued({ conformance: 'old', conformance_gone: 'old', conformance_other: 'other' });
    expect(await member.updateImageV20(id, [{ replace: '/conformance', value: 'new' }, { remove: '/conformance_gone' }])).toHaveStatus(200);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ conformance: 'new', conformance_other: 'other' });
    expect(shown.body).not.toHaveProperty('conformance_gone');
  });

  for (const [shows, title, status, refused] of [
    ['patch.v20.add-existing-conflicts', 'adding a property that is there is answered 409', 409, [{ add: '/conformance', value: 'new' }]],
    [
      'patch.v20.missing-property-conflicts',
      'replacing or removing a property that is not there is answered 409',
      409,
      [{ replace: '/conformance_missing', value: 'new' }, { remove: '/conformance_missing' }],
    ],
    [
      'patch.v20.two-verbs-refused',
      'an operation with two verbs, or with none, is answered 400',
      400,
      [
        { add: '/conformance_new', replace: '/conformance', value: 'new' },
        { add: '/conformance_new', remove: '/conformance', value: 'new' },
        { value: 'new' },
      ],
    ],
  ] as const) {
    test(`${title}, and changes nothing`, covers(shows), async ({ member, given }) => {
      const { id } = await given.queued({ conformance: 'old' });
      const before = await member.showImage(id);
      for (const operation of refused) expect(await member.updateImageV20(id, wrong([operation]))).toHaveStatus(status);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      const twin = [{ add: '/conformance_new', value: 'new' }, { replace: '/conformance', value: 'new' }, { remove: '/conformance' }];
      expect(await member.updateImageV20(id, twin)).toHaveStatus(200);
    });
  }

  test(
    'operations of the one media type sent as the other are answered 400',
    covers('patch.v20.other-form-refused'),
    async ({ member, given }) => {
      const { id } = await given.queued({ conformance: 'old' });
      const v21 = [{ op: 'replace' as const, path: '/conformance', value: 'new' }];
      const v20 = [{ replace: '/conformance', value: 'new' }];
      const before = await member.showImage(id);
      expect(await member.updateImageV20(id, wrong(v21))).toHaveStatus(400);
      expect(await member.updateImage(id, wrong(v20))).toHaveStatus(400);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.updateImageV20(id, v20)).toHaveStatus(200);
      expect(await member.updateImage(id, v21)).toHaveStatus(200);
    },
  );
});
