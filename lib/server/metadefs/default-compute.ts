import { flag, type NamespaceSeed, oneOf, type TypeSeed, text, whole } from './default-seed.ts';

const hardware: readonly TypeSeed[] = [
  ['image', 'hw_'],
  ['volume', 'hw_', 'image'],
  ['flavor', 'hw:'],
];

/** What can be said about how instances run. */
export const computeNamespaces: readonly NamespaceSeed[] = [
  {
    namespace: 'OS::Compute::Hypervisor',
    title: 'Hypervisor',
    says: 'The kind of hypervisor that an image was made for.',
    types: [['image']],
    properties: {
      hypervisor_type: oneOf('Hypervisor', 'The hypervisor that the image needs.', 'hyperv', 'ironic', 'lxc', 'qemu', 'vmware', 'xen'),
      vm_mode: oneOf('Machine mode', 'The interface that the machine has towards its guest.', 'hvm', 'xen', 'uml', 'exe'),
    },
  },
  {
    namespace: 'OS::Compute::VirtCPUTopology',
    title: 'CPU topology',
    says: 'How the virtual processors of an instance are arranged into sockets, cores and threads.',
    types: hardware,
    objects: [
      {
        name: 'Wanted topology',
        description: 'The arrangement that the guest gets if it can be had.',
        properties: {
          cpu_sockets: whole('Sockets', 'Sockets that the guest is shown.', { minimum: 1 }),
          cpu_cores: whole('Cores', 'Cores in each socket.', { minimum: 1 }),
          cpu_threads: whole('Threads', 'Threads in each core.', { minimum: 1 }),
        },
      },
      {
        name: 'Greatest topology',
        description: 'The bounds that no arrangement goes beyond.',
        properties: {
          cpu_max_sockets: whole('Most sockets', 'Sockets at most.', { minimum: 1 }),
          cpu_max_cores: whole('Most cores', 'Cores at most.', { minimum: 1 }),
        },
      },
    ],
  },
  {
    namespace: 'OS::Compute::CPUPinning',
    title: 'CPU pinning',
    says: 'Whether virtual processors keep to processors of the host.',
    types: hardware,
    properties: {
      cpu_policy: oneOf('Policy', 'Shared processors, or some for one guest alone.', 'shared', 'dedicated', 'mixed'),
      cpu_thread_policy: oneOf('Thread policy', 'What to do about sibling threads.', 'isolate', 'prefer', 'require'),
    },
  },
  {
    namespace: 'OS::Compute::GuestMemoryBacking',
    title: 'Guest memory',
    says: 'The size of the memory pages behind an instance.',
    types: hardware,
    properties: { mem_page_size: text('Page size', 'small, large, any, or a size in KiB.', { default: 'any' }) },
  },
  {
    namespace: 'OS::Compute::Watchdog',
    title: 'Watchdog',
    says: 'What happens to a guest that hangs.',
    types: hardware,
    properties: { watchdog_action: oneOf('Action', 'What the watchdog does.', 'disabled', 'none', 'pause', 'poweroff', 'reset') },
  },
  {
    namespace: 'OS::Compute::Libvirt',
    title: 'libvirt driver',
    says: 'Options of the libvirt driver for images and flavors.',
    types: [
      ['image', 'hw_'],
      ['flavor', 'hw:'],
    ],
    properties: { boot_menu: oneOf('Boot menu', 'Whether the firmware offers a menu.', 'true', 'false') },
  },
  {
    namespace: 'OS::Compute::LibvirtImage',
    title: 'libvirt driver for images',
    says: 'The devices that the libvirt driver gives to an instance of an image.',
    types: [['image']],
    properties: {
      hw_disk_bus: oneOf('Disk bus', 'The bus that disks hang on.', 'fdc', 'ide', 'sata', 'scsi', 'usb', 'virtio'),
      hw_vif_model: oneOf('Network device', 'The network device that is emulated.', 'e1000', 'ne2k_pci', 'pcnet', 'rtl8139', 'virtio'),
      hw_rng_model: oneOf('Random numbers', 'The device that hands random numbers to the guest.', 'virtio'),
    },
  },
  {
    namespace: 'OS::Compute::TPM',
    title: 'Trusted platform module',
    says: 'The emulated trusted platform module of an instance.',
    types: [
      ['image', 'hw_'],
      ['flavor', 'hw:'],
    ],
    properties: {
      tpm_version: oneOf('Version', 'The version that the module follows.', '1.2', '2.0'),
      tpm_model: oneOf('Model', 'The interface of the module.', 'tpm-tis', 'tpm-crb'),
    },
  },
  {
    namespace: 'OS::Compute::VTPM',
    title: 'Traits of trusted platform modules',
    says: 'Hosts that can emulate trusted platform modules, by trait.',
    types: [
      ['image', 'traits:'],
      ['flavor', 'traits:'],
    ],
    properties: { COMPUTE_SECURITY_TPM_2_0: oneOf('Version 2.0', 'The host has to emulate version 2.0.', 'required', 'forbidden') },
  },
  {
    namespace: 'OS::Compute::VMware',
    title: 'VMware driver',
    says: 'Options of the VMware driver for images.',
    types: [['image']],
    properties: {
      vmware_adaptertype: oneOf('Disk adapter', 'The adapter of the virtual disk.', 'lsiLogic', 'lsiLogicsas', 'busLogic', 'ide'),
      vmware_ostype: text('Guest', 'The guest by the name that vSphere has for it.', { default: 'otherGuest' }),
    },
  },
  {
    namespace: 'OS::Compute::VMwareFlavor',
    title: 'VMware driver for flavors',
    says: 'Options of the VMware driver for flavors.',
    types: [['flavor']],
    properties: { 'vmware:hw_version': text('Hardware version', 'The version of the virtual hardware.') },
  },
  {
    namespace: 'OS::Compute::VMwareQuotaFlavor',
    title: 'VMware limits',
    says: 'Shares of a host that the VMware driver deals out.',
    types: [['flavor']],
    properties: { 'quota:cpu_limit': whole('Processor limit', 'MHz at most.', { minimum: 0 }) },
  },
  {
    namespace: 'OS::Compute::Quota',
    title: 'Flavor limits',
    says: 'Limits on what an instance of a flavor takes of its host.',
    types: [['flavor']],
    objects: [
      {
        name: 'Processor',
        description: 'Limits on processor time.',
        properties: { 'quota:cpu_shares': whole('Shares', 'Weight beside other guests.', { minimum: 0 }) },
      },
      {
        name: 'Disk',
        description: 'Limits on reading and writing.',
        properties: { 'quota:disk_read_bytes_sec': whole('Reading', 'Bytes a second at most.', { minimum: 0 }) },
      },
    ],
  },
  {
    namespace: 'OS::Compute::RandomNumberGenerator',
    title: 'Random numbers for guests',
    says: 'How fast a guest may draw random numbers from its host.',
    types: [['flavor']],
    properties: { 'hw_rng:allowed': flag('Allowed', 'Whether guests get the device.') },
  },
  {
    namespace: 'OS::Compute::HostCapabilities',
    title: 'Capabilities of hosts',
    says: 'What a host has to be able to do.',
    types: [
      ['aggregate', 'aggregate_instance_extra_specs:'],
      ['flavor', 'capabilities:'],
    ],
    properties: {
      'cpu_info:vendor': text('Processor vendor', 'Who made the processor.', { operators: ['<or>', 's=='] }),
      'cpu_info:features': {
        type: 'array',
        title: 'Processor features',
        description: 'What the processor has to know.',
        items: { type: 'string', enum: ['aes', 'avx', 'sse4.2', 'vmx'] },
        operators: ['<in>', '<all-in>'],
      },
    },
  },
  {
    namespace: 'OS::Compute::AggregateDiskFilter',
    title: 'Disk filter of aggregates',
    says: 'How far the disks of an aggregate are promised beyond their size.',
    types: [['aggregate']],
    properties: { disk_allocation_ratio: text('Ratio', 'Promised size by real size.') },
  },
  {
    namespace: 'OS::Compute::AggregateIoOpsFilter',
    title: 'Load filter of aggregates',
    says: 'How many instances of a host may be busy with their disks at once.',
    types: [['aggregate']],
    properties: { max_io_ops_per_host: whole('Busy instances', 'Instances at most.', { minimum: 1 }) },
  },
  {
    namespace: 'OS::Compute::AggregateNumInstancesFilter',
    title: 'Number filter of aggregates',
    says: 'How many instances a host takes.',
    types: [['aggregate']],
    unprotected: true,
    properties: { max_instances_per_host: whole('Instances', 'Instances at most.', { minimum: 1 }) },
  },
  {
    namespace: 'OS::Compute::GuestShutdownBehavior',
    title: 'Shutdown',
    says: 'How long a guest is given to shut down.',
    types: [['image']],
    properties: { os_shutdown_timeout: whole('Seconds', 'Seconds until it is switched off.', { minimum: 0 }) },
  },
  {
    namespace: 'OS::Compute::InstanceData',
    title: 'Data of instances',
    says: 'What the guest needs for the data that it is handed at its start.',
    types: [['image'], ['volume', null, 'image']],
    properties: { img_config_drive: oneOf('Config drive', 'Whether a drive with the data has to be there.', 'optional', 'mandatory') },
  },
  {
    namespace: 'OS::Compute::XenAPI',
    title: 'Xen driver',
    says: 'Options of the Xen driver for images.',
    types: [['image']],
    properties: { os_type: oneOf('System', 'The system in the image.', 'linux', 'windows') },
  },
];
