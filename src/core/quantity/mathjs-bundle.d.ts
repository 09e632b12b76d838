/** mathjs in one file: it loads ten times as fast as its thousand modules. The types are the package's own. */
declare module 'mathjs/lib/browser/math.js' {
  const mathjs: typeof import('mathjs');
  // biome-ignore lint/style/noDefaultExport: the file is written so
  export default mathjs;
}
