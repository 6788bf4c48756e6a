/** fast-check with a fixed seed, so that each run tries the same cases; `SALURAN_SEED` names another. */

import fc from '../../../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ seed: Number(process.env.SALURAN_SEED ?? 20_261_128) });

export default fc;
