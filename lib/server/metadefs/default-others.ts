import { type NamespaceSeed, oneOf, text, whole } from './default-seed.ts';

/** What can be said about images, volumes, and the software in them. */
export const otherNamespaces: readonly NamespaceSeed[] = [
  {
    namespace: 'OS::Glance::CommonImageProperties',
    title: 'Common properties of images',
    says: 'Properties that many images have, whatever is in them.',
    types: [],
    properties: {
      kernel_id: text('Kernel', 'The image that holds the kernel.'),
      ramdisk_id: text('Ramdisk', 'The image that holds the ramdisk.'),
      instance_uuid: text('Instance', 'The instance of which this image is a snapshot.'),
      architecture: text('Architecture', 'The processors on which the image runs.'),
      os_distro: text('Distribution', 'The short name of the distribution in the image.'),
      os_version: text('Version', 'The version of that distribution.'),
    },
  },
  {
    namespace: 'OS::Glance::Signatures',
    title: 'Signatures of images',
    says: 'What is needed to verify who made an image.',
    types: [['image']],
    unprotected: true,
    properties: {
      img_signature: text('Signature', 'The signature of the data, in base64.', { maxLength: 255 }),
      img_signature_hash_method: oneOf('Hash', 'The hash that was signed.', 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512'),
    },
  },
  {
    namespace: 'OS::Cinder::Volumetype',
    title: 'Volume types',
    says: 'The type of volume that is made of an image.',
    types: [['image', 'cinder_']],
    properties: { img_volume_type: text('Volume type', 'The name of the type.') },
  },
  {
    namespace: 'OS::OperatingSystem',
    title: 'Operating system',
    says: 'The operating system in an image or on a volume.',
    types: [['image'], ['volume', null, 'image']],
    tags: ['Linux', 'Windows', 'BSD'],
    properties: { os_admin_user: text('Administrator', 'The account that administers the system.', { default: 'root' }) },
  },
  {
    namespace: 'OS::Software::DBMS',
    title: 'Databases',
    says: 'The database software in an image, on a volume or in an instance.',
    types: [['image'], ['volume', null, 'image'], ['server', null, 'metadata'], ['database']],
    tags: ['relational', 'document'],
    objects: [
      {
        name: 'MySQL',
        description: 'A relational database.',
        properties: {
          sw_database_mysql_version: text('Version', 'The version of the software.'),
          sw_database_mysql_listen_port: whole('Port', 'The port on which it listens.', { minimum: 1, maximum: 65535, default: '3306' }),
        },
      },
      {
        name: 'MongoDB',
        description: 'A document database.',
        properties: { sw_database_mongodb_version: text('Version', 'The version of the software.') },
      },
    ],
  },
  {
    namespace: 'OS::Software::Runtimes',
    title: 'Runtimes',
    says: 'The language runtimes in an image, on a volume or in an instance.',
    types: [['image'], ['volume', null, 'image'], ['server', null, 'metadata']],
    objects: [
      {
        name: 'Python',
        description: 'The Python interpreter.',
        properties: { sw_runtime_python_version: text('Version', 'The version of the interpreter.') },
      },
    ],
  },
  {
    namespace: 'OS::Software::WebServers',
    title: 'Web servers',
    says: 'The web servers in an image, on a volume or in an instance.',
    types: [['image'], ['volume', null, 'image'], ['server', null, 'metadata']],
    objects: [
      {
        name: 'Apache',
        description: 'The Apache HTTP server.',
        properties: { sw_webserver_apache_version: text('Version', 'The version of the server.') },
      },
    ],
  },
  {
    namespace: 'CIM::ProcessorAllocationSettingData',
    title: 'Processor allocation (CIM)',
    says: 'Processors as the Common Information Model describes them.',
    types: [
      ['image', 'CIM_PASD_'],
      ['volume', 'CIM_PASD_', 'image'],
      ['server', null, 'scheduler_hints'],
      ['aggregate', 'CIM_PASD_'],
      ['flavor', 'CIM_PASD_'],
    ],
    properties: { InstructionSet: oneOf('Instruction set', 'What the processor understands.', 'x86', 'x64', 'arm', 'ppc64') },
  },
  {
    namespace: 'CIM::StorageAllocationSettingData',
    title: 'Storage allocation (CIM)',
    says: 'Storage as the Common Information Model describes it.',
    types: [
      ['volume', 'CIM_SASD_'],
      ['aggregate', 'CIM_SASD_'],
      ['flavor', 'CIM_SASD_'],
    ],
    properties: { Access: oneOf('Access', 'Who may do what with it.', 'Unknown', 'Readable', 'Writeable', 'Read/Write Supported') },
  },
];
