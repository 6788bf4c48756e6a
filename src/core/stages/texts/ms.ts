/** The texts of stages, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** Errors of the stage table. */
export const stages: Texts<typeof en.stages> = {
  noStages: 'Helaian "{sheet}" tiada peringkat. Tambah sekurang-kurangnya satu baris dengan peringkat.',
  stageDoubled: 'Helaian "{sheet}", baris {row}: peringkat "{value}" ada dua dalam salurannya.',
  unknownStage: 'Peringkat "{stage}" tidak dikenali. Peringkat yang ada: {stages}.',
};
