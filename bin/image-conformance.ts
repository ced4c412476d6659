#!/usr/bin/env node
// Before anything else is loaded: what comes after needs a current Node, and would fail with words that nobody understands.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(
    `image-conformance needs Node 22.19 or newer; this is ${process.versions.node} (${process.execPath}).\nInstall a current Node, or run it with \`npx -p node@24 -p image-api-conformance image-conformance\`.\n`,
  );
  process.exitCode = 2;
} else {
  const { keepCompiled } = await import('../lib/cli/compile-cache.ts');
  keepCompiled(process.env);
  const { main } = process.argv[2] === 'serve' ? await import('../lib/cli/serve-main.ts') : await import('../lib/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
}

export {};
