import { maven, dayOf } from './support/history';
import { fitModel } from '../src/core/forecast/model/fit';
const m=maven()!; const q=fitModel(m.dealPaths,1,dayOf('2017-10-01'),{weekend:[0,6]})!; console.log(q.scaling, q.fits[1]![0].slice(-24));
