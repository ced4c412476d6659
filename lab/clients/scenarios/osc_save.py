"""openstack image save and stage."""
from inside.steps import osc

STEPS = [
    osc('member', 'image create --id $a --file data.raw saved'),
    osc('member', 'image create --id $b --file large.raw --property kind=large saved-large'),
    osc('member', 'image create --id $c queued'),
    osc('member', 'image save --file out-a saved'),
    osc('member', 'image save --file out-b --chunk-size 65536 $b'),
    osc('member', 'image save --file out-b2 $b'),
    osc('member', 'image save $a'),
    osc('member', 'image save --file out-p --store-preference slow --store-preference fast $a'),
    osc('member', 'image save --file no/such/folder $a'),
    osc('member', 'image save --file out-c queued'),
    osc('member', 'image save --file out-z no-such-image'),
    osc('stranger', 'image save --file out-s $a'),
    osc('reader', 'image save --file out-r $a'),
    osc('member', 'image stage --file data.raw queued'),
    osc('member', 'image show -f json $c'),
    osc('member', 'image stage --file data.raw $c'),
    osc('member', 'image stage --file data.raw $a'),
    osc('member', 'image stage --file data.raw $z'),
    osc('reader', 'image stage --file data.raw $c'),
    osc('member', 'image save --file out-staged $c'),
    osc('member', 'image create --id $d staged-stdin'),
    osc('member', 'image stage $d', stdin='data.raw'),
    osc('member', 'image delete $a $b $c $d'),
]
