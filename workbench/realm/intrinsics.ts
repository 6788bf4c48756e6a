/** What the realm's own code uses of JavaScript, taken before the project runs, which may replace any of it. */

export const { parse, stringify } = JSON;
export const { keys, hasOwn, freeze } = Object;
export const { isArray } = Array;
export const RealError = Error;
export const RealRangeError = RangeError;
export const RealPromise = Promise;
export const RealDate = Date;
export const RealProxy = Proxy;
