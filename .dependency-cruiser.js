/** The import rules of the house (docs/house.md): data flows one way, and so do imports. */
const only = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    only('no-cycles', {}, { circular: true }, 'Nothing looks back.'),
    only('specs-import-nothing', { path: '^specs/' }, { pathNot: '^specs/' }, 'specs is data only.'),
    only(
      'suites-through-one-door',
      { path: '^suites/' },
      { path: '^(lib|node_modules|test|bench|scripts)', pathNot: '^lib/conformance\\.ts$' },
      'A suite knows lib/conformance and the types of specs.',
    ),
    only(
      'lib-never-imports-suites',
      { path: '^(lib|specs|bin)/' },
      { path: '^(suites|test|bench|scripts|lab)/' },
      'lib runs suites, it does not import them.',
    ),
    only(
      'server-shares-only-specs',
      { path: '^lib/server/' },
      { path: '^lib/', pathNot: '^lib/(server/|errors\\.ts$)' },
      'Server and client share nothing but specs: otherwise they agree by construction.',
    ),
    only(
      'server-only-for-commands',
      { path: '^lib/', pathNot: '^lib/(server|cli)/' },
      { path: '^lib/server/' },
      'Nothing of the suite knows the reference server.',
    ),
    only(
      'folders-have-one-door',
      { path: '^lib/([^/]+)/' },
      { path: '^lib/([^/]+)/', pathNot: ['^lib/$1/', '^lib/[^/]+/index\\.ts$'] },
      'From outside a folder is entered through its index.ts.',
    ),
    only(
      'undici-only-in-http',
      { path: '^(lib|suites|specs|bin)/', pathNot: '^lib/http/' },
      { path: 'node_modules/undici' },
      'lib/http is the only door to the network.',
    ),
    only(
      'ajv-only-in-contract',
      { path: '^(lib|suites|specs|bin)/', pathNot: '^lib/contract/' },
      { path: 'node_modules/ajv' },
      'lib/contract is the only importer of ajv.',
    ),
    only(
      'vitest-only-where-tests-run',
      { path: '^(lib|suites|specs|bin)/', pathNot: '^lib/(fixtures|run)/|^lib/conformance\\.ts$' },
      { path: 'node_modules/vitest', dependencyTypesNot: ['type-only'] },
      'vitest belongs to fixtures, conformance and run.',
    ),
    only(
      'yaml-only-in-target-and-baseline',
      { path: '^(lib|suites|specs|bin)/', pathNot: '^lib/(target|baseline)/' },
      { path: 'node_modules/yaml' },
      'lib/target reads configuration, lib/baseline waivers; nobody else reads YAML.',
    ),
    only(
      'allure-only-in-its-format',
      { path: '^(lib|suites|specs|bin)/', pathNot: '^lib/report/formats/allure\\.ts$' },
      { path: 'node_modules/allure' },
      "Allure's model belongs to its format.",
    ),
    only(
      'verdicts-and-report-are-pure',
      { path: '^lib/(verdicts|report|baseline)/' },
      { path: '^(node:)?(fs|net|http|https|child_process|worker_threads|timers|os)(/|$)' },
      'No clock, no files, no network: time and ids come in as values.',
    ),
    only(
      'model-is-pure',
      { path: '^lib/model/' },
      { pathNot: ['^lib/model/', '^specs/', 'node_modules/fast-check', '^lib/client/index\\.ts$'] },
      'The model of an image knows the words of the API and chance, and no target.',
    ),
    only(
      'model-takes-only-types',
      { path: '^lib/model/' },
      { path: '^lib/client/', dependencyTypesNot: ['type-only'] },
      'Of the client it takes types and no deeds.',
    ),
    only(
      'downstream-only',
      { path: '^lib/(target|http|contract|identity|client|operations|connection|discovery|ledger|content)/' },
      { path: '^lib/(fixtures|run|verdicts|report|cli)/|^lib/conformance' },
      'target → discovery → client & fixtures → suites → verdicts → report.',
    ),
    only(
      'baseline-knows-reports-only',
      { path: '^lib/baseline/' },
      { path: '^lib/', pathNot: '^lib/(baseline/|errors\\.ts$|(verdicts|report)/index\\.ts$)' },
      'A baseline is text, held against a report: it knows of no target and no run.',
    ),
    only('cli-is-the-end', { path: '^lib/', pathNot: '^lib/cli/' }, { path: '^lib/cli/' }, 'Nobody imports the command line.'),
    only('no-orphans', { orphan: true, path: '^lib/' }, {}, 'A file that nobody imports.'),
    only(
      'not-to-unlisted',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
      'Every package stands in package.json.',
    ),
    only(
      'no-dev-dependency-in-the-product',
      { path: '^(lib|specs|suites|bin)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
      'What is published runs on dependencies.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.d.ts', '.json'],
    },
    builtInModules: { add: ['node:sqlite'] },
  },
};
