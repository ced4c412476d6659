"""openstack image task list and show."""
from inside.steps import active, osc, rested

STEPS = [
    osc('member', 'image create --id $a task-a'),
    osc('member', 'image import --method web-download --uri ${source}data.raw $a'),
    active('a'),
    rested('a'),
    osc('admin', 'image task list -c Type -c Status -c Owner --type import --limit 1 --max-items 1 -f json'),
    osc('admin', 'image task list -c Type -c Status -c Owner --status success --sort-key updated_at --sort-dir desc --max-items 1 -f json'),
    osc('admin', 'image task list --type export -f json'),
    osc('admin', 'image task list --status processing -f json'),
    osc('admin', 'image task list --status no-such-status -f json'),
    osc('admin', 'image task list --sort-key no_such_key -f json'),
    osc('admin', 'image task list --marker $z -f json'),
    osc('member', 'image task list -f json'),
    osc('reader', 'image task list -f json'),
    osc('stranger', 'image task list -f json'),
    osc('admin', 'image task show -f json $z'),
    osc('member', 'image task show -f json $z'),
    osc('member', 'image delete $a'),
]
