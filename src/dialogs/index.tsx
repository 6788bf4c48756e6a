/** Entry of the dialogs: draws the one that the menu asks for into the page that HtmlService serves. */

import { render } from 'preact';
import { client } from '../ui/client';
import { App } from './app/app';

const root = document.getElementById('app');
if (root) render(<App client={client} view={root.dataset.tab ?? ''} />, root);
