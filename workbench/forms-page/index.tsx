/** Starts the page of one form: its language, its questions, and the answers from the address. */

import './styles/index.css';
import { render } from 'preact';
import { chooseLanguage } from '../forms/messages.js';
import { App } from './app.js';
import { Texts } from './texts.js';

const parameters = new URLSearchParams(location.search);
const language = chooseLanguage(parameters.get('hl'), navigator.languages);
document.documentElement.lang = language;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
render(
  <Texts.Provider value={language}>
    <App />
  </Texts.Provider>,
  root,
);
