"""openstack cached image list, queue, delete and clear."""
from inside.steps import cached, osc

STEPS = [
    osc('admin', 'cached image clear'),
    osc('member', 'image create --id $a --file data.raw cache-a'),
    osc('member', 'image create --id $b --file data.raw cache-b'),
    osc('member', 'image create --id $c cache-queued'),
    osc('admin', 'cached image list -f json'),
    osc('member', 'cached image list -f json'),
    osc('member', 'cached image queue $a'),
    osc('member', 'cached image delete $a'),
    osc('member', 'cached image clear'),
    osc('member', 'image save --file out-cache $a'),
    cached('a'),
    osc('admin', 'cached image list -f json'),
    osc('member', 'image save --file out-cache $a'),
    osc('admin', 'cached image list -f json'),
    osc('admin', 'cached image queue no-such-image'),
    osc('admin', 'cached image queue $c'),
    osc('admin', 'cached image delete $a'),
    osc('admin', 'cached image delete $a'),
    osc('admin', 'cached image delete no-such-image'),
    osc('admin', 'cached image list -f json'),
    osc('admin', 'cached image clear --cache'),
    osc('admin', 'cached image clear --queue'),
    osc('member', 'image delete $a $b $c'),
]
