/** Entry of the sidebar: draws the app into the page that HtmlService serves. */

import { render } from 'preact';
import { App } from './app/app';
import { client } from './ui/client';

const root = document.getElementById('app');
if (root) render(<App client={client} tab={root.dataset.tab || ''} />, root);
