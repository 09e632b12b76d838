/** mathjs in one file: it loads ten times as fast as its thousand modules. The types are the package's own. */
declare module 'mathjs/lib/browser/math.js' {
  const mathjs: typeof import('mathjs');
  export default mathjs;
}
