/** Lets Jest find `x.ts` where a source imports `./x.js`, as TypeScript and esbuild do. */

module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(request)) throw error;
    return options.defaultResolver(request.replace(/\.js$/, ''), options);
  }
};
