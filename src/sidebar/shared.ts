/**
 * What the sidebar lends to its parts: they are built without these modules and take them from the page, so that nothing
 * is loaded twice and state lives in one place. The build reads this list.
 */

export { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
export { ErrorText } from './error-text';
export { formatDate } from './format';
export { stateful, useEffect, useRef, useState } from './stateful';
export { translatorOf, useTexts } from './texts';
