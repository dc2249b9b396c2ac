/**
 * fflate is one file, and a bundler puts each file into one chunk: what only later chunks need would be loaded with the
 * first. Here the file stands twice, once for opening links and once for writing them, and each keeps what it needs.
 */
export function halveFflate() {
  return {
    name: 'halve-fflate',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source !== 'fflate' || !importer?.endsWith('/link/deflate.ts')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && `${resolved.id}?write`;
    },
  };
}
