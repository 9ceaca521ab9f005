/**
 * The program that `avowed` starts: in words that an old Node still reads, so that it can say what is missing. Where `npm ci` installed a newer
 * Node beside avowed, it names that one.
 * @param least the oldest Node that will do, such as 22.13
 */
export const launcher = (least: string): string => `#!/usr/bin/env node
var least = '${least}'.split('.').map(Number);
var own = process.versions.node.split('.').map(Number);
if (own[0] < least[0] || (own[0] === least[0] && own[1] < least[1])) {
  var beside = new URL('../node_modules/node/bin/node', import.meta.url);
  var text = 'avowed needs Node ${least} or newer; this is Node ' + process.versions.node + '. ';
  import('fs').then(function (fs) {
    var path = decodeURIComponent(beside.pathname);
    process.stderr.write(text + (fs.existsSync(path)
      ? 'A newer one is installed beside it: call \\n  ' + path + ' ' + process.argv[1] + ' …\\nor “npm -s start -- …” in its folder.\\n'
      : 'Install a newer one from https://nodejs.org or your package manager.\\n'));
    process.exit(2);
  });
} else {
  import('node:module').then(function (m) { if (m.enableCompileCache) m.enableCompileCache(); return import('./main.js'); }).then(function (m) { return m.start(process.argv); });
}
`;
