/** Entry of the sidebar: draws the app into the page that HtmlService serves. */

import { render } from 'preact';
import { App } from './app';
import { client } from './client';
import * as shared from './shared';

// The name by which parts, which are loaded later, find what they share with the page.
Object.assign(window, { saluran: shared });

const root = document.getElementById('app');
if (root) render(<App client={client} tab={root.dataset.tab || ''} />, root);
