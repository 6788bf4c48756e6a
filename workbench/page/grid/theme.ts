/** Univer's theme with the workbench's teal in place of its blue. */

import { defaultTheme, type Theme } from '@univerjs/themes';

const teal = {
  50: '#EEF7F5',
  100: '#DCEFEB',
  200: '#B7DED6',
  300: '#8AC8BC',
  400: '#4FA596',
  500: '#1E8474',
  600: '#0B6B5D',
  700: '#09594E',
  800: '#07473E',
  900: '#053730',
};

export const theme: Theme = { ...defaultTheme, primary: teal };
