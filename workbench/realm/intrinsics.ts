/** The parts of JavaScript that the realm's own code uses, taken before the project can replace them. */

export const { parse, stringify } = JSON;
export const { keys, hasOwn, freeze } = Object;
export const { isArray } = Array;
export const RealError = Error;
export const RealRangeError = RangeError;
export const RealPromise = Promise;
export const RealDate = Date;
export const RealProxy = Proxy;
