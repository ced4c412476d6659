"""openstacksdk: members."""
from inside.steps import sdk

STEPS = [
    sdk('member', 'create', lambda image, names: names.kept.setdefault('image', image.create_image('sdk-lent', disk_format='raw', container_format='bare', visibility='shared'))),
    sdk('member', 'add_member', lambda image, names: image.add_member(names.kept['image'], member_id=names['project_stranger'])),
    sdk('member', 'add_member, again', lambda image, names: image.add_member(names.kept['image'], member_id=names['project_stranger'])),
    sdk('member', 'add_member, nobody', lambda image, names: image.add_member(names.kept['image'], member_id='')),
    sdk('stranger', 'add_member, by a member', lambda image, names: image.add_member(names.kept['image'].id, member_id=names['project_admin'])),
    sdk('member', 'get_member', lambda image, names: image.get_member(names['project_stranger'], names.kept['image'])),
    sdk('member', 'get_member, unknown', lambda image, names: image.get_member('nobody', names.kept['image'])),
    sdk('member', 'find_member', lambda image, names: image.find_member(names['project_stranger'], names.kept['image'])),
    sdk('member', 'find_member, unknown', lambda image, names: image.find_member('nobody', names.kept['image'])),
    sdk('member', 'members', lambda image, names: image.members(names.kept['image'])),
    sdk('stranger', 'members, by a member', lambda image, names: image.members(names.kept['image'].id)),
    sdk('member', 'members, unknown image', lambda image, names: image.members(names['z'])),
    sdk('stranger', 'update_member', lambda image, names: image.update_member(names['project_stranger'], names.kept['image'].id, status='accepted')),
    sdk('stranger', 'update_member, wrong status', lambda image, names: image.update_member(names['project_stranger'], names.kept['image'].id, status='maybe')),
    sdk('member', 'update_member, by the owner', lambda image, names: image.update_member(names['project_stranger'], names.kept['image'].id, status='rejected')),
    sdk('stranger', 'images, lent ones', lambda image, names: image.images(visibility='shared', member_status='accepted')),
    sdk('stranger', 'remove_member, by a member', lambda image, names: image.remove_member(names['project_stranger'], names.kept['image'].id, ignore_missing=False)),
    sdk('member', 'remove_member', lambda image, names: image.remove_member(names['project_stranger'], names.kept['image'], ignore_missing=False)),
    sdk('member', 'remove_member, gone', lambda image, names: image.remove_member(names['project_stranger'], names.kept['image'])),
    sdk('member', 'remove_member, gone and not ignored', lambda image, names: image.remove_member(names['project_stranger'], names.kept['image'], ignore_missing=False)),
    sdk('member', 'delete_image', lambda image, names: image.delete_image(names.kept['image'])),
]
