"""openstack image create and delete."""
from inside.steps import osc

STEPS = [
    osc('member', 'image create --id $a -f json created-plain'),
    osc('member', 'image create --id $b --disk-format qcow2 --container-format bare --min-disk 2 --min-ram 64 --property os_type=linux '
        '--property hw_disk_bus=scsi --tag one --tag two --private -f json created-full'),
    osc('member', 'image create --id $c --file data.raw -f json created-file'),
    osc('member', 'image create --id $d -f json created-stdin', stdin='data.raw'),
    osc('member', 'image create --id $e --file data.raw --import -f json created-import'),
    osc('member', 'image create --id $f --file data.raw --protected --community -f yaml created-community'),
    osc('member', 'image create --id $g --file data.raw --shared created-table'),
    osc('member', 'image create --id $h --file disk.qcow2 --disk-format qcow2 -f json created-qcow2'),
    osc('member', 'image create --id $i --size 1000 --file data.raw -f json created-size'),
    osc('member', 'image create --id $j --file empty.raw -f json created-empty'),
    # What is refused.
    osc('member', 'image create --id $k --file data.raw --disk-format qcow2 created-wrong-format'),
    osc('member', 'image show -f json $k'),
    osc('member', 'image create --id $l --public created-public'),
    osc('member', 'image create --id $a created-again'),
    osc('member', 'image create --id not-a-uuid created-bad-id'),
    osc('member', 'image create --id $m --file missing.raw created-missing-file'),
    osc('member', 'image create --id $n --property status=active created-readonly'),
    osc('member', 'image create --id $o --project $project_stranger created-for-another'),
    osc('member', 'image create --id $s --min-disk -1 created-negative'),
    osc('member', 'image create --id $t --tag $long_tag created-long-tag'),
    osc('reader', 'image create --id $p created-by-reader'),
    osc('admin', 'image create --id $q --public --project $project_member -f json created-by-admin'),
    osc('admin', 'image create --id $r --project no-such-project created-for-nobody'),
    # Away with them.
    osc('member', 'image delete $f'),
    osc('member', 'image set --unprotected $f'),
    osc('stranger', 'image delete $a'),
    osc('stranger', 'image delete $f'),
    osc('reader', 'image delete $a'),
    osc('member', 'image delete $a created-full $c $d $e'),
    osc('member', 'image delete $f $g $h $a no-such-image $i'),
    osc('member', 'image delete $j $k'),
    osc('admin', 'image delete $q'),
    osc('member', 'image delete $q'),
    osc('member', 'image show $b'),
]
