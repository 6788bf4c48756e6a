/** The texts of the sidebar's set-up, in English and Malay. */

/** `[English, Malay]`. */
export const setUpTexts = {
  setUpTitle: ['Set up your pipeline', 'Sediakan saluran jualan anda'],
  setUpIntro: [
    'Adds the sheets it needs. Your own stay as they are.',
    'Menambah helaian yang diperlukan. Helaian anda sendiri tidak diubah.',
  ],
  setUpTemplate: ['Template', 'Templat'],
  setUpLanguage: ['Language', 'Bahasa'],
  setUpSamples: ['With sample deals', 'Sertakan urus niaga contoh'],
  setUpButton: ['Set up', 'Sediakan'],
  setUpBusy: ['Setting up…', 'Sedang menyediakan…'],
} as const;
